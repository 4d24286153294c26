using System.Globalization;
using Lms.Core;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Mounting;

/// <summary>Dates and times as people read them: in the municipality's time zone, with the year when it is not this one.</summary>
/// <param name="options">Holds the time zone.</param>
/// <param name="time">Knows which year it is.</param>
public sealed class LmsDates(IOptions<LmsOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
    private CultureInfo culture = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Id of the time zone that people read dates in, e.g. <c>Europe/Stockholm</c>; scripts use it too.</summary>
    public string Zone => zone.Id;

    /// <summary>The same, in another culture.</summary>
    /// <param name="wanted">The culture of the answer.</param>
    public LmsDates In(CultureInfo wanted) => new(options, time) { culture = wanted };

    /// <summary>For example <c>18 december</c> or <c>3 februari 2027</c>.</summary>
    /// <param name="at">The time, UTC.</param>
    public string Day(DateTimeOffset at)
    {
        var local = Local(at);
        return local.ToString(local.Year == Local(time.GetUtcNow()).Year ? "d MMMM" : "d MMMM yyyy", culture);
    }

    /// <summary>For example <c>3 februari 2027</c>, always with the year.</summary>
    /// <param name="at">The time, UTC.</param>
    public string FullDay(DateTimeOffset at) => Local(at).ToString("d MMMM yyyy", culture);

    /// <summary>Hour, minute and second as saved states show them, <c>09:14:03</c>.</summary>
    /// <param name="at">The time, UTC.</param>
    public string Clock(DateTimeOffset at) => Local(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day, hour and minute, e.g. <c>24 december kl. 23.59</c>, with the year when it is not this one.</summary>
    /// <param name="at">The time, UTC.</param>
    public string Moment(DateTimeOffset at) => Wall(Local(at).DateTime);

    /// <summary>The same for a time on the wall there.</summary>
    /// <param name="local">Local date and time.</param>
    public string Wall(DateTime local)
    {
        var at = IsEnglish ? "'at' HH:mm" : "'kl.' HH.mm";
        var year = local.Year == Local(time.GetUtcNow()).Year ? "" : " yyyy";
        return local.ToString($"d MMMM{year} {at}", culture);
    }

    /// <summary>Hour and minute, <c>09.14</c>; in English <c>09:14</c>.</summary>
    /// <param name="at">The time, UTC.</param>
    public string Hour(DateTimeOffset at) => Local(at).ToString(IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute of a <c>time</c> element.</summary>
    /// <param name="at">The time, UTC.</param>
    public string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The date there at that time.</summary>
    /// <param name="at">The time, UTC.</param>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    private bool IsEnglish => culture.TwoLetterISOLanguageName == "en";

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
