using System.Globalization;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Tests.Quizzes.Attempts;

/// <summary>Opening and closing on a wall clock, on the nights when clocks change too. In 2027 they change on 28 March and 31 October.</summary>
[TestFixture]
public sealed class LocalDeadlineTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [TestCase("2027-01-15 00:00", "2027-01-14T23:00:00Z", Description = "winter")]
    [TestCase("2027-07-15 00:00", "2027-07-14T22:00:00Z", Description = "summer")]
    [TestCase("2027-03-28 00:00", "2027-03-27T23:00:00Z", Description = "the night of the gap begins in winter time")]
    [TestCase("2027-03-28 01:59", "2027-03-28T00:59:00Z", Description = "the last minute before the gap")]
    [TestCase("2027-03-28 02:00", "2027-03-28T01:00:00Z", Description = "does not exist: 03:00 is the same instant")]
    [TestCase("2027-03-28 02:30", "2027-03-28T01:30:00Z", Description = "does not exist: 03:30 is the same instant")]
    [TestCase("2027-03-28 03:00", "2027-03-28T01:00:00Z", Description = "the first minute after the gap")]
    [TestCase("2027-10-31 01:59", "2027-10-30T23:59:00Z", Description = "the last minute that comes once")]
    [TestCase("2027-10-31 02:00", "2027-10-31T00:00:00Z", Description = "comes twice: the first")]
    [TestCase("2027-10-31 02:59", "2027-10-31T00:59:00Z", Description = "comes twice: the first")]
    [TestCase("2027-10-31 03:00", "2027-10-31T02:00:00Z", Description = "comes once again")]
    public void Opening_is_the_first_instant_of_its_minute(string wall, string instant) =>
        Assert.That(LocalDeadline.Opening(Wall(wall), Stockholm), Is.EqualTo(Instant(instant)));

    [TestCase("2027-01-15 23:59", "2027-01-15T23:00:00Z", Description = "winter")]
    [TestCase("2027-07-15 23:59", "2027-07-15T22:00:00Z", Description = "summer")]
    [TestCase("2027-03-27 23:59", "2027-03-27T23:00:00Z", Description = "the evening before the gap")]
    [TestCase("2027-03-28 23:59", "2027-03-28T22:00:00Z", Description = "the evening after the gap")]
    [TestCase("2027-03-28 01:59", "2027-03-28T01:00:00Z", Description = "the last minute before the gap")]
    [TestCase("2027-03-28 02:30", "2027-03-28T01:31:00Z", Description = "does not exist: as 03:30")]
    [TestCase("2027-10-30 23:59", "2027-10-30T22:00:00Z", Description = "the evening before the double hour")]
    [TestCase("2027-10-31 23:59", "2027-10-31T23:00:00Z", Description = "the evening after the double hour")]
    [TestCase("2027-10-31 02:00", "2027-10-31T01:01:00Z", Description = "comes twice: the second")]
    [TestCase("2027-10-31 02:59", "2027-10-31T02:00:00Z", Description = "comes twice: the second")]
    public void Closing_is_the_first_instant_after_its_minute(string wall, string instant) =>
        Assert.That(LocalDeadline.Closing(Wall(wall), Stockholm), Is.EqualTo(Instant(instant)));

    [Test]
    public void Whatever_the_minute_of_the_year_a_quiz_that_opens_and_closes_in_it_is_open_for_a_minute_or_for_an_hour_more()
    {
        for (var wall = new DateTime(2027, 1, 1); wall.Year == 2027; wall = wall.AddMinutes(7))
        {
            var open = LocalDeadline.Closing(wall, Stockholm) - LocalDeadline.Opening(wall, Stockholm);
            var twice = wall is { Month: 10, Day: 31, Hour: 2 };
            Assert.That(open, Is.EqualTo(TimeSpan.FromMinutes(twice ? 61 : 1)), wall.ToString("s", CultureInfo.InvariantCulture));
        }
    }

    private static DateTime Wall(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
