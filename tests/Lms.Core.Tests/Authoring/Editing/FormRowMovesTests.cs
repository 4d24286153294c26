using Lms.Core.Authoring.Editing;

namespace Lms.Core.Tests.Authoring.Editing;

[TestFixture]
public sealed class FormRowMovesTests
{
    private static readonly Dictionary<string, string> Form = new()
    {
        ["text"] = "Fråga",
        ["choices/1/id"] = "a",
        ["choices/1/text"] = "Ett",
        ["choices/2/text"] = "Två",
        ["choices/3/text"] = "Tre",
        ["hints/1"] = "Först",
        ["hints/2"] = "Sedan",
        ["parts/1/choices/1/text"] = "Hej",
        ["parts/1/choices/2/text"] = "Hå",
    };

    [TestCase("choices/1/down", "choices/1/text=Två choices/2/id=a choices/2/text=Ett choices/3/text=Tre")]
    [TestCase("choices/3/up", "choices/1/id=a choices/1/text=Ett choices/2/text=Tre choices/3/text=Två")]
    [TestCase("choices/2/remove", "choices/1/id=a choices/1/text=Ett choices/2/text=Tre")]
    [TestCase("choices/1/up", "choices/1/id=a choices/1/text=Ett choices/2/text=Två choices/3/text=Tre")]
    [TestCase("choices/9/up", "choices/1/id=a choices/1/text=Ett choices/2/text=Två choices/3/text=Tre")]
    [TestCase("choices/add", "choices/1/id=a choices/1/text=Ett choices/2/text=Två choices/3/text=Tre choices/4/id=")]
    public void Rows_move_with_all_that_they_have(string move, string rows) => Assert.That(Moved(move, "choices/"), Is.EqualTo(rows));

    [TestCase("hints/2/up", "hints/1=Sedan hints/2=Först")]
    [TestCase("hints/1/remove", "hints/1=Sedan")]
    [TestCase("hints/add", "hints/1=Först hints/2=Sedan hints/3=")]
    public void Rows_that_are_texts_move_too(string move, string rows) => Assert.That(Moved(move, "hints/"), Is.EqualTo(rows));

    [Test]
    public void Rows_within_a_row_move_within_it() =>
        Assert.That(Moved("parts/1/choices/2/up", "parts/"), Is.EqualTo("parts/1/choices/1/text=Hå parts/1/choices/2/text=Hej"));

    [TestCase("")]
    [TestCase("choices")]
    [TestCase("choices/x/up")]
    [TestCase("/")]
    public void What_is_no_move_changes_nothing(string move) => Assert.That(FormRowMoves.Apply(Form, move).Where(field => field.Value.Length > 0), Is.EquivalentTo(Form));

    private static string Moved(string move, string prefix) => string.Join(' ', FormRowMoves.Apply(Form, move)
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{field.Key}={field.Value}"));
}
