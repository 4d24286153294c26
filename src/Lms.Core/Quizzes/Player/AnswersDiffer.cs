namespace Lms.Core.Quizzes.Player;

/// <summary>The refusal <c>answers-differ</c>: what a page believed to be stored is not what is stored. Nothing was handed in.</summary>
/// <param name="Answers">The questions that differ.</param>
public sealed record AnswersDiffer(IReadOnlyList<AnswerDifference> Answers) : Refusal("answers-differ", new Text(
    "Det som är sparat är inte det som sidan visade. Försöket är inte inlämnat. Se igenom svaren och lämna in igen.",
    "What is saved is not what the page showed. The attempt is not handed in. Look through the answers and hand in again."));
