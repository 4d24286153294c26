namespace Lms.Core.Templates.Syntax;

/// <summary>The tokens, read from the front.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private int _next;

    public Token Current => tokens[_next];

    public Token Following => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    public Token Take()
    {
        var token = tokens[_next];
        _next = Math.Min(_next + 1, tokens.Count - 1);
        return token;
    }

    public bool TryTake(string symbol) => TryTake(Current.Is(symbol));

    public bool TryTakeWord(string word) => TryTake(Current.IsWord(word));

    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
        {
            throw Faults.Expected(Current.At, new Text($"”{symbol}”", $"“{symbol}”"), Current);
        }
    }

    /// <summary>A name that is not a word of the language.</summary>
    public Token ExpectName()
    {
        if (Current.Kind is not TokenKind.Name)
        {
            throw Faults.Expected(Current.At, new Text("ett namn", "a name"), Current);
        }

        return Words.AreReserved(Current.Text) ? throw Faults.Unexpected(Current.At, Current.Text) : Take();
    }

    /// <summary>The end of a statement, or of the template.</summary>
    public void ExpectStop()
    {
        if (Current.Kind is not (TokenKind.Stop or TokenKind.End))
        {
            throw Faults.Unexpected(Current.At, Current.Text);
        }

        Take();
    }

    private bool TryTake(bool wanted)
    {
        if (wanted)
        {
            Take();
        }

        return wanted;
    }
}
