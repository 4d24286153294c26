using System.Globalization;
using Lms.Core.Templates.Functions;

namespace Lms.Core.Templates.Syntax;

/// <summary>Reads expressions. What binds tighter is read further down: pipe and choice, operators, prefixes, members.</summary>
internal sealed class ExpressionParser(TokenReader tokens, int nestingLimit)
{
    // Long enough for any sentence, short enough for the smallest stack.
    private const int DepthLimit = 200;

    private static readonly Text AnExpression = new("ett värde", "a value");
    private int _nesting;

    public Expression Read() => Nested(() =>
    {
        var value = ReadOperators(ReadPrefixed(), 0);
        while (tokens.Current.Is("|"))
        {
            tokens.Take();
            value = ReadOperators(ReadCall(value), 0);
        }

        if (!tokens.Current.Is("?"))
        {
            return value;
        }

        var at = tokens.Take().At;
        var then = Read();
        tokens.Expect(":");
        var otherwise = Read();
        return new Choice(at, Deeper(at, value, then, otherwise), value, then, otherwise);
    });

    /// <summary>One value without operators: what stands after a function's name or a loop's <c>limit:</c>.</summary>
    public Expression ReadArgument() => ReadMembers(ReadPrimary(argument: true));

    private Expression ReadOperators(Expression left, int weakest)
    {
        while (tokens.Current.Kind is TokenKind.Symbol && Strength(tokens.Current.Text) is { } strength && strength >= weakest)
        {
            var symbol = tokens.Take();
            var right = ReadOperators(ReadPrefixed(), strength + 1);
            left = new Infix(symbol.At, Deeper(symbol.At, left, right), symbol.Text, left, right);
        }

        return left;
    }

    private static int? Strength(string symbol) => symbol switch
    {
        "??" => 0,
        "||" => 1,
        "&&" => 2,
        "==" or "!=" => 3,
        "<" or "<=" or ">" or ">=" => 4,
        "+" or "-" => 5,
        "*" or "/" or "//" or "%" => 6,
        _ => null,
    };

    private Expression ReadPrefixed()
    {
        if (!tokens.Current.Is("!") && !tokens.Current.Is("-"))
        {
            return ReadMembers(ReadPrimary(argument: false));
        }

        var symbol = tokens.Take();
        var operand = Nested(ReadPrefixed);
        return new Prefix(symbol.At, Deeper(symbol.At, operand), symbol.Text, operand);
    }

    private Expression ReadMembers(Expression target)
    {
        while (true)
        {
            var at = tokens.Current.At;
            if (tokens.Current.Is(".") || tokens.Current.Is("?."))
            {
                var nullSafe = tokens.Take().Text == "?.";
                var member = tokens.Current;
                if (member.Kind is not TokenKind.Name)
                {
                    throw Faults.Expected(member.At, new Text("ett namn", "a name"), member);
                }

                tokens.Take();
                target = new Member(member.At, Deeper(at, target), target, member.Text, nullSafe);
            }
            else if (tokens.TryTake("["))
            {
                var index = Read();
                tokens.Expect("]");
                target = new Item(at, Deeper(at, target, index), target, index);
            }
            else
            {
                return target;
            }
        }
    }

    private Expression ReadPrimary(bool argument)
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                tokens.Take();
                return new Literal(token.At, token.Text);
            case TokenKind.Number:
                tokens.Take();
                return new Literal(token.At, ReadNumber(token));
            case TokenKind.Name:
                return ReadWord(token, argument);
            case TokenKind.Symbol when token.Text == "(":
                tokens.Take();
                var inside = Read();
                tokens.Expect(")");
                return inside;
            case TokenKind.Symbol when token.Text is "[":
                throw Faults.LeftOut(token.At, token.Text);
            default:
                throw Faults.Expected(token.At, AnExpression, token);
        }
    }

    private Expression ReadWord(Token token, bool argument)
    {
        var word = token.Text;
        if (Words.IsFunctionGroup(word))
        {
            return argument ? throw Faults.Ambiguous(token.At, word) : ReadCall(piped: null);
        }

        if (Words.IsLeftOut(word))
        {
            throw Faults.LeftOut(token.At, word);
        }

        TemplateValue? literal = word switch
        {
            "true" => true,
            "false" => false,
            "null" => TemplateValue.Null,
            _ => null,
        };
        if (literal is not null)
        {
            tokens.Take();
            return new Literal(token.At, literal);
        }

        // "for" is also the name of the loop's state: for.index.
        if (Words.IsKeyword(word) && !(word == "for" && tokens.Following.Is(".")))
        {
            throw Faults.Expected(token.At, AnExpression, token);
        }

        tokens.Take();
        return new Name(token.At, word);
    }

    private Call ReadCall(Expression? piped)
    {
        var group = tokens.Current;
        if (group.Kind is not TokenKind.Name)
        {
            throw Faults.Expected(group.At, new Text("en funktion", "a function"), group);
        }

        tokens.Take();
        var name = group.Text;
        if (tokens.TryTake("."))
        {
            name += "." + (tokens.Current.Kind is TokenKind.Name ? tokens.Take().Text : "");
        }

        var function = FunctionTable.Find(name) ?? throw Faults.UnknownFunction(group.At, name);
        List<Expression> arguments = piped is null ? [] : [piped];
        var given = 0;
        for (; StartsArgument(); given++)
        {
            arguments.Add(ReadArgument());
        }

        if (arguments.Count < function.Least || arguments.Count > function.Most)
        {
            throw Faults.WrongCount(group.At, name, function.Least, function.Most, arguments.Count);
        }

        // Scriban would let the operator belong to the last argument; few readers would.
        if (given > 0 && tokens.Current.Kind is TokenKind.Symbol && Strength(tokens.Current.Text) is not null)
        {
            throw Faults.Ambiguous(tokens.Current.At, tokens.Current.Text);
        }

        return new Call(group.At, Deeper(group.At, [.. arguments]), function, arguments);
    }

    private bool StartsArgument() => tokens.Current.Kind switch
    {
        TokenKind.String or TokenKind.Number => true,
        TokenKind.Name => !tokens.Following.Is(":") || !IsLoopOption(tokens.Current.Text),
        _ => tokens.Current.Is("("),
    };

    private static bool IsLoopOption(string word) => word is "limit" or "offset";

    private static TemplateNumber ReadNumber(Token token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new TemplateNumber(number)
            : throw Faults.MalformedNumber(token.At);

    private T Nested<T>(Func<T> read)
    {
        // The outermost expression is not inside anything.
        if (++_nesting > nestingLimit + 1)
        {
            throw Faults.TooDeep(tokens.Current.At, nestingLimit);
        }

        var value = read();
        _nesting--;
        return value;
    }

    private static int Deeper(Place at, params ReadOnlySpan<Expression> parts)
    {
        var deepest = 0;
        foreach (var part in parts)
        {
            deepest = Math.Max(deepest, part.Depth);
        }

        return deepest < DepthLimit ? deepest + 1 : throw Faults.TooComposite(at);
    }
}
