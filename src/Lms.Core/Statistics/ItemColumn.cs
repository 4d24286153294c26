namespace Lms.Core.Statistics;

/// <summary>The marks of one question, and the attempts that were asked it.</summary>
internal sealed class ItemColumn
{
    private readonly List<double> marks = [];
    private readonly List<int> rows = [];
    private readonly Dictionary<ChosenOption, (int Count, double Totals)> chosen = [];

    /// <summary>Marks, in the order of <see cref="Rows"/>.</summary>
    public IReadOnlyList<double> Marks => marks;

    /// <summary>Indices of the attempts.</summary>
    public IReadOnlyList<int> Rows => rows;

    /// <summary>How often options were chosen, the most frequent first.</summary>
    public IReadOnlyList<OptionFrequency> Options =>
        [.. chosen
            .Select(pair => new OptionFrequency(pair.Key, pair.Value.Count, (double)pair.Value.Count / rows.Count, pair.Value.Totals / pair.Value.Count))
            .OrderByDescending(option => option.Count)
            .ThenBy(option => option.Chosen.Field, StringComparer.Ordinal)
            .ThenBy(option => option.Chosen.Option, StringComparer.Ordinal)];

    /// <param name="row">The attempt's index.</param>
    /// <param name="cell">What was earned and chosen.</param>
    /// <param name="total">The attempt's total.</param>
    public void Add(int row, in MarkedCell cell, double total)
    {
        rows.Add(row);
        marks.Add(cell.Mark);
        foreach (var option in cell.Chosen ?? [])
        {
            var (count, totals) = chosen.GetValueOrDefault(option);
            chosen[option] = (count + 1, totals + total);
        }
    }
}
