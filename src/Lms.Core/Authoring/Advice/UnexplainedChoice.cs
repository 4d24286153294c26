using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Gaps;

namespace Lms.Core.Authoring.Advice;

/// <summary>A choice that learners can make without being told why. What its type would never show is not asked for.</summary>
/// <param name="Number">Its place in the question, from 1.</param>
/// <param name="Ask">What to write.</param>
internal sealed record UnexplainedChoice(int Number, Text Ask)
{
    private static readonly Text Right = new(
        "Säg varför det är rätt. Då lär sig också den som gissade något.",
        "Say why it is right. Then whoever guessed learns something too.");

    private static readonly Text Wrong = new(
        "Säg varför det är fel. Det är då den som svarade så lär sig något.",
        "Say why it is wrong. That is when whoever answered so learns something.");

    private static readonly Text Holds = new(
        "Säg varför det stämmer. Det visas vad deltagaren än svarade.",
        "Say why it is true. It is shown whatever the learner answered.");

    private static readonly Text Fails = new(
        "Säg varför det inte stämmer. Det visas vad deltagaren än svarade.",
        "Say why it is not true. It is shown whatever the learner answered.");

    private static readonly Text Partly = new(
        "Säg vad som saknas för full poäng. Det är då den som svarade så lär sig något.",
        "Say what is missing for full marks. That is when whoever answered so learns something.");

    private static readonly Text Place = new(
        "Säg varför det kommer just där. Det visas för den som har lagt det på fel plats.",
        "Say why it comes just there. It is shown to whoever has put it in the wrong place.");

    private static readonly Text Home = new(
        "Säg var det hör hemma och varför. Det visas för den som har lagt det fel.",
        "Say where it belongs and why. It is shown to whoever has put it wrong.");

    private static readonly Text Pair = new(
        "Säg varför paret hör ihop. Det visas för den som har parat ihop fel.",
        "Say why the two belong together. It is shown to whoever has matched them wrong.");

    /// <summary>The choices of a question that lack feedback which somebody could get to see.</summary>
    public static IEnumerable<UnexplainedChoice> Of(QuestionSource source) =>
        from choice in source.Choices.Index()
        where choice.Item.Feedback.IsEmpty && IsWritten(source.Type, choice.Item)
        let ask = Wanted(source, choice.Item)
        where ask is not null
        select new UnexplainedChoice(choice.Index + 1, ask);

    private static Text? Wanted(QuestionSource source, Choice choice) => source.Type switch
    {
        "multiple-choice" or "true-false" or "hot-spot" or "select-text" => choice.Fraction > 0 ? Right : Wrong,
        "kprim" => choice.Fraction > 0 ? Holds : Fails,

        // Whoever wrote the whole answer needs no more than what everyone gets.
        "short-answer" or "numerical" => choice.Fraction >= 1 ? null : choice.Fraction > 0 ? Partly : Wrong,
        "ordering" => Place,
        "categorise" => Home,
        "matching" => source.Choices.DistinctBy(other => other.Match).Skip(1).Any() ? Pair : null,
        "gap-select" or "drag-words" => !GapReader.MayBeWrong(source, choice) ? null : GapReader.GapsOf(choice) is [] ? Wrong : Home,
        _ => null,
    };

    // A form has rows that nothing has been written in yet, and a matching question right sides that belong to nothing.
    private static bool IsWritten(string type, Choice choice) => type switch
    {
        "true-false" or "select-text" => true,
        "numerical" => !choice.Text.IsEmpty || choice.Settings.GetValueOrDefault("accept") is { Length: > 0 },
        _ => !choice.Text.IsEmpty,
    };
}
