using System.Globalization;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tables;

/// <summary>The words of the template, in both languages. What is written is the first of each; the others are read as well.</summary>
internal static class TableWords
{
    private static readonly Dictionary<TableRole, Text> Titles = new()
    {
        [TableRole.Id] = new("Id", "Id"),
        [TableRole.Type] = new("Typ", "Type"),
        [TableRole.Category] = new("Kategori", "Category"),
        [TableRole.Prompt] = new("Fråga", "Question"),
        [TableRole.Option] = new("Alternativ", "Option"),
        [TableRole.Match] = new("Hör ihop med", "Match"),
        [TableRole.Weight] = new("Poäng", "Points"),
        [TableRole.OptionFeedback] = new("Återkoppling", "Feedback"),
        [TableRole.OptionSettings] = new("Inställning", "Setting"),
        [TableRole.Feedback] = new("Allmän återkoppling", "General feedback"),
        [TableRole.Hint] = new("Ledtråd", "Hint"),
        [TableRole.Penalty] = new("Avdrag", "Penalty"),
        [TableRole.Tags] = new("Taggar", "Tags"),
        [TableRole.Settings] = new("Inställningar", "Settings"),
        [TableRole.Picture] = new("Bild", "Picture"),
        [TableRole.PictureAlt] = new("Bildbeskrivning", "Picture description"),
        [TableRole.Right] = new("Rätt svar", "Right answer"),
        [TableRole.Wrong] = new("Fel svar", "Wrong answer"),
        [TableRole.RightFeedback] = new("Återkoppling rätt svar", "Feedback right answer"),
        [TableRole.WrongFeedback] = new("Återkoppling fel svar", "Feedback wrong answer"),
    };

    private static readonly (string Word, TableRole Role)[] OtherTitles =
    [
        ("frågetyp", TableRole.Type), ("question type", TableRole.Type), ("frågetext", TableRole.Prompt), ("question text", TableRole.Prompt),
        ("text", TableRole.Prompt), ("svar", TableRole.Option), ("answer", TableRole.Option), ("svarsalternativ", TableRole.Option),
        ("vikt", TableRole.Weight), ("weight", TableRole.Weight), ("tips", TableRole.Hint), ("correct answer", TableRole.Right),
        ("par", TableRole.Match), ("nyckelord", TableRole.Tags), ("namn", TableRole.Id), ("name", TableRole.Id),
    ];

    private static readonly (string Type, Text Title)[] Types =
    [
        ("multiple-choice", new("Flerval", "Multiple choice")),
        ("true-false", new("Sant eller falskt", "True or false")),
        ("short-answer", new("Kortsvar", "Short answer")),
        ("numerical", new("Tal", "Number")),
        ("matching", new("Para ihop", "Matching")),
        ("ordering", new("Rätt ordning", "Put in order")),
        ("essay", new("Fritext", "Essay")),
        ("information", new("Information", "Information")),
        ("kprim", new("Påståenden", "Statements")),
        ("categorise", new("Sortera", "Sort into categories")),
        ("gap-select", new("Välj ord i luckor", "Choose words in gaps")),
        ("drag-words", new("Flytta ord till luckor", "Move words into gaps")),
        ("select-text", new("Markera i text", "Mark in a text")),
        ("hot-spot", new("Peka i bild", "Hot spot")),
    ];

    private static readonly Dictionary<string, TableRole> Roles = Titles
        .SelectMany(title => new[] { (Word: title.Value.Swedish, title.Key), (Word: title.Value.English, title.Key) })
        .Concat(OtherTitles)
        .DistinctBy(pair => Folded(pair.Word))
        .ToDictionary(pair => Folded(pair.Word), pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The types that a row can say, with their names for people.</summary>
    public static IReadOnlyList<(string Type, Text Title)> KnownTypes => Types;

    /// <summary>What a column is for; null when its title says nothing known.</summary>
    public static TableColumn? Column(string title)
    {
        var folded = Folded(title);
        var digits = folded.Length - folded.AsSpan().TrimEnd("0123456789").Length;
        var word = folded[..^digits].TrimEnd();
        if (!Roles.TryGetValue(word, out var role))
            return null;
        return int.TryParse(folded.AsSpan(word.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(role, number)
            : digits == 0 ? new(role, 0) : null;
    }

    /// <summary>A column's title.</summary>
    public static string Title(TableColumn column, string language) => column.Number == 0
        ? Titles[column.Role].In(language)
        : string.Create(CultureInfo.InvariantCulture, $"{Titles[column.Role].In(language)} {column.Number}");

    /// <summary>The name of the type that is meant; null when none is.</summary>
    /// <param name="written">What stands in the cell.</param>
    /// <param name="types">The host's types, by their own names and titles.</param>
    public static string? Type(string written, QuestionTypes? types)
    {
        var folded = Folded(written);
        foreach (var (type, title) in Types)
        {
            if (folded == type || folded == Folded(title.Swedish) || folded == Folded(title.English))
                return type;
        }

        return types?.All.FirstOrDefault(type => folded == type.Name || folded == Folded(type.Title.Swedish) || folded == Folded(type.Title.English))?.Name;
    }

    /// <summary>The type's name for people; its own name when it has no other.</summary>
    public static string TypeTitle(string type, string language) =>
        Array.Find(Types, known => known.Type == type) is { Title: { } title } ? title.In(language) : type;

    /// <summary>Whether a word says that a statement holds; null when it says neither.</summary>
    public static bool? TrueOrFalse(string written) => Folded(written) switch
    {
        "sant" or "sann" or "true" or "s" or "t" or "ja" or "yes" => true,
        "falskt" or "falsk" or "false" or "f" or "nej" or "no" => false,
        _ => null,
    };

    private static string Folded(string word) =>
        string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
