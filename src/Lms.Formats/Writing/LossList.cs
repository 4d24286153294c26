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

    /// <summary>The whole question stays out, because of its type.</summary>
    public void LeftOut(QuestionSource question) => LeftOut(
        question, "loss-type", $"är av typen {question.Type}, som formatet inte har", $"is of the type {question.Type}, which the format does not have");

    /// <summary>The whole question stays out.</summary>
    public void LeftOut(QuestionSource question, string code, string swedish, string english) =>
        Add(question, code, $"Frågan {swedish}. Den kommer inte med.", $"The question {english}. It is left out.");

    /// <summary>The question stays out of a format with one right answer among 26 options at most.</summary>
    public void OneAnswerOnly(QuestionSource question) =>
        LeftOut(question, "loss-several", "har flera rätta svar eller fler än 26 alternativ", "has several right answers or more than 26 options");

    /// <summary>Something that nobody foresaw does not come back as it was.</summary>
    public void Changed(QuestionSource question) =>
        Add(question, "loss-changed", "Något i frågan får inte plats i formatet. Jämför den efter importen.", "Something of the question does not fit in the format. Compare it after the import.");

    /// <summary>The picture stays out where the format only names it.</summary>
    public void Picture(QuestionSource question)
    {
        if (question.Picture is not null)
            Add(question, "loss-picture", "Bilden kommer inte med, bara dess namn.", "The picture is left out; only its name comes.");
    }

    /// <summary>A file is in one language.</summary>
    public void Languages(QuestionSource question)
    {
        var others = question.Prompt.ByLanguage.Keys.Where(other => other != question.Prompt.LanguageFor(options.Language)).Select(LanguageNames.Of).ToList();
        if (others.Count > 0)
            Add(question, "loss-languages", $"Texterna på {string.Join(", ", others.Select(other => other.Swedish))} kommer inte med.", $"The texts in {string.Join(", ", others.Select(other => other.English))} are left out.");
    }

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
        Languages(question);
    }
}
