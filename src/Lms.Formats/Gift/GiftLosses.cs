using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.Gift;

/// <summary>Makes of each question what GIFT can say of it, and tells the rest.</summary>
/// <param name="options">How the file is written.</param>
internal sealed class GiftLosses(FormatWritingOptions options)
{
    private readonly LossList losses = new(HeldParts.Category | HeldParts.Feedback | HeldParts.ChoiceFeedback | HeldParts.Weights | HeldParts.Tags, options);

    public IReadOnlyList<FormatLoss> All => losses.All;

    /// <summary>The question as GIFT can say it; null when it stays out.</summary>
    public QuestionSource? Sayable(QuestionSource question)
    {
        var near = Neighbours.Of(question, options.Language, losses) ?? question;
        if (near.Type is not ("multiple-choice" or "true-false" or "short-answer" or "numerical" or "matching" or "essay" or "information"))
        {
            losses.LeftOut(question);
            return null;
        }

        losses.Compare(near);
        var kept = near.Settings.Where(setting => near.Type == "multiple-choice" && setting.Key == "answers").ToDictionary(StringComparer.Ordinal);
        if (near.Type == "numerical" && near.Settings.Count > 0)
            losses.Setting(question, "enheterna", "the units");
        else if (near.Settings.GetValueOrDefault("shuffle") == "false")
            losses.Setting(question, "att alternativen står i fast ordning", "that the options stand in a fixed order");
        else if (near.Type == "essay" && near.Settings.Count + near.Choices.Count > 0)
            losses.Setting(question, "antalet ord, mallen och stödet för den som rättar", "the word counts, the template and the notes for those who mark");
        if (near.Type == "information" && !near.Feedback.IsEmpty)
            losses.Add(question, "loss-feedback", "Tappar den allmänna återkopplingen.", "Loses the general feedback.");
        return near with
        {
            Settings = kept,
            Choices = near.Type == "essay" ? [] : [.. near.Choices.Select((choice, place) => AuthorId.IsValid(choice.AuthorId) ? choice : choice with { AuthorId = AuthorId.OfPlace(place) })],
        };
    }
}
