using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Marking;

namespace Lms.Core.Tests.Quizzes.Marking;

/// <summary>Criteria and levels, and the shares that they come to.</summary>
[TestFixture]
public sealed class RubricTests
{
    private const string Written = "Innehåll: 0 Saknas | 1 Delvis | 2 Helt; Språk: 0 Oklart | 0,5 Klart";

    [Test]
    public void Levels_add_up_to_a_share_and_are_told_in_words()
    {
        var rubric = Rubric.Read(Written)!;
        Assert.Multiple(() =>
        {
            Assert.That(rubric.Share([1, 1]), Is.EqualTo(0.6m));
            Assert.That(rubric.Share([2, 1]), Is.EqualTo(1));
            Assert.That(rubric.Words([1, 1], "sv"), Is.EqualTo("Innehåll: Delvis (1 av 2)\nSpråk: Klart (0,5 av 0,5)"));
            Assert.That(rubric.Fits([2, 1]), Is.True);
        });
    }

    [TestCase(new[] { 0 })]
    [TestCase(new[] { 0, 2 })]
    [TestCase(new[] { -1, 0 })]
    public void A_criterion_without_a_level_does_not_fit(int[] levels) => Assert.That(Rubric.Read(Written)!.Fits(levels), Is.False);

    [TestCase("")]
    [TestCase("Innehåll")]
    [TestCase("Innehåll: 1 Allt")]
    [TestCase("Innehåll: 0 Inget | 0 Allt")]
    [TestCase("Innehåll: noll Inget | 1 Allt")]
    [TestCase(": 0 Inget | 1 Allt")]
    public void What_is_no_rubric_is_none(string text) => Assert.That(Rubric.Read(text), Is.Null);

    [Test]
    public void English_words_are_used_where_they_have_the_same_shape()
    {
        var source = SampleCourse.Source("s.text", "essay") with
        {
            Settings = new Dictionary<string, string> { ["rubric"] = "Språk: 0 Oklart | 1 Klart", ["rubric-en"] = "Language: 0 Unclear | 1 Clear" },
        };
        var other = source with { Settings = new Dictionary<string, string>(source.Settings) { ["rubric-en"] = "Language: 0 Unclear | 2 Clear" } };
        Assert.That((Name(source, "en"), Name(source, "sv"), Name(other, "en")), Is.EqualTo(("Language", "Språk", "Språk")));
    }

    private static string Name(QuestionSource source, string language) => Rubric.Of(source, language)!.Criteria[0].Name;
}
