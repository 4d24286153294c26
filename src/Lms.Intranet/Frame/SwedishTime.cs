using System.Globalization;

namespace Lms.Intranet.Frame;

/// <summary>Dates as people in the municipality read them, whatever the server's own clock zone is.</summary>
internal static class SwedishTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DateTimeOffset SwedishNow(this TimeProvider time) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);

    public static DateOnly SwedishToday(this TimeProvider time) => DateOnly.FromDateTime(time.SwedishNow().DateTime);

    public static string InWords(this DateOnly day) => day.ToString("d MMMM", Swedish);

    public static string WithWeekday(this DateOnly day) => day.ToString("dddd d MMMM", Swedish);

    public static string ShortMonth(this DateOnly day) => day.ToString("MMM", Swedish).TrimEnd('.');

    public static string Machine(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string GreetingAt(int hour) => hour switch
    {
        < 5 => "Hej",
        < 10 => "God morgon",
        < 17 => "Hej",
        _ => "God kväll",
    };
}
