using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Tables;

/// <summary>A question's cells.</summary>
/// <param name="question">The question, in one language.</param>
/// <param name="writing">How to write.</param>
internal sealed class TableCells(QuestionSource question, FormatWritingOptions writing)
{
    private readonly IReadOnlyList<TableOption> options = OptionsOf(question, writing.Language);

    /// <summary>A question's options as a row says them.</summary>
    /// <param name="question">The question, in one language.</param>
    /// <param name="language">Language of words that are the template's own.</param>
    public static IReadOnlyList<TableOption> OptionsOf(QuestionSource question, string language = "sv")
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        var options = question.Choices.Select((choice, index) => Option(question, choice, index, first, language)).ToList();
        if (question.Type == "categorise")
        {
            options.AddRange(question.Parts.Where(part => !first.Contains(part.Id)).Select(part => new TableOption(
                "", TableText.FromHtml(part.Prompt.ToString()), null, "", new Dictionary<string, string> { [TableCategories.Setting] = part.Id })));
        }

        return options;
    }

    /// <summary>What to write in a column.</summary>
    public string At(TableColumn column)
    {
        var option = column.Number > 0 && column.Number <= options.Count ? options[column.Number - 1] : null;
        return column.Role switch
        {
            TableRole.Id => question.Id[(question.Id.LastIndexOf('.') + 1)..],
            TableRole.Type => TableWords.TypeTitle(question.Type, writing.Language),
            TableRole.Category => question.Category,
            TableRole.Prompt => TableText.FromHtml(question.Prompt.ToString()),
            TableRole.Option => option?.Text ?? "",
            TableRole.Match => option?.Match ?? "",
            TableRole.Weight => option?.Weight is { } weight ? TableWeight.Write(weight.Fraction) : "",
            TableRole.OptionFeedback => option?.Feedback ?? "",
            TableRole.OptionSettings => option is null ? "" : TableSettings.Write(option.Settings),
            TableRole.Feedback => TableText.FromHtml(question.Feedback.ToString()),
            TableRole.Hint => column.Number <= question.Hints.Count ? TableText.FromHtml(question.Hints[column.Number - 1].ToString()) : "",
            TableRole.Penalty => question.Penalty is { } penalty ? TableWeight.Write(penalty) : "",
            TableRole.Tags => TableTags.Write(writing.Tags.GetValueOrDefault(question.Id) ?? []),
            TableRole.Settings => TableSettings.Write(question.Settings),
            TableRole.Picture => question.Picture?.Path ?? "",
            TableRole.PictureAlt => question.Picture?.Alt.ToString() ?? "",
            _ => "",
        };
    }

    private static TableOption Option(QuestionSource question, Choice choice, int index, HashSet<string> categories, string language)
    {
        var settings = choice.Settings.ToDictionary(StringComparer.Ordinal);
        var text = question.Type switch
        {
            "true-false" => new Lms.Core.Text("Sant", "True") is var holds && choice.AuthorId == "true" ? holds.In(language) : new Lms.Core.Text("Falskt", "False").In(language),
            "short-answer" => choice.Text.ToString(),
            "numerical" when settings.Remove("accept", out var accept) => accept,
            _ => TableText.FromHtml(choice.Text.ToString()),
        };
        var match = choice.Match.ToString();
        if (question.Type == "categorise" && question.Parts.FirstOrDefault(part => part.Id == settings.GetValueOrDefault(TableCategories.Setting)) is { } category)
        {
            // The words stand at every item; the id only where the words do not give it.
            match = category.Prompt.ToString();
            categories.Add(category.Id);
            if (TableCategories.IdOf(new("", TableText.FromHtml(match), null, "", new Dictionary<string, string>()), []) == category.Id)
                settings.Remove(TableCategories.Setting);
        }

        if (question.Type == "categorise" && settings.GetValueOrDefault(TableCategories.Setting) == TableCategories.Nowhere)
            settings.Remove(TableCategories.Setting);
        if (question.Type != "true-false" && choice.AuthorId != AuthorId.OfPlace(index) && choice.AuthorId.Length > 0)
            settings[TableChoices.IdSetting] = choice.AuthorId;
        var feedback = choice.Feedback.IsEmpty ? "" : TableText.FromHtml(choice.Feedback.ToString());

        // An option without a word must say something all the same, or its cells would be empty.
        var isUsual = choice.Fraction == (question.Type == "matching" ? 1 : 0) && text.Length + match.Length + feedback.Length + settings.Count > 0;
        return new(text, match.Length == 0 ? "" : TableText.FromHtml(match), isUsual ? null : new(choice.Fraction, IsWord: false), feedback, settings);
    }
}
