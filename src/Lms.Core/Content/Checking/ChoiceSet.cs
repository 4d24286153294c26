using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking;

/// <summary>The questions of one set in which one option among several is right.</summary>
/// <param name="Set">The set.</param>
/// <param name="Questions">Its questions with one right option.</param>
internal sealed record ChoiceSet(string Set, IReadOnlyList<QuestionSource> Questions)
{
    /// <summary>Beyond this share of a set's questions a habit can be guessed by.</summary>
    public const int MostPercent = 60;

    private const int LeastQuestions = 4;
    private const int LeastOptions = 3;

    public static IEnumerable<ChoiceSet> Of(CheckedModule module) => module.Questions
        .Where(question => question.Type == "multiple-choice" && question.Choices.Count >= LeastOptions && question.Choices.Count(choice => choice.Fraction > 0) == 1)
        .GroupBy(CheckedModule.SetOf)
        .Select(set => new ChoiceSet(set.Key, [.. set]))
        .Where(set => set.Questions.Count >= LeastQuestions);

    /// <summary>Per cent of the questions that are so.</summary>
    public int PercentOf(Func<QuestionSource, bool> isSo) => 100 * Questions.Count(isSo) / Questions.Count;

    /// <summary>True when the right option has more letters than every other.</summary>
    public static bool LongestIsRight(QuestionSource question, string language)
    {
        var right = question.Choices.Where(choice => choice.Fraction > 0).Max(choice => Length(choice, language));
        return question.Choices.Where(choice => choice.Fraction <= 0).All(choice => Length(choice, language) < right);
    }

    private static int Length(Choice choice, string language) => ReadableText.Of(choice.Text.In(language)).Length;
}
