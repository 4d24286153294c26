using System.Globalization;

namespace Lms.FaultTests.Sites;

/// <summary>The clock of a site's database, which decides about deadlines, set wrong on purpose. The nodes' own clocks go on.</summary>
/// <param name="site">The site.</param>
internal sealed class SiteClock(Site site)
{
    /// <summary>So much ahead of the right time, or behind it.</summary>
    public Task ShiftAsync(TimeSpan by) => WriteAsync(string.Create(CultureInfo.InvariantCulture, $"interval '{by.TotalSeconds} seconds'"));

    /// <summary>At this very moment, and going on from there.</summary>
    public Task SetAsync(DateTimeOffset to) => WriteAsync($"timestamptz '{to:O}' - clock_timestamp()");

    private Task WriteAsync(string shift) =>
        site.RunAsync($"INSERT INTO lms.clock_shift (shift) VALUES ({shift}) ON CONFLICT (only_row) DO UPDATE SET shift = EXCLUDED.shift");
}
