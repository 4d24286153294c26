using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lms.Core.Content.Packages;

/// <summary>Judges the name of a file in a package. Names are only compared, but a name that means harm comes from a file that does.</summary>
internal static class PackageName
{
    private const int MaxLength = 240;
    private const int MaxDepth = 20;
    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>Why the package is refused; null when the name will do.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="names">The names before it, whatever their case and composition.</param>
    public static Refusal? Fault(ZipArchiveEntry entry, HashSet<string> names)
    {
        var name = entry.FullName;
        if (entry.IsEncrypted)
            return PackageRefusals.Encrypted;
        if (((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink)
            return PackageRefusals.Link;
        if (!IsSafe(name))
            return PackageRefusals.Path;
        return names.Add(name.Composed(NormalizationForm.FormC)) ? null : PackageRefusals.Twice(name);
    }

    private static bool IsSafe(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] == '/' || name.Any(letter => letter is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || IsHidden(letter)))
            return false;
        var parts = name.TrimEnd('/').Split('/');
        return parts.Length <= MaxDepth && Array.TrueForAll(parts, IsSafePart);
    }

    private static bool IsSafePart(string part) =>
        part.Length > 0 && part is not ("." or "..") && part[^1] is not ('.' or ' ')
        && !Devices.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    // Control characters, and those that turn the reading direction.
    private static bool IsHidden(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
