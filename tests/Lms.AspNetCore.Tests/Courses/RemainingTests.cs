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

    [TestCase("ungefär 10 minuter kvar i modulen")]
    [TestCase("ungefär 6 minuter kvar i modulen", "a")]
    [TestCase(null, "a", "b")]
    public void What_is_left_of_a_module_is_told_until_it_is_read(string? words, params string[] done)
    {
        var progress = CourseProgress.Of(Example.Course, Example.Enrolment(last: null, done));

        Assert.That(Remaining.InModule(Example.Course.Modules[0], progress)?.Swedish, Is.EqualTo(words));
    }

    [Test]
    public void One_minute_is_not_many()
    {
        Assert.That(Remaining.Count(1).Swedish, Is.EqualTo("1 minut"));
        Assert.That(Remaining.Count(2).English, Is.EqualTo("2 minutes"));
    }
}
