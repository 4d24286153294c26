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

    private static Block Swedish(string text) => new() { Kind = "text", Html = LocalText.Of("sv", text) };
}
