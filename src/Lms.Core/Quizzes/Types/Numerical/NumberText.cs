using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>
/// Reads numbers as people in Sweden write them. Comma and point are both decimal marks. Of two different marks the last
/// one is the decimal mark; a mark that comes twice groups thousands. White space (also no-break and narrow) and
/// apostrophes group thousands, in threes. So <c>1.000</c> is read as one, <c>1 000</c> and <c>1.000.000</c> are not; a question may take the other reading.
/// </summary>
internal static partial class NumberText
{
    /// <summary>Beyond this, either way, nothing is read; it leaves room for every unit.</summary>
    public const decimal Largest = 100_000_000_000_000_000_000m;

    private const int LongestText = 120;
    private const int LargestExponent = 40;

    /// <summary>The number, and what is written before or after it.</summary>
    /// <returns>Null when there is no number, more than one, or one too large or too small to hold.</returns>
    public static NumberReading? Read(string text)
    {
        var plain = Plain(text);
        if (plain.Length > LongestText || Whole().Match(plain) is not { Success: true } match)
            return null;
        var body = match.Groups["body"].Value;
        if (Value(body, match.Groups["exp"].Value) is not { } value)
            return null;
        var before = match.Groups["pre"].Value.Trim();
        var after = match.Groups["post"].Value.Trim();
        if (before.Length > 0 && after.Length > 0)
            return null;
        return new NumberReading(
            match.Groups["sign"].Value == "-" ? -value : value,
            before + after,
            Ambiguous().IsMatch(body) && !match.Groups["exp"].Success);
    }

    /// <summary>A number with nothing around it.</summary>
    public static decimal? ReadOnly(string text) => Read(text) is { Beside.Length: 0 } reading ? reading.Value : null;

    /// <summary>The number for a person: decimal comma in Swedish, point in English, thousands grouped by no-break spaces from five digits on.</summary>
    public static string Write(decimal value, string language)
    {
        var plain = Math.Abs(value).ToString("0.############################", CultureInfo.InvariantCulture);
        var mark = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = mark < 0 ? plain : plain[..mark];
        for (var at = whole.Length - 3; whole.Length > 4 && at > 0; at -= 3)
            whole = whole.Insert(at, "\u00A0");
        var decimals = mark < 0 ? "" : (LanguageTag.BaseOf(language) == "en" ? "." : ",") + plain[(mark + 1)..];
        return (value < 0 ? "\u2212" : "") + whole + decimals;
    }

    private static decimal? Value(string body, string exponent)
    {
        var digits = body.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var mark = digits.LastIndexOfAny([',', '.']);
        if (mark >= 0 && digits.Count(letter => letter == digits[mark]) > 1)
            mark = -1;
        var whole = (mark < 0 ? digits : digits[..mark]).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (!decimal.TryParse($"{whole}.{(mark < 0 ? "" : digits[(mark + 1)..])}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        return value > Largest ? null : exponent.Length == 0 || value == 0 ? value : Raised(value, int.Parse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static decimal? Raised(decimal value, int exponent)
    {
        if (Math.Abs(exponent) > LargestExponent)
            return null;
        for (; exponent > 0 && value <= Largest; exponent--)
            value *= 10;
        for (; exponent < 0; exponent++)
            value /= 10;
        return value == 0 || value > Largest ? null : value;
    }

    private static string Plain(string text) => string.Create(Math.Min(text.Length, LongestText * 4), text, (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = from[i] switch
            {
                '\u2212' or '\u2012' or '\u2013' or '\uFE63' or '\uFF0D' => '-',
                '\u2019' or '\u02BC' => '\'',
                var letter => char.IsWhiteSpace(letter) ? ' ' : letter,
            };
        }
    }).Trim();

    [GeneratedRegex(
        """
        ^(?<pre>[^0-9.,+-]*?)\ *(?<sign>[+-]?)\ *
        (?<body>
            [0-9]{1,3}(?:[\ '][0-9]{3})+(?:[.,][0-9]+)?
          | [0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?
          | [0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?
          | [0-9]{1,3}\.[0-9]{3},[0-9]+
          | [0-9]{1,3},[0-9]{3}\.[0-9]+
          | [0-9]*[.,]?[0-9]+
          | [0-9]+[.,]
        )
        (?:[eE](?<exp>[+-]?[0-9]{1,4}) | \ *[·*×]\ *10\^(?<exp>[+-]?[0-9]{1,4}))?
        (?<post>\ *[^0-9.,\ ].*)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex("^[1-9][0-9]{0,2}[.,][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();
}
