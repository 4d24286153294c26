using Lms.Core.Content;

namespace Lms.Core.Tests.Content;

/// <summary>The telephone numbers of a support note may be dated as facts are.</summary>
public sealed class SupportNoteTests
{
    private const int Line = 58;

    [Test]
    public void A_support_note_may_say_when_its_numbers_held_and_when_to_look_again()
    {
        var reading = Read("kind: support\nas-of: 2026-11-01\nreview: 2027-05-01");

        Assert.That(reading.Problems, Is.Empty);
        var note = reading.Release!.Courses.Single().Lessons.Single().Blocks[^1];
        Assert.That((note.Setting("as-of", "sv"), note.Setting("review", "en")), Is.EqualTo(("2026-11-01", "2027-05-01")));
    }

    [Test]
    public void It_needs_no_dates() => Assert.That(Read("kind: support").Problems, Is.Empty);

    [TestCase("kind: support\nas-of: 2026-11-01", "block-setting-missing", Line, "review")]
    [TestCase("kind: support\nreview: 2027-05-01", "block-setting-missing", Line, "as-of")]
    [TestCase("kind: support\nas-of: 2026-11-01\nreview: 2026-11-01", "fact-review-before", Line + 3, "as-of")]
    [TestCase("kind: support\nas-of: 1 nov\nreview: 2027-05-01", "block-date", Line + 2, "as-of")]
    [TestCase("kind: support\nas-of: 2026-11-01\nreview: 2027-02-30", "block-date", Line + 3, "review")]
    [TestCase("kind: content\nas-of: 2026-11-01\nreview: 2027-05-01", "block-setting-unknown", Line + 2, "kind")]
    [TestCase("kind: content\nas-of: 2026-11-01\nreview: 2027-05-01", "block-setting-unknown", Line + 3, "kind")]
    public void Dates_that_are_half_there_wrong_or_elsewhere_are_refused(string header, string code, int line, string named)
    {
        var reading = Read(header);

        var told = reading.Problems.Single(problem => problem.Path == SampleModule.Lesson && problem.Line == line);
        Assert.That(told.Code, Is.EqualTo(code));
        Assert.That(told.Message.Swedish, Does.Contain(named));
        Assert.That(reading.Problems.Select(problem => problem.Code).Distinct(), Is.EqualTo(new[] { code }));
        Assert.That(reading.Release, Is.Null);
    }

    [Test]
    public void The_dates_are_the_same_in_every_language()
    {
        var files = SampleModule.Files();
        files[SampleModule.Lesson] = files[SampleModule.Lesson].Replace("kind: support", "kind: support\nas-of: 2026-11-01\nreview: 2027-05-01", StringComparison.Ordinal);

        var problems = SampleModule.Read(files).Problems;

        Assert.That(problems.Select(problem => problem.Code).Distinct(), Is.EqualTo(new[] { "block-setting-missing" }));
        Assert.That(problems.Select(problem => problem.Path).Distinct(), Is.EqualTo(new[] { SampleModule.LessonEn }));
    }

    [TestCase("kind: stod", "note-kind")]
    [TestCase("", "block-setting-missing")]
    public void A_note_says_which_of_the_two_it_is(string header, string code) =>
        Assert.That(Read(header).Problems.Select(problem => problem.Code).Distinct(), Is.EqualTo(new[] { code }));

    private static ModuleReading Read(string header)
    {
        var files = SampleModule.Files();
        foreach (var path in new[] { SampleModule.Lesson, SampleModule.LessonEn })
        {
            files[path] = files[path].Replace("\nkind: support", "\n" + header, StringComparison.Ordinal);
            Assert.That(header == "kind: support" || files[path] != SampleModule.Files()[path], path);
        }

        return SampleModule.Read(files);
    }
}
