using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>
/// Keeps what a question says in the other languages when one of them is written anew: by the ids of options and parts, and
/// only where there still is a text. A trainer writes one language at a time. Pure.
/// </summary>
public static class KeptLanguages
{
    /// <summary>The question with the other languages of its earlier form.</summary>
    /// <param name="written">The question in the language just written.</param>
    /// <param name="before">What it was; null when it is new.</param>
    /// <param name="language">The language just written.</param>
    public static QuestionSource Keep(QuestionSource written, QuestionSource? before, string language)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (before is null || before.Type != written.Type)
            return written;
        LocalText Both(LocalText now, LocalText? then) => now.IsEmpty || then is null
            ? now
            : new(now.ByLanguage.Concat(then.ByLanguage.Where(text => text.Key != language)).ToDictionary(StringComparer.Ordinal));
        return written with
        {
            Prompt = Both(written.Prompt, before.Prompt),
            Feedback = Both(written.Feedback, before.Feedback),
            Hints = written.Hints.Count == before.Hints.Count ? [.. written.Hints.Zip(before.Hints, Both)] : written.Hints,
            Picture = written.Picture is { } picture ? picture with { Alt = Both(picture.Alt, before.Picture?.Alt) } : null,
            Choices = [.. written.Choices.Select(choice => before.Choices.FirstOrDefault(one => one.AuthorId == choice.AuthorId) is { } then
                ? choice with { Text = Both(choice.Text, then.Text), Match = Both(choice.Match, then.Match), Feedback = Both(choice.Feedback, then.Feedback) }
                : choice)],
            Parts = [.. written.Parts.Select(part => Keep(part, before.Parts.FirstOrDefault(one => one.Id == part.Id), language))],
        };
    }
}
