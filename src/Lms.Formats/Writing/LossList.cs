using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Writing;

/// <summary>Collects what a file cannot say, in the same words for every format.</summary>
/// <param name="held">What the format has room for.</param>
/// <param name="options">How the file is written.</param>
internal sealed class LossList(HeldParts held, FormatWritingOptions options)
{
    private readonly List<FormatLoss> losses = [];

    public IReadOnlyList<FormatLoss> All => losses;

    public void Add(QuestionSource question, string code, string swedish, string english) =>
        losses.Add(new(question.Id, code, new Text(swedish, english)));

    /// <summary>The whole question stays out.</summary>
    public void LeftOut(QuestionSource question) => losses.Add(LossWords.Type(question));

    /// <summary>The question stays out of a format with one right answer among 26 options at most.</summary>
    public void OneAnswerOnly(QuestionSource question) => losses.Add(LossWords.LeftOut(
        question.Id, "loss-several", "har flera rätta svar eller fler än 26 alternativ", "has several right answers or more than 26 options"));

    /// <summary>The question becomes one of another type that asks the same.</summary>
    public void Becomes(QuestionSource question, string swedish, string english) => Add(
        question, "loss-neighbour", $"Frågan blir {swedish}.", $"The question becomes {english}.");

    public void Setting(QuestionSource question, string swedish, string english) => Add(
        question, "loss-setting", $"Tappar {swedish}.", $"Loses {english}.");

    /// <summary>Tells of everything that a question has and the format has no room for.</summary>
    public void Compare(QuestionSource question)
    {
        void Lost(HeldParts part, bool has, string code, string swedish, string english)
        {
            if (has && !held.HasFlag(part))
                Add(question, code, $"Tappar {swedish}.", $"Loses {english}.");
        }

        Lost(HeldParts.Category, question.Category.Length > 0, "loss-category", "kategorin", "the category");
        Lost(HeldParts.Feedback, !question.Feedback.IsEmpty, "loss-feedback", "den allmänna återkopplingen", "the general feedback");
        Lost(HeldParts.ChoiceFeedback, question.Choices.Any(choice => !choice.Feedback.IsEmpty), "loss-option-feedback", "återkopplingen för varje alternativ", "the feedback of each option");
        Lost(HeldParts.Weights, question.Choices.Any(choice => choice.Fraction is not (0 or 1)), "loss-weights", "delpoängen", "the partial credit");
        Lost(HeldParts.Hints, question.Hints.Count > 0, "loss-hints", "ledtrådarna", "the hints");
        Lost(HeldParts.Penalty, question.Penalty is not null, "loss-penalty", "avdraget för fel försök", "the penalty of wrong tries");
        Lost(HeldParts.Picture, question.Picture is not null, "loss-picture", "bilden", "the picture");
        Lost(HeldParts.Tags, options.Tags.ContainsKey(question.Id), "loss-tags", "taggarna", "the tags");
        losses.AddRange(LossWords.Of(question with { Picture = null }, options.Language));
    }
}
