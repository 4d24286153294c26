using System.Globalization;

namespace Lms.Core.Quizzes.Types.RandomMatching;

/// <summary>A short-answer question as a row to match.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">Its right answer.</param>
/// <param name="Number">Its place among all that were gathered, from 1.</param>
internal sealed record GatheredRow(Question Question, Choice Answer, int Number)
{
    /// <summary>Name of its field, also the name of its part. An author's id could tell the answer.</summary>
    public string Field => string.Create(CultureInfo.InvariantCulture, $"r-{Number}");

    /// <summary>The answer as an option. Its id is the token of the choice, which nothing else shows.</summary>
    public FieldOption Option => new(Answer.Id, Answer.Text.Map((_, text) => PlainText.ToHtml(Words(text))));

    /// <summary>What the question itself would be answered when another row's answer is chosen here.</summary>
    public Response With(GatheredRow other) => Response.Of(Question.Fields[0].Name, Words(other.Answer.Text.ToString()));

    /// <summary>The row of a gathered question; null when it cannot be one.</summary>
    public static GatheredRow? Of(QuestionSource part, int number, QuestionTypes types)
    {
        // What is wrong with a gathered question is told where it is read itself.
        if (types.Read(part, (_, _) => { }) is not { Fields: [{ Kind: FieldKind.Text }] } question)
            return null;
        var full = part.Choices.Where(choice => choice.Fraction == 1 && !choice.Text.IsEmpty && Words(choice.Text.ToString()).Length > 0).ToList();
        return full.OrderBy(choice => choice.Text.ToString().Contains('*', StringComparison.Ordinal)).FirstOrDefault() is { } answer ? new(question, answer, number) : null;
    }

    // A star stands for any text when answers are compared; shown, it would be a riddle.
    private static string Words(string accepted) => accepted.Replace("*", "", StringComparison.Ordinal).Trim();
}
