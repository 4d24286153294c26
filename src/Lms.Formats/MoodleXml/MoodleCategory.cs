using System.Xml.Linq;

namespace Lms.Formats.MoodleXml;

/// <summary>A category’s path: <c>$course$/top/Law/Children</c>, where <c>//</c> is a slash within a name.</summary>
internal static class MoodleCategory
{
    private const int MaxLength = 500;

    public static string Read(XElement question)
    {
        var path = question.Element("category") is { } category ? MoodleTexts.Raw(category).Trim() : "";
        if (path.StartsWith('$') && path.IndexOf("$/", 1, StringComparison.Ordinal) is > 0 and var root)
            path = path[(root + 2)..];
        else if (path.StartsWith('$'))
            return "";
        if (path.StartsWith("top/", StringComparison.Ordinal))
            path = path[4..];
        return path == "top" || path.Length > MaxLength ? "" : path;
    }

    public static string Write(string category) => "$course$/top" + (category.Length == 0 ? "" : "/" + category);
}
