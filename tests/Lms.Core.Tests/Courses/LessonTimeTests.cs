using Lms.Core.Courses;

namespace Lms.Core.Tests.Courses;

/// <summary>How long the rest of a lesson takes.</summary>
[TestFixture]
internal sealed class LessonTimeTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("ord", 80));

    private static readonly Lesson Lesson = Reading.Lesson("a", "A", Reading.Text(Words), Reading.Text(Words), Reading.Text(Words), Reading.Text("Slut.")) with { Minutes = 10 };

    [TestCase(0, 10)]
    [TestCase(1, 10)]
    [TestCase(2, 7)]
    [TestCase(3, 4)]
    [TestCase(4, 1)]
    public void The_time_that_is_left_follows_the_words_that_are_left(int block, int minutes) =>
        Assert.That(Lesson.MinutesFrom(block, "sv"), Is.EqualTo(minutes));

    [Test]
    public void The_last_block_never_takes_no_time() => Assert.That(Lesson.MinutesFrom(5, "sv"), Is.EqualTo(1));

    [Test]
    public void A_lesson_without_blocks_takes_its_own_time() => Assert.That(Reading.Lesson("a", "A").MinutesFrom(3, "sv"), Is.EqualTo(5));
}
