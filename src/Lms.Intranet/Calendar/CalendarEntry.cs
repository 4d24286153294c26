namespace Lms.Intranet.Calendar;

/// <summary>Something that happens at the workplace.</summary>
internal sealed record CalendarEntry(DateOnly Day, string Time, string Title, string Place);
