using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Tables;

/// <summary>Reads a table made after the template: a question a row.</summary>
/// <param name="options">How to read.</param>
/// <param name="format">Name of the format, for refusals.</param>
internal sealed class TableReader(FormatReadingOptions options, Text format)
{
    private readonly ReadingSheet sheet = new(options);

    /// <summary>What the rows say.</summary>
    /// <param name="rows">The rows, the header first; empty ones are left out.</param>
    /// <param name="told">What is to be told of the file already.</param>
    public FormatReading Read(IEnumerable<TableRow> rows, IEnumerable<FormatProblem> told)
    {
        foreach (var known in told)
            sheet.Tell(known);
        TableHeader? header = null;
        TableQuestionReader? reader = null;
        foreach (var row in rows.Where(row => !row.IsEmpty))
        {
            if (header is null)
            {
                header = TableHeader.Read(row, sheet.Tell);
                if (header is null)
                    return sheet.Finish(format);
                reader = new(header, options.Language, options.Types);
            }
            else if (sheet.IsFull)
            {
                sheet.Refuse(FormatRefusals.TooManyQuestions(options.Limits.Questions, row.Line));
                return sheet.Finish(format);
            }
            else if (sheet.IsTired)
            {
                sheet.Refuse(FormatRefusals.TooManyProblems(options.Limits.Problems));
                return sheet.Finish(format);
            }
            else
            {
                Take(reader!, header, row);
            }
        }

        return sheet.Finish(format);
    }

    private void Take(TableQuestionReader reader, TableHeader header, TableRow row)
    {
        var good = true;
        var name = header.PlaceOf(TableRole.Id) is >= 0 and var place ? row.At(place).Trim() : "";
        var shown = name.Length > 60 ? name[..60] : name;
        void Tell(int column, FormatSeverity severity, string code, Text message) =>
            sheet.Tell(new(row.Line, column, severity, code, message, shown));
        void Fault(int column, string code, Text message)
        {
            good = false;
            Tell(column, FormatSeverity.Error, code, message);
        }

        RefuseLong(row, Fault);
        if (!good || reader.Read(row, Fault) is not { } read)
            return;
        var question = read with { Id = sheet.IdOf(name), Line = row.Line };
        if (question.Choices.DistinctBy(choice => choice.Id).Count() < question.Choices.Count)
            Fault(0, "table-option-id", new Text("Två alternativ på raden har samma id. Ändra id i kolumnerna Inställning.", "Two options of the row have the same id. Change the id in the Setting columns."));
        if (!good || !sheet.Add(question, shown, 0))
            return;
        if (question.Picture is { } picture)
            Tell(header.PlaceOf(TableRole.Picture) + 1, FormatSeverity.Warning, "picture-missing", new Text($"Bilden ”{picture.Path}” ligger inte i filen. Lägg till den i frågan.", $"The picture “{picture.Path}” is not in the file. Add it to the question."));
        if (header.PlaceOf(TableRole.Tags) is >= 0 and var at && TableTags.Read(row.At(at)) is { Count: > 0 } own)
            sheet.TagAs(question.Id, own);
    }

    private void RefuseLong(TableRow row, Action<int, string, Text> fault)
    {
        foreach (var (index, cell) in row.Cells.Index())
        {
            if (cell.Length > options.Limits.TextCharacters)
            {
                fault(index + 1, "text-too-long", new Text(
                    $"Texten är {cell.Length} tecken lång. Högst {options.Limits.TextCharacters} får plats.",
                    $"The text is {cell.Length} characters long. At most {options.Limits.TextCharacters} fit."));
            }
        }
    }
}
