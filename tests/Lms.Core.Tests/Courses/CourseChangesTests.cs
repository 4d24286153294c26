using Lms.Core.Courses;
using Lms.Core.Courses.Changes;
using static Lms.Core.Courses.Changes.BlockChangeKind;

namespace Lms.Core.Tests.Courses;

/// <summary>What differs between two versions of a course.</summary>
[TestFixture]
internal sealed class CourseChangesTests
{
    private const string Long = "<p>Den som lyssnar färdigt hör mer än den som svarar snabbt.</p>";

    [Test]
    public void The_same_course_has_no_changes()
    {
        var course = Reading.Course(Reading.Lesson("a", "A", Reading.Text(Long), Reading.Fact("Lagen.", "2026-11-01")));

        Assert.That(CourseChanges.Between(course, course with { Minutes = 99 }, "sv").IsEmpty, Is.True);
    }

    [Test]
    public void Lessons_that_came_and_went_are_told()
    {
        var changes = Between([Reading.Lesson("a", "A"), Reading.Lesson("b", "B")], [Reading.Lesson("c", "C", Reading.Text("Nytt.")), Reading.Lesson("a", "A")]);

        Assert.That(changes.Lessons.Select(change => (change.Kind, change.Shown.Id)), Is.EqualTo(new[] { (LessonChangeKind.Added, "c"), (LessonChangeKind.Removed, "b") }));
        Assert.That(changes.Lessons[0].Blocks.Select(block => block.Kind), Is.EqualTo(new[] { Added }));
    }

    [Test]
    public void A_text_with_other_words_was_changed_and_the_ones_around_it_stayed()
    {
        var blocks = Blocks(
            [Reading.Text("Före."), Reading.Text(Long), Reading.Text("Efter.")],
            [Reading.Text("Före."), Reading.Text(Long.Replace("snabbt", "direkt", StringComparison.Ordinal)), Reading.Text("Efter.")]);

        Assert.That(blocks.Select(block => (block.Kind, block.New!.Html.In("sv").Contains("direkt", StringComparison.Ordinal))), Is.EqualTo(new[] { (Changed, true) }));
    }

    [Test]
    public void A_text_that_says_something_else_is_one_that_went_and_one_that_came()
    {
        var blocks = Blocks([Reading.Text(Long)], [Reading.Text("<p>Barn under arton år omfattas av barnkonventionen i Sverige.</p>")]);

        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { Removed, Added }));
    }

    [Test]
    public void A_block_that_was_put_in_front_does_not_make_the_rest_new()
    {
        var blocks = Blocks([Reading.Text("Ett."), Reading.Text("Två.")], [Reading.Text("Noll."), Reading.Text("Ett."), Reading.Text("Två.")]);

        Assert.That(blocks.Select(block => (block.Kind, block.Shown.Html.In("sv"))), Is.EqualTo(new[] { (Added, "Noll.") }));
    }

    [Test]
    public void Numbers_checked_again_have_new_dates_only()
    {
        var blocks = Blocks([Support("2025-11-01", "2026-05-01")], [Support("2026-11-01", "2027-05-01")]);

        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { Redated }));

        static Block Support(string asOf, string review) => Reading.Block("note", "Ring 112.", "", ("kind", "support"), ("as-of", asOf), ("review", review));
    }

    [Test]
    public void A_fact_checked_again_has_new_dates_only()
    {
        var blocks = Blocks([Reading.Fact("Lagen.", "2025-11-01", "2026-05-01")], [Reading.Fact("Lagen.", "2026-11-01", "2027-05-01")]);

        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { Redated }));
    }

    [Test]
    public void A_fact_with_new_words_and_new_dates_was_changed()
    {
        var blocks = Blocks([Reading.Fact("Lagen gäller.", "2025-11-01")], [Reading.Fact("Något helt annat står här numera.", "2026-11-01")]);

        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { Changed }));
    }

    [Test]
    public void Blocks_with_an_id_are_the_same_block_whatever_they_say()
    {
        var blocks = Blocks([Reading.Block("reflection", "Vad minns du?", "minne")], [Reading.Block("reflection", "Hur gjorde ni sedan?", "minne")]);

        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { Changed }));
    }

    [Test]
    public void A_picture_with_another_file_was_changed()
    {
        var lesson = Reading.Lesson("a", "A", Reading.Block("picture", "Isberget", "", ("src", "assets/isberg.svg"), ("alt", "Ett isberg")));
        var before = Reading.Course(lesson) with { Assets = new Dictionary<string, string> { ["assets/isberg.svg"] = "a" } };
        var after = Reading.Course(lesson) with { Assets = new Dictionary<string, string> { ["assets/isberg.svg"] = "b" } };

        Assert.That(CourseChanges.Between(before, after, "sv").Lessons.Single().Blocks.Select(block => block.Kind), Is.EqualTo(new[] { Changed }));
    }

    [Test]
    public void What_changed_in_another_language_is_no_change()
    {
        Block[] before = [new() { Kind = "text", Html = Reading.Both("Skolan", "The shcool") }];
        Block[] after = [new() { Kind = "text", Html = Reading.Both("Skolan", "The school") }];

        Assert.That(Between([Reading.Lesson("a", "A", before)], [Reading.Lesson("a", "A", after)]).IsEmpty, Is.True);
        Assert.That(CourseChanges.Between(Reading.Course(Reading.Lesson("a", "A", before)), Reading.Course(Reading.Lesson("a", "A", after)), "en").IsEmpty, Is.False);
    }

    [Test]
    public void A_new_title_and_a_new_module_are_changes()
    {
        var before = Reading.Course(Reading.Lesson("a", "A"), Reading.Lesson("b", "B"));
        var after = before with { Modules = [new("ett", LocalText.Of("sv", "Ett"), 5, [], [Reading.Lesson("a", "Aa")]), new("tva", LocalText.Of("sv", "Två"), 5, [], [Reading.Lesson("b", "B")])] };

        var changes = CourseChanges.Between(before, after, "sv");

        Assert.That(changes.Lessons.Select(change => (change.Shown.Id, change.Moved)), Is.EqualTo(new[] { ("a", false), ("b", true) }));
    }

    [Test]
    public void Every_block_of_both_versions_is_accounted_for_once()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var before = Some(random);
            var after = Some(random);
            var changes = Blocks(before, after);
            var stayed = before.Length - changes.Count(change => change.Old is not null);

            Assert.That(stayed, Is.EqualTo(after.Length - changes.Count(change => change.New is not null)).And.GreaterThanOrEqualTo(0));
            Assert.That(changes.Select(change => change.New).OfType<Block>(), Is.SubsetOf(after));
            Assert.That(changes.Select(change => change.Old).OfType<Block>(), Is.SubsetOf(before));
        }
    }

    private static Block[] Some(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(3) switch
        {
            0 => Reading.Fact($"Lag {random.Next(2)}.", $"202{random.Next(3)}-01-01"),
            1 => Reading.Block("reflection", $"Fråga {random.Next(3)}?", $"r{random.Next(3)}"),
            _ => Reading.Text($"Text {random.Next(3)}."),
        }),
    ];

    private static CourseChanges Between(Lesson[] before, Lesson[] after) => CourseChanges.Between(Reading.Course(before), Reading.Course(after), "sv");

    private static IReadOnlyList<BlockChange> Blocks(Block[] before, Block[] after) =>
        Between([Reading.Lesson("a", "A", before)], [Reading.Lesson("a", "A", after)]).Lessons is [var lesson] ? lesson.Blocks : [];
}
