using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.Tables;

/// <summary>Writes questions after the template, and tells what a row cannot say by reading each row again.</summary>
/// <param name="options">How to write.</param>
internal sealed class TableWriter(FormatWritingOptions options)
{
    private const int LongestCell = 32_767;
    private const int MostOptions = 30;
    private const int FewestOptions = 4;

    private readonly LossList losses = new(HeldParts.None, options);

    /// <summary>What the table could not say.</summary>
    public IReadOnlyList<FormatLoss> Losses => losses.All;

    /// <summary>The header and a row for each question that fits in one.</summary>
    /// <param name="questions">The questions.</param>
    public TableSheet Write(IReadOnlyList<QuestionSource> questions)
    {
        var fitting = questions.Where(Fits).Select(question =>
        {
            losses.Picture(question);
            losses.Languages(question);
            return SpokenQuestion.In(options.Language, question);
        }).ToList();
        var columns = Columns(fitting);
        var title = new TableRow(1, [.. columns.Select(column => TableWords.Title(column, options.Language))]);
        var reader = new TableQuestionReader(TableHeader.Read(title, _ => { })!, options.Language, null);
        var rows = new List<TableRow> { title };
        foreach (var question in fitting)
        {
            var cells = new TableCells(question, options);
            var row = new TableRow(rows.Count + 1, [.. columns.Select(cells.At)]);
            if (row.Cells.Any(cell => cell.Length > LongestCell))
            {
                losses.LeftOut(question, "loss-long-text", "har en text som är för lång för en cell", "has a text that is too long for a cell");
                continue;
            }

            rows.Add(row);
            Compare(question, reader.Read(row, (_, _, _) => { }));
        }

        return new(rows, [.. columns.Select(column => column.Role == TableRole.Weight)]);
    }

    private bool Fits(QuestionSource question)
    {
        if (!TableWords.KnownTypes.Any(known => known.Type == question.Type))
            losses.LeftOut(question);
        else if (question.Choices.Count > MostOptions)
            losses.LeftOut(question, "loss-many-options", $"har fler än {MostOptions} alternativ", $"has more than {MostOptions} options");
        else
            return true;
        return false;
    }

    private void Compare(QuestionSource written, QuestionSource? read)
    {
        if (read is null || SpokenQuestion.Differ(written, read with { Id = written.Id }))
            losses.Changed(written);
    }

    private static List<TableColumn> Columns(List<QuestionSource> questions)
    {
        bool Any(Predicate<QuestionSource> has) => questions.Exists(has);
        var most = Math.Max(FewestOptions, questions.Select(question => TableCells.OptionsOf(question).Count).DefaultIfEmpty(0).Max());
        var pairs = Any(question => TableCells.OptionsOf(question).Any(option => option.Match.Length > 0));
        var settings = Any(question => TableCells.OptionsOf(question).Any(option => option.Settings.Count > 0));
        List<TableColumn> columns = [new(TableRole.Id, 0), new(TableRole.Type, 0), new(TableRole.Category, 0), new(TableRole.Prompt, 0)];
        for (var number = 1; number <= most; number++)
        {
            columns.Add(new(TableRole.Option, number));
            if (pairs || questions.Count == 0)
                columns.Add(new(TableRole.Match, number));
            columns.Add(new(TableRole.Weight, number));
            columns.Add(new(TableRole.OptionFeedback, number));
            if (settings)
                columns.Add(new(TableRole.OptionSettings, number));
        }

        columns.Add(new(TableRole.Feedback, 0));
        for (var number = 1; number <= questions.Select(question => question.Hints.Count).DefaultIfEmpty(0).Max(); number++)
            columns.Add(new(TableRole.Hint, number));
        if (Any(question => question.Penalty is not null))
            columns.Add(new(TableRole.Penalty, 0));
        columns.Add(new(TableRole.Tags, 0));
        if (Any(question => question.Settings.Count > 0))
            columns.Add(new(TableRole.Settings, 0));
        if (Any(question => question.Picture is not null))
            columns.AddRange([new(TableRole.Picture, 0), new(TableRole.PictureAlt, 0)]);
        return columns;
    }
}
