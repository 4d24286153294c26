namespace Lms.Formats.Csv;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: an apostrophe in front of what would be one, taken away again when
/// the file is read. Numbers stay numbers.
/// </summary>
internal static class FormulaGuard
{
    /// <summary>The cell as it may stand in a file.</summary>
    public static string Add(string cell) => NeedsGuard(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Add"/>.</summary>
    public static string Remove(string cell) =>
        cell.StartsWith('\'') && NeedsGuard(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool NeedsGuard(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        if (text[0] is '\t' or '\r' or '\n' or '\0')
            return true;
        var start = text.TrimStart();
        return !start.IsEmpty
            && start[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'
            && !IsNumber(start);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('-' or '+'))
            return false;
        text = text[1..];
        var digits = text.TrimStart("0123456789");
        if (digits.Length == text.Length)
            return false;
        return digits.IsEmpty || (digits[0] is '.' or ',' && digits.Length > 1 && digits[1..].TrimStart("0123456789").IsEmpty);
    }
}
