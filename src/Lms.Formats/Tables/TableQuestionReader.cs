using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tables;

/// <summary>Makes a question of a row.</summary>
/// <param name="header">Where the columns are.</param>
/// <param name="language">Language of the texts.</param>
/// <param name="types">The host's types; null to know only the types of the template.</param>
internal sealed class TableQuestionReader(TableHeader header, string language, QuestionTypes? types)
{
    private TableRow row = new(0, []);
    private Action<int, string, Text> fault = (_, _, _) => { };

    /// <summary>The question, without its final id; null after at least one fault.</summary>
    /// <param name="from">The row.</param>
    /// <param name="report">Called with the column from 1, a code and a sentence.</param>
    public QuestionSource? Read(TableRow from, Action<int, string, Text> report)
    {
        (row, fault) = (from, report);
        var written = Cell(TableRole.Type);
        if (TableWords.Type(written, types) is not { } type)
        {
            Tell(TableRole.Type, "table-type", written.Length == 0
                ? new Text("Raden saknar frågetyp. Skriv till exempel Flerval i kolumnen Typ.", "The row has no question type. Write for example Multiple choice in the column Type.")
                : new Text($"Frågetypen ”{Shown(written)}” finns inte. Skriv till exempel Flerval, Kortsvar eller Para ihop.", $"There is no question type “{Shown(written)}”. Write for example Multiple choice, Short answer or Matching."));
            return null;
        }

        if (Cell(TableRole.Prompt).Length == 0)
        {
            Tell(TableRole.Prompt, "table-prompt", new Text("Raden saknar fråga. Skriv den i kolumnen Fråga, eller ta bort raden.", "The row has no question. Write it in the column Question, or remove the row."));
            return null;
        }

        var options = new TableOptions(header, row, Tell).Read();
        var parts = type == "categorise" ? TableCategories.Of(options, Html) : [];
        return new QuestionSource
        {
            Id = Cell(TableRole.Id),
            Type = type,
            Category = TableText.ToPlain(Cell(TableRole.Category)),
            Prompt = Html(Cell(TableRole.Prompt)),
            Feedback = Html(Cell(TableRole.Feedback)),
            Hints = [.. header.Numbers(TableRole.Hint).Select(number => Html(Cell(TableRole.Hint, number))).Where(hint => !hint.IsEmpty)],
            Penalty = Penalty(),
            Settings = Settings(),
            Picture = Cell(TableRole.Picture) is { Length: > 0 } path ? new(path, Local(TableText.ToPlain(Cell(TableRole.PictureAlt)))) : null,
            Choices = TableChoices.Of(type, options, types?.Find(type)?.ChoicesArePlain ?? type is "short-answer" or "numerical", Html, Local),
            Parts = parts,
            Line = row.Line,
        };
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private string Cell(TableRole role, int number = 0) => header.PlaceOf(role, number) is >= 0 and var place ? row.At(place).Trim() : "";

    private void Tell(TableRole role, string code, Text message) => Tell(new TableColumn(role, 0), code, message);

    private void Tell(TableColumn column, string code, Text message) => fault(header.PlaceOf(column.Role, column.Number) + 1, code, message);

    private LocalText Html(string cell) => Local(TableText.ToHtml(cell));

    private LocalText Local(string text) => text.Length == 0 ? LocalText.Empty : LocalText.Of(language, text);

    private decimal? Penalty()
    {
        if (Cell(TableRole.Penalty) is not { Length: > 0 } written)
            return null;
        if (TableWeight.Read(written) is { Fraction: >= 0 } penalty)
            return penalty.Fraction;
        Tell(TableRole.Penalty, "table-penalty", new Text("Avdrag är en andel från 0 till 100 procent, till exempel 33 eller 0,33.", "A penalty is a share from 0 to 100 per cent, such as 33 or 0.33."));
        return null;
    }

    private Dictionary<string, string> Settings()
    {
        if (TableSettings.Read(Cell(TableRole.Settings)) is { } settings)
            return settings;
        Tell(TableRole.Settings, "table-settings", new Text("Skriv inställningar som namn=värde med semikolon emellan, till exempel shuffle=false.", "Write settings as name=value with semicolons between them, such as shuffle=false."));
        return [];
    }
}
