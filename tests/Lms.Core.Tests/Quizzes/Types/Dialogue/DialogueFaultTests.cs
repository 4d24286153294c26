using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Dialogue;
using static Lms.Core.Tests.Quizzes.Types.Dialogue.Talk;

namespace Lms.Core.Tests.Quizzes.Types.Dialogue;

/// <summary>A dialogue that somebody could get lost in is not published.</summary>
[TestFixture]
public sealed class DialogueFaultTests
{
    private static IEnumerable<TestCaseData> Broken()
    {
        yield return new TestCaseData(Of(), "dialogue-empty").SetArgDisplayNames("no nodes");
        yield return new TestCaseData(Of(Node("a", Reply("x", "nowhere")), End("e", 100)), "dialogue-to").SetArgDisplayNames("unknown to");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")), End("e", 100), End("lost", 10)), "dialogue-unreachable").SetArgDisplayNames("unreachable node");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e"), Reply("y", "b")), Node("b", Reply("z", "b")), End("e", 100)), "dialogue-no-ending").SetArgDisplayNames("no way out");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")), End("e", 99)), "dialogue-full-marks").SetArgDisplayNames("no ending with 100");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e", "")), End("e", 100)), "dialogue-reply-text").SetArgDisplayNames("reply without text");
        yield return new TestCaseData(Of(End("e", 100)), "dialogue-start").SetArgDisplayNames("starts at its end");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")), End("e", 101)), "dialogue-score").SetArgDisplayNames("score above 100");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")), Node("e")), "dialogue-score").SetArgDisplayNames("ending without score");
        yield return new TestCaseData(Of(End("e", 100) with { Choices = [Reply("x", "f")] }, End("f", 100)), "dialogue-score").SetArgDisplayNames("score with replies");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")) with { Prompt = LocalText.Empty }, End("e", 100)), "dialogue-text").SetArgDisplayNames("node without text");
        yield return new TestCaseData(Of(With("speaker", "nobody"), End("e", 100)), "dialogue-speaker").SetArgDisplayNames("unknown speaker");
        yield return new TestCaseData(Of(With("mood", "sleepy"), End("e", 100)), "dialogue-mood").SetArgDisplayNames("unknown mood");
        yield return new TestCaseData(Of(Node("a", Reply("x", "e")), End("e", 100)) with { Choices = [SampleCourse.Option("anna", 0, "")] }, "dialogue-cast").SetArgDisplayNames("cast without a name");
        yield return new TestCaseData(Of(Node("a", [.. Enumerable.Range(0, DialogueType.MaxReplies + 1).Select(at => Reply($"r{at}", "e"))]), End("e", 100)), "dialogue-too-many-replies").SetArgDisplayNames("too many replies");
        yield return new TestCaseData(Of([.. Enumerable.Range(0, DialogueType.MaxNodes).Select(at => Node($"n{at}", Reply($"r{at}", at + 1 < DialogueType.MaxNodes ? $"n{at + 1}" : "e"))), End("e", 100)]), "dialogue-too-large").SetArgDisplayNames("too many nodes");
    }

    [TestCaseSource(nameof(Broken))]
    public void A_fault_has_a_code_and_a_sentence_in_both_languages(QuestionSource source, string code) =>
        Assert.That(Faults(source), Is.EqualTo(new[] { code }));

    [Test]
    public void Sound_dialogues_have_no_faults() => Assert.Multiple(() =>
    {
        Assert.That(Faults(Source), Is.Empty);
        Assert.That(Faults(Source with { Choices = [] }), Is.Empty, "a dialogue may be told without names");
        Assert.That(Faults(Of(With("speaker", "tolk"), End("e", 100))), Is.Empty);
    });

    private static QuestionSource With(string setting, string value) =>
        Node("a", Reply("x", "e")) with { Settings = new Dictionary<string, string> { [setting] = value } };
}
