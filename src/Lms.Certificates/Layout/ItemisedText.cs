using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>Text in which some lines begin with "- " and are the items of a list.</summary>
internal static class ItemisedText
{
    private const string Sign = "- ";

    /// <summary>True for a part that lists something, which stands in a column of its own.</summary>
    public static bool IsList(PrintedElement element) =>
        element is { Kind: CertificateElementKind.Text, Style: not CertificateElementStyle.Small }
        && element.Text.Split('\n').Any(line => IsItem(line.Trim()));

    /// <summary>The lines that are not empty, items and others apart, in order. Items come without their sign.</summary>
    public static IReadOnlyList<(bool AreItems, IReadOnlyList<string> Lines)> Groups(string text)
    {
        var groups = new List<(bool AreItems, IReadOnlyList<string> Lines)>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var isItem = IsItem(line);
            var words = isItem ? line[Sign.Length..].TrimStart() : line;
            if (groups.Count > 0 && groups[^1].AreItems == isItem)
            {
                groups[^1] = (isItem, [.. groups[^1].Lines, words]);
            }
            else
            {
                groups.Add((isItem, [words]));
            }
        }

        return groups;
    }

    private static bool IsItem(string line) => line.StartsWith(Sign, StringComparison.Ordinal);
}
