using System.Text.RegularExpressions;

namespace Lms.Core.Quizzes.Gift;

/// <summary>What other systems write in the comment before a question: <c>// [id:a1] [tag:intro] [tag:law]</c>.</summary>
internal static partial class GiftComments
{
    private const int MaxTags = 50;

    /// <summary>The id; empty when there is none.</summary>
    public static string IdOf(IEnumerable<string> comments) => Words(comments, "id").FirstOrDefault() ?? "";

    /// <summary>The tags, each once.</summary>
    public static IReadOnlyList<string> TagsOf(IEnumerable<string> comments) => [.. Words(comments, "tag").Distinct(StringComparer.Ordinal).Take(MaxTags)];

    /// <summary>The comment that says them; empty when there is nothing to say.</summary>
    public static string Write(IReadOnlyList<string> tags) => tags.Count == 0
        ? ""
        : "// " + string.Join(' ', tags.Select(tag => $"[tag:{tag.ReplaceLineEndings(" ").Replace("]", "\\]", StringComparison.Ordinal)}]")) + "\n";

    private static IEnumerable<string> Words(IEnumerable<string> comments, string name) => comments
        .SelectMany(comment => Mark().Matches(comment))
        .Where(mark => mark.Groups["name"].Value == name)
        .Select(mark => mark.Groups["word"].Value.Replace("\\]", "]", StringComparison.Ordinal).Trim())
        .Where(word => word.Length > 0);

    [GeneratedRegex(@"\[(?<name>id|tag):(?<word>(?:\\\]|[^\]]){1,200})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
