using System.Text;

namespace Lms.Core.Quizzes.Types.ShortAnswer;

/// <summary>One short-answer question.</summary>
internal sealed class ShortAnswerQuestion(QuestionSource source) : Question(source)
{
    private const string Field = "text";

    // An answer is at most this long before it is compared; a pattern is matched in linear time per star.
    private const int Compared = 500;

    public override IReadOnlyList<QuestionField> Fields { get; } =
        [new QuestionField(Field, FieldKind.Text, LocalText.Empty, [])];

    public override Response CorrectResponse { get; } = Written(Right(source).Text.ToString());

    public override Response CorrectResponseIn(string language) => Written(Right(Source).Text.In(language));

    public override bool IsComplete(Response response) => !response.IsBlank;

    public override Grade Assess(Response response) => Best(response) is { } best ? Grade.Of(best.Fraction) : Grade.None;

    public override string Summarise(Response response, string language) => response.One(Field)?.Trim() ?? "";

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) =>
        Best(response) is { Feedback.IsEmpty: false } best ? [best.Feedback] : [];

    private static Choice Right(QuestionSource source) =>
        source.Choices.First(choice => choice.Fraction == 1 && !choice.Text.IsEmpty);

    private static Response Written(string pattern) => Response.Of(Field, pattern.Replace("*", "", StringComparison.Ordinal));

    private static string Normal(string text)
    {
        var words = text.AtMost(Compared).Composed().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).TrimEnd('.').TrimEnd();
    }

    private static bool Matches(string pattern, string answer)
    {
        var pieces = pattern.Split('*');
        if (pieces.Length == 1)
            return string.Equals(pattern, answer, StringComparison.OrdinalIgnoreCase);
        if (!answer.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase))
            return false;
        var at = pieces[0].Length;
        foreach (var piece in pieces[1..^1])
        {
            var found = answer.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        return answer.Length - at >= pieces[^1].Length && answer.EndsWith(pieces[^1], StringComparison.OrdinalIgnoreCase);
    }

    private Choice? Best(Response response)
    {
        if (response.One(Field) is not { } given)
            return null;
        var answer = Normal(given);
        return Source.Choices
            .Where(choice => choice.Text.ByLanguage.Values.Any(accepted => Matches(Normal(accepted), answer)))
            .MaxBy(choice => choice.Fraction);
    }
}
