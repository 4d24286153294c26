using Lms.Intranet.Municipalities;

namespace Lms.Intranet.Calendar;

/// <summary>What happens in the coming weeks, counted from today so that the example never grows old.</summary>
internal static class WorkCalendar
{
    public static IReadOnlyList<CalendarEntry> Upcoming(Municipality municipality, DateOnly today) =>
    [
        new(Workday(today, 1), "8.30–9.00", "Morgonmöte med kommundirektören", $"{municipality.House} och på länk"),
        new(Workday(today, 3), "13.00–14.00", "Gruppträff: Isberget", $"{municipality.House}, sal Lönn"),
        new(Workday(today, 7), "12.00–12.45", "Lunchprat om klarspråk", "På länk"),
        new(Workday(today, 10), "10.00–10.15", "Provlarm i hela huset", municipality.House),
    ];

    /// <summary>The day that lies a number of working days ahead.</summary>
    public static DateOnly Workday(DateOnly from, int ahead)
    {
        var day = from;
        while (ahead > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) ahead--;
        }
        return day;
    }
}
