using System.Globalization;
using System.Text;

namespace Lms.Formats.Zip;

/// <summary>
/// Which names a zip file's entries may have. Nothing is ever written to a disk by such a name; one that tries to leave its
/// folder, or that two systems would read differently, all the same says that the file is not what it pretends to be.
/// </summary>
internal static class ZipNames
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name's letters: UTF-8 where it is that, else byte by byte.</summary>
    public static string Decode(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(name);
        }
    }

    /// <summary>True for a path that stays in its folder and means the same everywhere.</summary>
    public static bool IsSafe(string name, FormatLimits limits)
    {
        if (name.Length == 0 || name.Length > limits.ZipPathLength || name[0] == '/')
            return false;
        if (name.Any(letter => letter is '\\' or ':' or '\uFFFD' || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
            return false;
        var segments = name.TrimEnd('/').Split('/');
        return segments.Length <= limits.ZipPathDepth && segments.All(IsSafeSegment);
    }

    /// <summary>What two names have in common that some system would take for the same file.</summary>
    public static string Folded(string name)
    {
        // A lone surrogate has no normal form; such a name is told apart by its own letters.
        try
        {
            return name.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static bool IsSafeSegment(string segment) =>
        segment.Length > 0
        && segment is not ("." or "..")
        && !segment.EndsWith('.')
        && !segment.EndsWith(' ')
        && !Devices.Contains(segment.Split('.')[0].TrimEnd());
}
