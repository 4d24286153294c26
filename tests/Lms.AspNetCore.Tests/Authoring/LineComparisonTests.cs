using Lms.AspNetCore.Authoring;

namespace Lms.AspNetCore.Tests.Authoring;

[TestFixture]
public sealed class LineComparisonTests
{
    [Test]
    public void Equal_texts_show_nothing() => Assert.That(LineComparison.Of("a\nb", "a\nb").IsEmpty, Is.True);

    [Test]
    public void A_changed_line_is_marked_in_both_with_two_lines_around_it()
    {
        var compared = LineComparison.Of("1\n2\n3\nmin\n5\n6\n7", "1\n2\n3\nderas\n5\n6\n7");
        Assert.Multiple(() =>
        {
            Assert.That(compared.Mine.Select(line => line.Text), Is.EqualTo(new[] { "2", "3", "min", "5", "6" }));
            Assert.That(Marked(compared.Mine), Is.EqualTo(new[] { "min" }));
            Assert.That(Marked(compared.Theirs), Is.EqualTo(new[] { "deras" }));
            Assert.That(compared.Mine[0].Number, Is.EqualTo(2));
        });
    }

    [Test]
    public void Lines_between_two_changes_stay_unmarked()
    {
        var compared = LineComparison.Of("a\n1\n2\n3\nb", "x\n1\n2\n3\ny\nz");
        Assert.That(Marked(compared.Mine), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(Marked(compared.Theirs), Is.EqualTo(new[] { "x", "y", "z" }));
    }

    [Test]
    public void An_added_line_is_marked_on_one_side_only()
    {
        var compared = LineComparison.Of("a\nb", "a\nny\nb");
        Assert.That(Marked(compared.Mine), Is.Empty);
        Assert.That(Marked(compared.Theirs), Is.EqualTo(new[] { "ny" }));
    }

    [Test]
    public void Texts_too_long_to_compare_are_marked_whole_between_what_begins_and_ends_alike()
    {
        var mine = string.Join('\n', Enumerable.Range(0, 3000).Select(i => $"min {i}")) + "\nslut";
        var theirs = string.Join('\n', Enumerable.Range(0, 3000).Select(i => $"deras {i}")) + "\nslut";
        var compared = LineComparison.Of(mine, theirs);
        Assert.That(Marked(compared.Mine), Has.Count.EqualTo(3000));
        Assert.That(compared.Mine[^1], Is.EqualTo(new ComparedLine(3001, "slut", false)));
    }

    private static List<string> Marked(IReadOnlyList<ComparedLine> lines) => [.. lines.Where(line => line.Differs).Select(line => line.Text)];
}
