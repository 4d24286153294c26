namespace Lms.Core.Templates.Syntax;

/// <summary>Cuts a template into tokens: the text between the tags here, the inside of a tag in <see cref="TagLexer"/>.</summary>
internal sealed class Lexer
{
    private readonly Cursor _cursor;
    private readonly List<Token> _tokens = [];

    private Lexer(string template) => _cursor = new Cursor(template);

    public static IReadOnlyList<Token> Read(string template)
    {
        var lexer = new Lexer(template);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private void ReadAll()
    {
        var trim = Trim.None;
        while (!_cursor.AtEnd)
        {
            var at = _cursor.Place;
            var text = TrimStart(_cursor.TakeWhileNotTag(), trim);
            trim = Trim.None;
            if (_cursor.AtEnd)
            {
                Add(text, at);
                break;
            }

            var opening = _cursor.Place;
            if (_cursor.Current is '{' && _cursor.Peek(1) is '%')
            {
                Add(text, at);
                ReadUntouched(opening);
                continue;
            }

            _cursor.Skip(2);
            Add(TrimEnd(text, _cursor.Current switch { '-' => Trim.All, '~' => Trim.Line, _ => Trim.None }), at);
            if (_cursor.Current is '-' or '~')
            {
                _cursor.Skip(1);
            }

            trim = new TagLexer(_cursor, _tokens).Read(opening);
        }

        _tokens.Add(new Token(TokenKind.End, "", _cursor.Place));
    }

    /// <summary><c>{%{ … }%}</c>, with any number of percent signs: printed as it stands.</summary>
    private void ReadUntouched(Place opening)
    {
        _cursor.Skip(1);
        var percents = _cursor.TakeWhile(c => c is '%');
        _cursor.Skip(1);
        var at = _cursor.Place;
        var closing = "}" + percents + "}";
        Add(_cursor.TakeUntil(closing), at);
        if (!_cursor.TrySkip(closing))
        {
            throw Faults.Unclosed(opening, "{" + percents + "{", closing);
        }
    }

    private void Add(string text, Place at)
    {
        if (text.Length > 0)
        {
            _tokens.Add(new Token(TokenKind.Raw, text, at));
        }
    }

    private static string TrimStart(string text, Trim trim)
    {
        if (trim is Trim.All)
        {
            return text.TrimStart();
        }

        if (trim is Trim.None)
        {
            return text;
        }

        var rest = text.AsSpan().TrimStart(" \t");
        var lineEnd = rest.StartsWith("\r\n") ? 2 : rest.StartsWith("\n") ? 1 : 0;
        return rest[lineEnd..].ToString();
    }

    private static string TrimEnd(string text, Trim trim) => trim switch
    {
        Trim.All => text.TrimEnd(),
        Trim.Line => text.TrimEnd(' ', '\t'),
        _ => text,
    };
}
