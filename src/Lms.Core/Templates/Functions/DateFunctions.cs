using Lms.Core.Templates.Running;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>date</c>. Writing no date writes nothing, for a certificate without end date.</summary>
internal static class DateFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("date.to_string", 2, 3, Format),
        new("date.add_days", 2, 2, given => Add(given, (date, days) => date.AddDays(days))),
        new("date.add_months", 2, 2, given => Add(given, (date, months) => date.AddMonths(months))),
        new("date.add_years", 2, 2, given => Add(given, (date, years) => date.AddYears(years))),
    ];

    private static TemplateValue Format(Arguments given)
    {
        if (given[0] is TemplateNull)
        {
            return given[0];
        }

        var language = given.Count > 2 ? given.Text(2) : given.Language;
        if (given.Count > 2 && LanguageRules.NumberRules(language) is null)
        {
            throw RunFaults.UnknownCulture(given.At, language);
        }

        return DatePattern.Format(given.Date(0), given.Text(1), LanguageRules.DateNames(language), given.At);
    }

    private static TemplateValue Add(Arguments given, Func<DateTimeOffset, int, DateTimeOffset> add)
    {
        try
        {
            return add(given.Date(0), given.Whole(1, -100_000, 100_000));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw RunFaults.DateOutOfRange(given.At);
        }
    }
}
