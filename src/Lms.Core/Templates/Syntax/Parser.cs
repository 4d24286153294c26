namespace Lms.Core.Templates.Syntax;

/// <summary>Reads a template into statements. Recursion is bounded by the nesting limit, whatever the template says.</summary>
internal sealed class Parser
{
    private static readonly Text AnEnd = new("”{{ end }}”", "“{{ end }}”");
    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly int _nestingLimit;
    private readonly List<string> _loopVariables = [];
    private int _nesting;

    private Parser(IReadOnlyList<Token> tokens, int nestingLimit)
    {
        _tokens = new TokenReader(tokens);
        _expressions = new ExpressionParser(_tokens, nestingLimit);
        _nestingLimit = nestingLimit;
    }

    /// <exception cref="TemplateFault">The template cannot be read.</exception>
    public static IReadOnlyList<Statement> Read(string template, int nestingLimit)
    {
        var parser = new Parser(Lexer.Read(template), nestingLimit);
        var statements = parser.ReadBody();
        var rest = parser._tokens.Current;
        return rest.Kind is TokenKind.End ? statements : throw Faults.WordWithoutBlock(rest.At, rest.Text);
    }

    /// <summary>Reads to a word that ends or divides a block, or to the end of the template, and leaves that unread.</summary>
    private List<Statement> ReadBody()
    {
        List<Statement> statements = [];
        while (true)
        {
            var token = _tokens.Current;
            switch (token.Kind)
            {
                case TokenKind.End:
                    return statements;
                case TokenKind.Stop:
                    _tokens.Take();
                    break;
                case TokenKind.Raw:
                    _tokens.Take();
                    statements.Add(new Raw(token.At, token.Text));
                    break;
                case TokenKind.Name when token.Text is "end" or "else" or "when":
                    return statements;
                default:
                    statements.Add(ReadStatement(token));
                    break;
            }
        }
    }

    private Statement ReadStatement(Token first)
    {
        switch (first.Kind is TokenKind.Name ? first.Text : "")
        {
            case "if":
                return InBlock(first, ReadIf);
            case "case":
                return InBlock(first, ReadCase);
            case "for" when !_tokens.Following.Is("."):
                return InBlock(first, ReadFor);
            case "break" or "continue":
                return ReadJump(first);
        }

        Statement statement = first.Kind is TokenKind.Name && _tokens.Following.Is("=") ? ReadAssignment() : new Print(first.At, _expressions.Read());
        _tokens.ExpectStop();
        return statement;
    }

    private Assign ReadAssignment()
    {
        var name = _tokens.ExpectName();
        if (_loopVariables.Contains(name.Text))
        {
            throw Faults.LoopVariable(name.At, name.Text);
        }

        _tokens.Expect("=");
        return new Assign(name.At, name.Text, _expressions.Read());
    }

    private Statement ReadJump(Token word)
    {
        if (_loopVariables.Count == 0)
        {
            throw Faults.OutsideLoop(word.At, word.Text);
        }

        _tokens.Take();
        _tokens.ExpectStop();
        return word.Text == "break" ? new Break(word.At) : new Continue(word.At);
    }

    private Statement InBlock(Token word, Func<Place, Statement> read)
    {
        if (++_nesting > _nestingLimit)
        {
            throw Faults.TooDeep(word.At, _nestingLimit);
        }

        _tokens.Take();
        var block = read(word.At);
        if (_tokens.Current.Kind is TokenKind.End)
        {
            throw Faults.BlockNotEnded(word.At, word.Text);
        }

        if (!_tokens.TryTakeWord("end"))
        {
            throw Faults.Expected(_tokens.Current.At, AnEnd, _tokens.Current);
        }

        _tokens.ExpectStop();
        _nesting--;
        return block;
    }

    private If ReadIf(Place at)
    {
        List<Branch> branches = [ReadBranch()];
        while (_tokens.TryTakeWord("else"))
        {
            if (!_tokens.TryTakeWord("if"))
            {
                _tokens.ExpectStop();
                return new If(at, branches, ReadBody());
            }

            branches.Add(ReadBranch());
        }

        return new If(at, branches, []);
    }

    private Branch ReadBranch()
    {
        var condition = _expressions.Read();
        _tokens.ExpectStop();
        return new Branch(condition, ReadBody());
    }

    private For ReadFor(Place at)
    {
        var word = _tokens.ExpectName().Text;
        if (!_tokens.TryTakeWord("in"))
        {
            throw Faults.Expected(_tokens.Current.At, new Text("”in”", "“in”"), _tokens.Current);
        }

        var source = ReadLoopSource();
        _tokens.ExpectStop();
        _loopVariables.Add(word);
        var body = ReadBody();
        _loopVariables.RemoveAt(_loopVariables.Count - 1);
        return new For(at, word, source, body, ReadElse());
    }

    private LoopSource ReadLoopSource()
    {
        var from = _expressions.Read();
        if (_tokens.Current.Is("..") || _tokens.Current.Is("..<"))
        {
            var withLast = _tokens.Take().Text == "..";
            return new LoopSource(from, _expressions.Read(), withLast, null, null);
        }

        Expression? limit = null;
        Expression? offset = null;
        while (_tokens.Following.Is(":") && (_tokens.Current.IsWord("limit") || _tokens.Current.IsWord("offset")))
        {
            var option = _tokens.Take().Text;
            _tokens.Take();
            var value = _expressions.ReadArgument();
            (limit, offset) = option == "limit" ? (value, offset) : (limit, value);
        }

        return new LoopSource(from, null, false, limit, offset);
    }

    private Case ReadCase(Place at)
    {
        var subject = _expressions.Read();
        _tokens.ExpectStop();
        if (ReadBody().Find(s => s is not Raw { Text: var text } || !string.IsNullOrWhiteSpace(text)) is { } stray)
        {
            throw Faults.TextBeforeWhen(stray.At);
        }

        List<When> whens = [];
        while (_tokens.TryTakeWord("when"))
        {
            List<Expression> values = [_expressions.Read()];
            while (_tokens.TryTake(","))
            {
                values.Add(_expressions.Read());
            }

            _tokens.ExpectStop();
            whens.Add(new When(values, ReadBody()));
        }

        return new Case(at, subject, whens, whens.Count > 0 ? ReadElse() : []);
    }

    private List<Statement> ReadElse()
    {
        if (!_tokens.TryTakeWord("else"))
        {
            return [];
        }

        _tokens.ExpectStop();
        return ReadBody();
    }
}
