using Lms.AspNetCore.Courses;
using Lms.Core;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Tests.Courses;

[TestFixture]
internal sealed class BlockPartTests
{
    [Test]
    public void Blocks_without_a_translation_stand_together_in_their_own_language()
    {
        var lesson = Example.Lesson("d", 1, Both("ett"), Swedish("två"), Swedish("tre"), Both("fyra"));

        var parts = BlockPart.Of(Example.Course, lesson, "en");

        Assert.That(parts.Select(part => (part.Language, part.Blocks.Count)), Is.EqualTo(new[] { ("en", 1), ("sv", 2), ("en", 1) }));
    }

    [Test]
    public void A_reader_of_the_first_language_gets_one_part()
    {
        var lesson = Example.Lesson("d", 1, Both("ett"), Swedish("två"));

        Assert.That(BlockPart.Of(Example.Course, lesson, "sv"), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_reader_of_easy_Swedish_gets_Swedish_where_a_block_is_not_written_in_it()
    {
        var lesson = Example.Lesson("d", 1, Easy("ett"), Swedish("två"), Easy("tre"), Both("fyra"));

        var parts = BlockPart.Of(Example.Course, lesson, "sv-ll");

        Assert.That(parts.Select(part => (part.Language, part.IsBaseOf("sv-ll"))), Is.EqualTo(new[] { ("sv-ll", false), ("sv", true), ("sv-ll", false), ("sv", true) }));
        Assert.That(parts[1].IsBaseOf("sv"), Is.False);
    }

    [Test]
    public void Easy_read_Swedish_is_Swedish_to_a_screen_reader()
    {
        Assert.That(Easy("x").Html.LangIn("sv-ll"), Is.Null);
        Assert.That(Swedish("x").Html.LangIn("sv-ll"), Is.Null);
        Assert.That(Easy("x").Html.LangIn("en"), Is.EqualTo("sv"));
        Assert.That(LocalText.Of("en", "x").LangIn("sv-ll"), Is.EqualTo("en"));
        Assert.That(Easy("x").Html.LangOf("sv-ll"), Is.EqualTo("sv"));
    }

    [Test]
    public void A_part_or_a_lesson_that_is_not_written_in_the_variant_says_so()
    {
        Assert.That(ForeignText.Notice("sv", "sv-ll"), Is.EqualTo("Den här delen finns inte på lättläst än."));
        Assert.That(ForeignText.Notice("en", "sv-ll"), Is.EqualTo("Den här delen finns bara på engelska ännu."));
        Assert.That(ForeignText.LessonNotice("sv-ll"), Is.EqualTo("Den här lektionen finns inte på lättläst än."));
    }

    [Test]
    public void A_course_says_how_much_of_it_is_easy_to_read()
    {
        var written = Example.Lesson("a", 1, Easy("ett"));
        var course = Example.Course with { Languages = ["sv", "sv-ll"], Modules = [new("m", LocalText.Of("sv", "M"), 1, [], [written, Example.Lesson("b", 1, Swedish("två"))])] };

        Assert.That(EasyText.Of(course)!.Swedish, Is.EqualTo("1 av 2 lektioner"));
        Assert.That(EasyText.Of(Example.Course), Is.Null);
        Assert.That(course.Lessons.Select(lesson => EasyText.Of(lesson, course)?.Swedish), Is.EqualTo(new[] { "finns på lättläst", null }));
    }

    [Test]
    public void The_notice_names_the_language_that_there_is()
    {
        Assert.That(ForeignText.Notice("sv", "en"), Is.EqualTo("This part is only in Swedish yet."));
        Assert.That(ForeignText.Notice("en", "sv"), Is.EqualTo("Den här delen finns bara på engelska ännu."));
    }

    [Test]
    public void A_group_task_is_cut_where_the_notes_for_the_leader_begin()
    {
        var text = GroupTaskText.Of("<ol><li>Rita</li></ol>\n<h3>Till dig som leder</h3>\n<p>Lyssna.</p>");

        Assert.That(text.Steps, Does.Contain("Rita").And.Not.Contain("Lyssna"));
        Assert.That(text.Leading.Trim(), Is.EqualTo("<p>Lyssna.</p>"));
        Assert.That(GroupTaskText.Of("<p>Bara steg.</p>").Leading, Is.Empty);
    }

    private static Block Both(string text) =>
        new() { Kind = "text", Html = new(new Dictionary<string, string> { ["sv"] = text, ["en"] = text }) };

    private static Block Easy(string text) =>
        new() { Kind = "text", Html = new(new Dictionary<string, string> { ["sv"] = text, ["sv-ll"] = text }) };

    private static Block Swedish(string text) => new() { Kind = "text", Html = LocalText.Of("sv", text) };
}
