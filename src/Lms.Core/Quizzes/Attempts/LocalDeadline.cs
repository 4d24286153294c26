namespace Lms.Core.Quizzes.Attempts;

/// <summary>
/// Turns a wall clock's opening and closing times into instants, on the nights when clocks change too: an hour that
/// does not exist counts as the one after it; of an hour that comes twice, opening takes the first and closing the second.
/// </summary>
public static class LocalDeadline
{
    /// <summary>The first instant of the opening minute.</summary>
    /// <param name="local">Date and time on the wall, without seconds.</param>
    /// <param name="zone">The wall's time zone.</param>
    public static DateTimeOffset Opening(DateTime local, TimeZoneInfo zone) => At(local, zone, last: false);

    /// <summary>The first instant after the closing minute: 23:59 lasts until midnight.</summary>
    /// <param name="local">Date and time on the wall, without seconds.</param>
    /// <param name="zone">The wall's time zone.</param>
    public static DateTimeOffset Closing(DateTime local, TimeZoneInfo zone) => At(local, zone, last: true).AddMinutes(1);

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone, bool last)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            // The offset of the hour before the gap names the same instant as the wall clock after it.
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall.AddHours(-3))).ToUniversalTime();
        }

        if (!zone.IsAmbiguousTime(wall))
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
        var offsets = zone.GetAmbiguousTimeOffsets(wall);
        return new DateTimeOffset(wall, last ? offsets.Min() : offsets.Max()).ToUniversalTime();
    }
}
