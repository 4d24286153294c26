using System.Globalization;
using Lms.Core.Templates.Running;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>math</c>. Halves are rounded to even, as in Scriban.</summary>
internal static class NumberFunctions
{
    private const int MostDecimals = 15;
    private const int LongestPattern = 20;

    public static IEnumerable<TemplateFunction> All =>
    [
        new("math.abs", 1, 1, given => Math.Abs(given.Number(0))),
        new("math.ceil", 1, 1, given => Math.Ceiling(given.Number(0))),
        new("math.floor", 1, 1, given => Math.Floor(given.Number(0))),
        new("math.round", 1, 2, given => Math.Round(given.Number(0), given.Count > 1 ? given.Whole(1, 0, MostDecimals) : 0)),
        new("math.format", 2, 3, Format),
    ];

    private static TemplateValue Format(Arguments given)
    {
        var number = given.Number(0);
        var format = given.Text(1);
        var culture = given.Count > 2 ? given.Text(2) : "";
        var rules = LanguageRules.NumberRules(culture) ?? throw RunFaults.UnknownCulture(given.At, culture);
        if (!IsNamed(format) && !IsPattern(format))
        {
            throw RunFaults.UnknownNumberFormat(given.At, format);
        }

        try
        {
            return number.ToString(format, rules);
        }
        catch (OverflowException)
        {
            throw RunFaults.NumberTooLarge(given.At);
        }
    }

    private static bool IsNamed(string format) => format is ['N' or 'n' or 'F' or 'f' or 'P' or 'p', .. { Length: 1 or 2 } digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
        && decimals <= MostDecimals;

    private static bool IsPattern(string format) => format.Length is > 0 and <= LongestPattern
        && format.All(c => c is '0' or '#' or ',' or '.')
        && format.Any(c => c is '0' or '#');
}
