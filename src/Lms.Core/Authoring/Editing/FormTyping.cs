using System.Globalization;
using Lms.Core.Content;
using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Authoring.Editing;

/// <summary>
/// Between what an author types and what is written of a question: ticks and per cent for weights, statements that are true
/// or false, and rows that nobody filled in.
/// </summary>
internal static class FormTyping
{
    /// <summary>The id of a new row: a letter where the author sees it, for texts that refer to it, and where options are told apart.</summary>
    public static string NewId(FormRows rows, int row) => rows.Name == "parts" || rows.Entries.Any(entry => entry.Name == "id") ? "" : AuthorId.OfPlace(row - 1);

    /// <summary>What is meant by what is typed.</summary>
    public static IReadOnlyDictionary<string, string> Meant(IReadOnlyDictionary<string, string> typed, string type, QuestionFormDesign design)
    {
        var meant = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        foreach (var rows in design.Rows)
            Mean(meant, "", rows);
        if (meant.Remove("key", out var key) && key.Length > 0)
        {
            foreach (var row in FormPlaces.Rows(meant, "choices/"))
                meant[row + "weight"] = meant.GetValueOrDefault(row + "id") == key ? "1" : "0";
        }

        if (type == "multiple-choice" && meant.GetValueOrDefault("settings/answers", "").Length == 0 && Positive(meant) > 1)
            meant["settings/answers"] = "several";
        return meant;
    }

    /// <summary>Makes of what is written what the form shows.</summary>
    public static void Show(Dictionary<string, string> fields, string type, QuestionFormDesign design)
    {
        if (type == "multiple-choice" && fields.GetValueOrDefault("settings/answers") == "several" && Positive(fields) > 1)
            fields.Remove("settings/answers");
        if (design.Entries.Any(entry => entry.Name == "key"))
        {
            foreach (var row in FormPlaces.Rows(fields, "choices/"))
            {
                if (fields.Remove(row + "weight", out var weight) && weight == "1")
                    fields["key"] = fields.GetValueOrDefault(row + "id", "");
            }
        }

        foreach (var rows in design.Rows)
            Show(fields, "", rows);
    }

    private static void Mean(Dictionary<string, string> fields, string at, FormRows rows)
    {
        var prefix = $"{at}{rows.Name}/";
        foreach (var row in FormPlaces.Rows(fields, prefix))
        {
            if (rows.Inner is { } inner)
                Mean(fields, row, inner);
            if (rows.Fixed.Count == 0 && IsBlank(fields, row, rows))
                FormPlaces.Remove(fields, row);
            else if (rows.Worth == FormWorth.Judged)
                fields[row + "right"] = fields.GetValueOrDefault(row + "right") == "true" ? "true" : "false";
        }

        if (rows.Fixed.Count == 0 && rows.Entries.All(entry => entry.Name != "id"))
            Name(fields, prefix);
        if (rows.Worth is FormWorth.Full or FormWorth.Shared)
            Weigh(fields, prefix, rows.Worth == FormWorth.Shared);
    }

    // Rows whose id nobody sees keep the one they have; a new one gets a letter that no other has.
    private static void Name(Dictionary<string, string> fields, string prefix)
    {
        var rows = FormPlaces.Rows(fields, prefix);
        var taken = rows.Select(row => fields.GetValueOrDefault(row + "id", "")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => fields.GetValueOrDefault(row + "id", "").Length == 0))
        {
            var id = Enumerable.Range(0, FormPlaces.MostRows).Select(AuthorId.OfPlace).First(letter => !taken.Contains(letter));
            taken.Add(id);
            fields[row + "id"] = id;
        }
    }

    private static void Weigh(Dictionary<string, string> fields, string prefix, bool shared)
    {
        var rows = FormPlaces.Rows(fields, prefix);
        var ticked = rows.Where(row => fields.GetValueOrDefault(row + "right") == "true" && fields.GetValueOrDefault(row + "weight", "").Length == 0).ToList();
        foreach (var row in rows)
        {
            fields.Remove(row + "right");
            if (ticked.Contains(row))
                fields[row + "weight"] = !shared || ticked.Count == 1 ? "1" : Percent(Math.Round(100m / ticked.Count, 5));
            else if (fields.GetValueOrDefault(row + "weight", "").Trim().TrimEnd('%').TrimEnd() is { Length: > 0 } weight)
                fields[row + "weight"] = weight + "%";
        }
    }

    private static void Show(Dictionary<string, string> fields, string at, FormRows rows)
    {
        var prefix = $"{at}{rows.Name}/";
        if (rows.Fixed.Count > 0)
            Align(fields, prefix, rows);
        var all = FormPlaces.Rows(fields, prefix);
        var weights = all.Select(row => Number(fields, row)).Where(weight => weight > 0).ToList();
        var equal = weights.TrueForAll(weight => weight == Math.Round(100m / weights.Count, 5) / 100);
        var full = rows.Worth == FormWorth.Full || weights.Count(weight => weight == 1) == 1;
        foreach (var row in all)
        {
            if (rows.Inner is { } inner)
                Show(fields, row, inner);
            if (rows.Worth is not (FormWorth.Full or FormWorth.Shared) || Number(fields, row) is not (not 0 and var weight))
                continue;
            fields.Remove(row + "weight");
            if (HasTick(rows) && (weight == 1 ? full || equal : weight > 0 && equal && rows.Worth == FormWorth.Shared))
                fields[row + "right"] = "true";
            else
                fields[row + "weight"] = (weight * 100).ToString("0.############", CultureInfo.InvariantCulture);
        }
    }

    // Rows that there always are stand in their own order, whatever order the author wrote them in.
    private static void Align(Dictionary<string, string> fields, string prefix, FormRows rows)
    {
        var written = FormPlaces.Rows(fields, prefix)
            .Select(row => fields.Where(field => field.Key.StartsWith(row, StringComparison.Ordinal)).ToDictionary(field => field.Key[row.Length..], field => field.Value, StringComparer.Ordinal))
            .ToList();
        FormPlaces.Remove(fields, prefix);
        foreach (var (index, known) in rows.Fixed.Index())
        {
            fields[$"{prefix}{index + 1}/id"] = known.Value;
            foreach (var (name, text) in written.Find(row => row.GetValueOrDefault("id") == known.Value) ?? [])
                fields[$"{prefix}{index + 1}/{name}"] = text;
        }
    }

    private static bool HasTick(FormRows rows) => rows.Entries.Any(entry => entry.Name == "right");

    private static bool IsBlank(Dictionary<string, string> fields, string row, FormRows rows) =>
        !rows.Entries.Any(entry => entry.Control is FormControl.Line or FormControl.Prose && fields.GetValueOrDefault(row + entry.Name, "").Trim().Length > 0)
        && (rows.Inner is not { } inner || FormPlaces.Rows(fields, $"{row}{inner.Name}/").Count == 0);

    private static int Positive(IReadOnlyDictionary<string, string> fields) => FormPlaces.Rows(fields, "choices/").Count(row => Number(fields, row) > 0);

    private static decimal Number(IReadOnlyDictionary<string, string> fields, string row)
    {
        var written = fields.GetValueOrDefault(row + "weight", "").Trim();
        var percent = written.EndsWith('%');
        return decimal.TryParse(written.TrimEnd('%').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? percent ? number / 100 : number
            : 0;
    }

    private static string Percent(decimal number) => number.ToString("0.#####", CultureInfo.InvariantCulture) + "%";
}
