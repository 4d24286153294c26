namespace Lms.Core.Templates.Functions;

/// <summary>The names in the languages that we speak.</summary>
internal static class DateNamesOf
{
    public static DateNames Swedish { get; } = new(
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
        ["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
        ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
        ["sön", "mån", "tis", "ons", "tors", "fre", "lör"]);

    public static DateNames English { get; } = new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
}
