using System.Globalization;
using System.Text;
using Lms.Core.Templates.Running;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Functions;

/// <summary>Dates written with <c>%Y-%m-%d</c> and the like.</summary>
internal static class DatePattern
{
    private const int LongestPattern = 200;

    public static string Format(DateTimeOffset date, string pattern, DateNames names, Place at)
    {
        if (pattern.Length > LongestPattern)
        {
            throw RunFaults.OverLimit(at, "date-format", LongestPattern, new Text("tecken i ett datumformat", "characters in a date format"));
        }

        var written = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is not '%')
            {
                written.Append(pattern[i]);
                continue;
            }

            i++;
            var letter = i < pattern.Length ? pattern[i] : '\0';
            written.Append(Part(date, letter, names) ?? throw RunFaults.UnknownDateLetter(at, letter == '\0' ? "" : letter.ToString()));
        }

        return written.ToString();
    }

    private static string? Part(DateTimeOffset date, char letter, DateNames names) => letter switch
    {
        'Y' => Digits(date.Year, 4),
        'y' => Digits(date.Year % 100, 2),
        'C' => Digits(date.Year / 100, 2),
        'm' => Digits(date.Month, 2),
        'd' => Digits(date.Day, 2),
        'e' => Digits(date.Day, 1).PadLeft(2),
        'j' => Digits(date.DayOfYear, 3),
        'H' => Digits(date.Hour, 2),
        'k' => Digits(date.Hour, 1).PadLeft(2),
        'M' => Digits(date.Minute, 2),
        'S' => Digits(date.Second, 2),
        'B' => names.Months[date.Month - 1],
        'b' or 'h' => names.ShortMonths[date.Month - 1],
        'A' => names.Days[(int)date.DayOfWeek],
        'a' => names.ShortDays[(int)date.DayOfWeek],
        'u' => Digits(date.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'F' => $"{Part(date, 'Y', names)}-{Part(date, 'm', names)}-{Part(date, 'd', names)}",
        'R' => $"{Part(date, 'H', names)}:{Part(date, 'M', names)}",
        'T' => $"{Part(date, 'R', names)}:{Part(date, 'S', names)}",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => null,
    };

    private static string Digits(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
