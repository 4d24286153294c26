namespace Lms.Core.Authoring.Editing;

/// <summary>Adds, removes and moves rows of a form, for pages without scripts. Pure.</summary>
public static class FormRowMoves
{
    /// <summary>The form after one move.</summary>
    /// <param name="fields">Texts by place.</param>
    /// <param name="move">
    /// A row and what happens to it: <c>choices/2/up</c>, <c>choices/2/down</c>, <c>choices/2/remove</c>; or rows that get
    /// one more: <c>choices/add</c>. Anything else changes nothing.
    /// </param>
    public static IReadOnlyDictionary<string, string> Apply(IReadOnlyDictionary<string, string> fields, string move)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(move);
        var cut = move.LastIndexOf('/');
        if (cut < 0)
            return fields;
        var (place, what) = (move[..cut], move[(cut + 1)..]);
        if (what == "add")
            return Added(fields, place + "/");
        var rows = FormPlaces.Rows(fields, place[..(place.LastIndexOf('/') + 1)]).ToList();
        var at = rows.IndexOf(place + "/");
        var to = what switch { "up" => at - 1, "down" => at + 1, _ => at };
        if (at < 0 || to < 0 || to >= rows.Count)
            return fields;
        var order = rows.ToList();
        order.RemoveAt(at);
        if (what != "remove")
            order.Insert(to, rows[at]);
        return Ordered(fields, rows, order);
    }

    private static Dictionary<string, string> Added(IReadOnlyDictionary<string, string> fields, string prefix)
    {
        var rows = FormPlaces.Rows(fields, prefix);
        var last = rows.Count == 0 ? 0 : int.Parse(rows[^1][prefix.Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        return new(fields, StringComparer.Ordinal) { [$"{prefix}{last + 1}{(prefix == FormPlaces.Hints ? "" : "/id")}"] = "" };
    }

    private static Dictionary<string, string> Ordered(IReadOnlyDictionary<string, string> fields, List<string> rows, List<string> order)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, text) in fields)
        {
            var row = rows.FirstOrDefault(one => (place + "/").StartsWith(one, StringComparison.Ordinal));
            if (row is null)
                moved[place] = text;
            else if (order.Index().Where(one => one.Item == row).Select(one => one.Index).DefaultIfEmpty(-1).First() is >= 0 and var at)
                moved[(rows[at] + (place + "/")[row.Length..]).TrimEnd('/')] = text;
        }

        return moved;
    }
}
