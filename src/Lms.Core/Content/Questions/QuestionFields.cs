using System.Globalization;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Questions;

/// <summary>
/// A question as the texts that an author writes, by place (see <see cref="FieldPath"/>), in the order in which they stand
/// in a file. Nothing is left out but the id of the question and what other questions brought.
/// </summary>
/// <param name="types">The question types.</param>
/// <param name="language">The language to write.</param>
internal sealed class QuestionFields(QuestionTypes types, string language)
{
    // These say of a statement whether it is right, and nothing between.
    private static readonly string[] Judged = ["kprim", "select-text"];

    private readonly List<KeyValuePair<string, string>> fields = [];

    /// <summary>Every place that says something.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Of(QuestionSource source)
    {
        fields.Clear();
        Question(source, "");
        return [.. fields];
    }

    private void Question(QuestionSource source, string at)
    {
        var type = types.Find(source.Type);
        Say(at + "type", source.Type);
        Say(at + "category", source.Category);
        Html(at + "text", source.Prompt);
        Html(at + "feedback", source.Feedback);
        foreach (var (index, hint) in source.Hints.Index())
            Html($"{at}hints/{index + 1}", hint);
        if (source.Penalty is { } penalty)
            Say(at + "penalty", Number(penalty));
        if (source.Picture is { } picture)
        {
            Say(at + "picture/src", picture.Path);
            Say(at + "picture/alt", picture.Alt.In(language));
        }

        foreach (var (name, value) in source.Settings)
            Say($"{at}settings/{FieldPath.Of(name)}", value);
        foreach (var (index, choice) in source.Choices.Index())
            Option(choice, $"{at}choices/{index + 1}/", type?.ChoicesArePlain == true, Judged.Contains(source.Type));
        foreach (var (index, part) in source.Parts.Where(part => type?.Gathers(source, part) != true).Index())
        {
            Say($"{at}parts/{index + 1}/id", part.Id);
            Question(part, $"{at}parts/{index + 1}/");
        }
    }

    private void Option(Choice choice, string at, bool plain, bool judged)
    {
        Say(at + "id", choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id);
        if (plain)
            Say(at + "text", choice.Text.In(language));
        else
            Html(at + "text", choice.Text);
        Html(at + "match", choice.Match);
        if (judged && choice.Fraction is 0 or 1)
            Say(at + "right", choice.Fraction == 1 ? "true" : "false");
        else if (choice.Fraction != 0)
            Say(at + "weight", Number(choice.Fraction));
        Html(at + "feedback", choice.Feedback);
        foreach (var (name, value) in choice.Settings)
            Say(at + FieldPath.Of(name), value);
    }

    private void Html(string path, LocalText text) => Say(path, AuthorMarkup.Write(text.In(language)));

    private void Say(string path, string value)
    {
        if (value.Trim().Length > 0)
            fields.Add(new(path, value.Trim()));
    }

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
