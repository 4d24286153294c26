namespace Lms.Formats.Tables;

/// <summary>Tags in one cell, with commas or semicolons between them.</summary>
internal static class TableTags
{
    public static IReadOnlyList<string> Read(string cell) =>
        [.. cell.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TableText.ToPlain).Where(tag => tag.Length is > 0 and <= 100).Distinct().Take(50)];

    public static string Write(IEnumerable<string> tags) => string.Join(", ", tags);
}
