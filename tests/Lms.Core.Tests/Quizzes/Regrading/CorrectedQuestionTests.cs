using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Regrading;

namespace Lms.Core.Tests.Quizzes.Regrading;

/// <summary>Another version's key on answers that name the options of the version that was asked.</summary>
[TestFixture]
public sealed class CorrectedQuestionTests
{
    [Test]
    public void The_mended_key_counts_for_the_options_that_were_asked()
    {
        var asked = Question("one", Asked(1, 0, 0));
        var corrected = CorrectedQuestion.Of(asked, Question("one", Mended(0, 1, 0)), SampleCourse.Types)!;
        Assert.Multiple(() =>
        {
            Assert.That(corrected.Assess(Response.Of("choice", "t-b")), Is.EqualTo(Grade.Full));
            Assert.That(corrected.Assess(Response.Of("choice", "t-a")), Is.EqualTo(Grade.None));
            Assert.That(asked.Assess(Response.Of("choice", "t-a")), Is.EqualTo(Grade.Full));
        });
    }

    [Test]
    public void Another_set_of_options_is_another_question() => Assert.That(
        CorrectedQuestion.Of(Question("one", Asked(1, 0, 0)), Question("one", Mended(0, 1)), SampleCourse.Types), Is.Null);

    [Test]
    public void Another_type_is_another_question() => Assert.That(
        CorrectedQuestion.Of(Question("one", Asked(1, 0, 0)), SampleCourse.Question("s.word"), SampleCourse.Types), Is.Null);

    [Test]
    public void An_accepted_word_may_be_added()
    {
        var asked = SampleCourse.Question("s.word");
        var mended = SampleCourse.Types.Read(
            asked.Source with { Choices = [.. asked.Source.Choices.Select(choice => choice with { Id = "ny-" + choice.Id }), SampleCourse.Option("ny", 1, "betraktelse")] },
            (_, _) => { })!;
        var corrected = CorrectedQuestion.Of(asked, mended, SampleCourse.Types)!;
        var given = Response.Of(asked.Fields[0].Name, "betraktelse");
        Assert.That((asked.Assess(given), corrected.Assess(given)), Is.EqualTo((Grade.None, Grade.Full)));
    }

    [Test]
    public void Pairs_of_a_matching_question_keep_their_tokens()
    {
        var source = SampleCourse.Sources.First(one => one.Type == "matching");
        var asked = SampleCourse.Types.Read(source, (_, _) => { })!;
        var mended = SampleCourse.Types.Read(
            source with { Choices = [.. source.Choices.Select(choice => choice with { Id = "x" + choice.Id, MatchId = choice.MatchId.Length == 0 ? "" : "x" + choice.MatchId })] },
            (_, _) => { })!;
        var corrected = CorrectedQuestion.Of(asked, mended, SampleCourse.Types)!;
        Assert.That(corrected.Assess(corrected.Admit(asked.CorrectResponse)), Is.EqualTo(Grade.Full));
    }

    private static Choice[] Asked(params decimal[] fractions) => Choices("t-", fractions);

    private static Choice[] Mended(params decimal[] fractions) => Choices("n-", fractions);

    private static Choice[] Choices(string token, decimal[] fractions) =>
        [.. fractions.Select((fraction, at) => SampleCourse.Option("abc"[at].ToString(), fraction) with { Id = token + "abc"[at] })];

    private static Question Question(string id, Choice[] choices) =>
        SampleCourse.Types.Read(SampleCourse.Source(id, "multiple-choice", choices), (_, _) => { })!;
}
