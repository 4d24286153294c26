using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Lms.Core.Templates.Syntax;

/// <summary>Cuts the inside of one tag into tokens.</summary>
internal sealed class TagLexer(Cursor cursor, List<Token> tokens)
{
    // Longer symbols first, so that the first that fits is the right one.
    private static readonly ImmutableArray<string> Symbols =
    [
        "..<", "..", "++", "--", "?.", "??", "||", "&&", "==", "!=", "<=", ">=", "//",
        "(", ")", "[", "]", ".", ",", ":", "|", "!", "<", ">", "+", "-", "*", "/", "%", "=", "?",
    ];

    /// <summary>Reads to the end of the tag.</summary>
    /// <returns>How the text after the tag is trimmed.</returns>
    public Trim Read(Place opening)
    {
        while (!cursor.AtEnd)
        {
            var at = cursor.Place;
            if (TryClose(at, out var trim))
            {
                return trim;
            }

            switch (cursor.Current)
            {
                case '\n' or ';':
                    Add(TokenKind.Stop, cursor.Current.ToString(), at);
                    cursor.Skip(1);
                    break;
                case var blank when char.IsWhiteSpace(blank):
                    cursor.Skip(1);
                    break;
                case '#':
                    SkipComment();
                    break;
                case '"' or '\'':
                    Add(TokenKind.String, ReadString(at), at);
                    break;
                case >= '0' and <= '9':
                    Add(TokenKind.Number, ReadNumber(at), at);
                    break;
                case var letter when char.IsLetter(letter) || letter is '_':
                    Add(TokenKind.Name, cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_'), at);
                    break;
                default:
                    Add(TokenKind.Symbol, ReadSymbol(at), at);
                    break;
            }
        }

        throw Faults.Unclosed(opening, "{{", "}}");
    }

    private bool TryClose(Place at, out Trim trim)
    {
        trim = cursor.LooksAt("-}}") ? Trim.All : cursor.LooksAt("~}}") ? Trim.Line : Trim.None;
        var closes = trim is not Trim.None || cursor.LooksAt("}}");
        if (closes)
        {
            Add(TokenKind.Stop, "}}", at);
            cursor.Skip(trim is Trim.None ? 2 : 3);
        }

        return closes;
    }

    private void Add(TokenKind kind, string text, Place at) => tokens.Add(new Token(kind, text, at));

    private void SkipComment()
    {
        var toHashes = cursor.TrySkip("##");
        while (!cursor.AtEnd && !cursor.LooksAt("}}"))
        {
            if (toHashes ? cursor.TrySkip("##") : cursor.Current is '\n')
            {
                return;
            }

            cursor.Skip(1);
        }
    }

    private string ReadNumber(Place at)
    {
        var digits = cursor.TakeWhile(char.IsAsciiDigit);
        if (cursor.Current is '.' && char.IsAsciiDigit(cursor.Peek(1)))
        {
            cursor.Skip(1);
            digits += "." + cursor.TakeWhile(char.IsAsciiDigit);
        }

        return char.IsLetter(cursor.Current) || cursor.Current is '_' ? throw Faults.MalformedNumber(at) : digits;
    }

    private string ReadSymbol(Place at)
    {
        foreach (var symbol in Symbols)
        {
            if (cursor.TrySkip(symbol))
            {
                return symbol;
            }
        }

        throw cursor.Current is '`' or '$' or '@' or '{' or '&' or '^' or '~' ? Faults.LeftOut(at, cursor.Current.ToString()) : Faults.Unexpected(at, cursor.Current.ToString());
    }

    private string ReadString(Place at)
    {
        var quote = cursor.Current;
        var content = new StringBuilder();
        cursor.Skip(1);
        while (cursor.AtEnd || cursor.Current != quote)
        {
            if (cursor.AtEnd)
            {
                throw Faults.Unclosed(at, quote.ToString(), quote.ToString());
            }

            if (cursor.Current is '\\')
            {
                content.Append(ReadEscape());
            }
            else
            {
                content.Append(cursor.Current);
                cursor.Skip(1);
            }
        }

        cursor.Skip(1);
        return content.ToString();
    }

    private char ReadEscape()
    {
        var at = cursor.Place;
        var letter = cursor.Peek(1);
        cursor.Skip(2);
        return letter switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '\\' or '"' or '\'' => letter,
            'u' => ReadHex(4, at),
            'x' => ReadHex(2, at),
            _ => throw Faults.UnknownEscape(at, letter),
        };
    }

    private char ReadHex(int digits, Place at)
    {
        var hex = new StringBuilder();
        while (hex.Length < digits && char.IsAsciiHexDigit(cursor.Current))
        {
            hex.Append(cursor.Current);
            cursor.Skip(1);
        }

        return hex.Length == digits
            ? (char)ushort.Parse(hex.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : throw Faults.UnknownEscape(at, digits == 4 ? 'u' : 'x');
    }
}
