using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Tables;

/// <summary>Makes choices of a row's options, the way their type has them.</summary>
internal static class TableChoices
{
    /// <summary>The setting that holds an option's own id, where it is not its place's letter.</summary>
    public const string IdSetting = "id";

    /// <summary>The choices in the row's order.</summary>
    /// <param name="type">Name of the type.</param>
    /// <param name="options">The row's options.</param>
    /// <param name="plain">True when the options are compared with what is typed.</param>
    /// <param name="html">Makes HTML of a cell.</param>
    /// <param name="local">Makes a text in the table's language.</param>
    public static IReadOnlyList<Choice> Of(string type, IReadOnlyList<TableOption> options, bool plain, Func<string, LocalText> html, Func<string, LocalText> local)
    {
        if (type == "true-false")
            return TrueFalse(options, html);
        var share = Share(type, options);
        var choices = new List<Choice>();
        foreach (var option in options.Where(option => type != "categorise" || option.Text.Length > 0))
        {
            var id = option.Settings.GetValueOrDefault(IdSetting) is { Length: > 0 } own && AuthorId.IsValid(own) ? own : AuthorId.OfPlace(choices.Count);
            var settings = option.Settings.Where(setting => setting.Key != IdSetting).ToDictionary(StringComparer.Ordinal);
            if (type == "numerical")
                settings.TryAdd("accept", TableText.ToPlain(option.Text));
            if (type == "categorise" && !settings.ContainsKey(TableCategories.Setting))
                settings[TableCategories.Setting] = option.Match.Length == 0 ? TableCategories.Nowhere : TableCategories.IdOf(option, options);
            choices.Add(new Choice
            {
                Id = id,
                AuthorId = id,
                Text = type == "numerical" ? LocalText.Empty : plain ? local(TableText.ToPlain(option.Text)) : html(option.Text),
                Match = type == "categorise" ? LocalText.Empty : html(option.Match),
                MatchId = option.Match.Length == 0 || type == "categorise" ? "" : id + "-m",
                Fraction = option.Weight switch { null => type == "matching" ? 1 : 0, { IsWord: true, Fraction: 1 } => share, { } weight => weight.Fraction },
                Feedback = html(option.Feedback),
                Settings = settings,
            });
        }

        return choices;
    }

    // Several options marked as right share the mark; of accepted answers each one earns all of it.
    private static decimal Share(string type, IReadOnlyList<TableOption> options)
    {
        var right = options.Count(option => option.Weight is { IsWord: true, Fraction: 1 });
        return type is "multiple-choice" or "hot-spot" && right > 1 ? decimal.Round(1m / right, 7) : 1;
    }

    private static List<Choice> TrueFalse(IReadOnlyList<TableOption> options, Func<string, LocalText> html)
    {
        var choices = new List<Choice>();
        foreach (var option in options)
        {
            if (TableWords.TrueOrFalse(option.Text) is { } holds && choices.TrueForAll(choice => choice.Id != Side(holds)))
                choices.Add(new Choice { Id = Side(holds), AuthorId = Side(holds), Text = LocalText.Empty, Fraction = option.Weight?.Fraction ?? 0, Feedback = html(option.Feedback) });
        }

        // Naming the right one is enough.
        if (choices is [{ Fraction: 1 } only])
        {
            var other = Side(only.Id == "false");
            choices.Insert(only.Id == "true" ? 1 : 0, new Choice { Id = other, AuthorId = other, Text = LocalText.Empty });
        }

        return choices;
    }

    private static string Side(bool holds) => holds ? "true" : "false";
}
