using Lms.Core;

namespace Lms.Formats.Tables;

/// <summary>Gathers a row's options: the numbered columns first, then right and wrong answers written the short way.</summary>
/// <param name="header">Where the columns are.</param>
/// <param name="row">The row.</param>
/// <param name="fault">Called with the column, a code and a sentence.</param>
internal sealed class TableOptions(TableHeader header, TableRow row, Action<TableColumn, string, Text> fault)
{
    private static readonly Dictionary<string, string> None = [];

    public IReadOnlyList<TableOption> Read()
    {
        var options = header.Numbers(TableRole.Option).Concat(header.Numbers(TableRole.Match)).Distinct().Order().Select(Numbered).OfType<TableOption>().ToList();
        options.AddRange(Short(TableRole.Right, TableRole.RightFeedback, 1));
        options.AddRange(Short(TableRole.Wrong, TableRole.WrongFeedback, 0));
        return options;
    }

    private TableOption? Numbered(int number)
    {
        var text = Cell(TableRole.Option, number);
        var match = Cell(TableRole.Match, number);
        var feedback = Cell(TableRole.OptionFeedback, number);
        var settings = Cell(TableRole.OptionSettings, number);
        var written = Cell(TableRole.Weight, number);
        if (text.Length + match.Length + feedback.Length + settings.Length == 0 && written.Length == 0)
            return null;
        var weight = written.Length == 0 ? null : TableWeight.Read(written);
        if (written.Length > 0 && weight is null)
        {
            fault(new(TableRole.Weight, number), "table-weight", new Text(
                $"Poäng {number} går inte att läsa. Skriv procent, till exempel 100, 50 eller -25, eller rätt eller fel.",
                $"Points {number} cannot be read. Write per cent, such as 100, 50 or -25, or right or wrong."));
        }

        if (TableSettings.Read(settings) is not { } read)
        {
            fault(new(TableRole.OptionSettings, number), "table-settings", new Text(
                $"Inställning {number} går inte att läsa. Skriv namn=värde med semikolon emellan, till exempel gap=1.",
                $"Setting {number} cannot be read. Write name=value with semicolons between them, such as gap=1."));
            read = [];
        }

        return new(text, match, weight, feedback, read);
    }

    // A column without a number may hold several answers, one a line.
    private IEnumerable<TableOption> Short(TableRole role, TableRole feedbackRole, decimal fraction)
    {
        foreach (var number in header.Numbers(role))
        {
            var cell = TableText.Lines(Cell(role, number));
            var feedback = Cell(feedbackRole, number);
            foreach (var text in (number == 0 ? cell.Split('\n') : [cell]).Select(line => line.Trim()).Where(line => line.Length > 0))
                yield return new(text, "", new TableWeight(fraction, IsWord: true), feedback, None);
        }
    }

    private string Cell(TableRole role, int number) => header.PlaceOf(role, number) is >= 0 and var place ? row.At(place).Trim() : "";
}
