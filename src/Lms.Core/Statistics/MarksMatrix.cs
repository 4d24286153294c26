namespace Lms.Core.Statistics;

/// <summary>
/// Marks by attempt and question. Rows are added one at a time, so that a stream of attempts fills it. Not every attempt
/// needs to have been asked every question. For one thread.
/// </summary>
public sealed class MarksMatrix
{
    private readonly List<MarkedItem> items = [];
    private readonly List<ItemColumn> columns = [];
    private readonly List<List<double>> places = [];
    private readonly List<double> placeMaximum = [];
    private readonly List<double> totals = [];
    private readonly List<int> persons = [];
    private readonly HashSet<int> people = [];
    private readonly HashSet<int> filled = [];

    /// <summary>The questions, in the order added.</summary>
    public IReadOnlyList<MarkedItem> Items => items;

    /// <summary>Attempts.</summary>
    public int Count => totals.Count;

    /// <summary>Different people.</summary>
    public int People => people.Count;

    /// <summary>The most that an attempt can earn: the sum over all places.</summary>
    public double MaxMark => placeMaximum.Sum();

    /// <summary>Total marks of the attempts, in the order added.</summary>
    public IReadOnlyList<double> Totals => totals;

    internal IReadOnlyList<ItemColumn> Columns => columns;

    internal IReadOnlyList<List<double>> Places => places;

    internal IReadOnlyList<int> Persons => persons;

    /// <summary>True when each attempt was asked something in each place, so that totals can be compared.</summary>
    public bool IsFull => places.TrueForAll(place => place.Count == Count);

    /// <summary>A full matrix: every attempt by another person, every question asked in every attempt.</summary>
    /// <param name="items">The questions.</param>
    /// <param name="rows">Marks, a row for each attempt, in the questions' order.</param>
    /// <exception cref="ArgumentException">A row has another number of marks than there are questions.</exception>
    public static MarksMatrix Of(IReadOnlyList<MarkedItem> items, IEnumerable<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(rows);
        var matrix = new MarksMatrix();
        foreach (var item in items)
            matrix.AddItem(item);
        foreach (var row in rows)
        {
            if (row.Count != items.Count)
                throw new ArgumentException($"Row {matrix.Count + 1} has {row.Count} marks for {items.Count} questions.", nameof(rows));
            matrix.Add([.. row.Select((mark, at) => new MarkedCell(at, at, mark))], matrix.Count);
        }

        return matrix;
    }

    /// <summary>Adds a question, also after rows were added.</summary>
    /// <param name="item">The question.</param>
    /// <returns>Its index.</returns>
    /// <exception cref="ArgumentException">Its full mark is not above 0.</exception>
    public int AddItem(MarkedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!(item.MaxMark > 0) || !double.IsFinite(item.MaxMark))
            throw new ArgumentException($"The full mark of {item.Id} must be above 0.", nameof(item));
        items.Add(item);
        columns.Add(new());
        return items.Count - 1;
    }

    /// <summary>Adds an attempt.</summary>
    /// <param name="row">What its questions earned; each place at most once.</param>
    /// <param name="person">Whose attempt it is: any number, the same for the same person.</param>
    /// <exception cref="ArgumentException">A place is filled twice, or a mark is no finite number.</exception>
    public void Add(IReadOnlyList<MarkedCell> row, int person)
    {
        ArgumentNullException.ThrowIfNull(row);
        double total = 0;
        filled.Clear();
        foreach (var cell in row)
        {
            if (!filled.Add(cell.Place))
                throw new ArgumentException($"Place {cell.Place} is filled twice.", nameof(row));
            if (!double.IsFinite(cell.Mark))
                throw new ArgumentException($"A mark of {items[cell.Item].Id} is no number.", nameof(row));
            total += cell.Mark;
        }

        var at = totals.Count;
        totals.Add(total);
        persons.Add(person);
        people.Add(person);
        foreach (var cell in row)
        {
            columns[cell.Item].Add(at, cell, total);
            while (places.Count <= cell.Place)
            {
                places.Add([]);
                placeMaximum.Add(0);
            }

            places[cell.Place].Add(cell.Mark);
            placeMaximum[cell.Place] = Math.Max(placeMaximum[cell.Place], items[cell.Item].MaxMark);
        }
    }
}
