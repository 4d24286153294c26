using Lms.AspNetCore.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Tests.Courses;

[TestFixture]
internal sealed class RemainingTests
{
    [TestCase(new string[0], "Kvar: 40 minuter och kursprovet.")]
    [TestCase(new[] { "a", "b", "c" }, "Kvar: kursprovet.")]
    [TestCase(new[] { "a", "c", "prov" }, "Kvar: 6 minuter.")]
    [TestCase(new[] { "a", "b", "c", "prov" }, "Inget är kvar att göra.")]
    public void What_is_missing_is_said_in_words(string[] done, string words)
    {
        var progress = CourseProgress.Of(Example.Course, Example.Enrolment(last: null, done));

        Assert.That(Remaining.Of(progress).Swedish, Is.EqualTo(words));
    }

    [Test]
    public void One_minute_is_not_many()
    {
        Assert.That(Remaining.Count(1).Swedish, Is.EqualTo("1 minut"));
        Assert.That(Remaining.Count(2).English, Is.EqualTo("2 minutes"));
    }
}
