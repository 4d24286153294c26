using System.Text;
using Lms.Core;

namespace Lms.Formats.Reading;

/// <summary>A file's bytes as text: by its byte order mark, else UTF-8 where it is that, else Windows-1252.</summary>
/// <param name="Text">The text without byte order mark; empty when the file is refused.</param>
/// <param name="Problem">A refusal (error), or that the letters were guessed (note); null when there is nothing to tell.</param>
internal sealed record FormatText(string Text, FormatProblem? Problem)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding[] Marked = [new UTF8Encoding(true), new UTF32Encoding(false, true), new UTF32Encoding(true, true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public bool IsRefused => Problem is { Severity: FormatSeverity.Error };

    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The largest file that is read.</param>
    public static FormatText Of(ReadOnlySpan<byte> file, int maxBytes)
    {
        if (file.IsEmpty)
            return new("", FormatRefusals.Empty);
        if (file.Length > maxBytes)
            return new("", FormatRefusals.TooLarge(maxBytes));
        var (text, note) = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
            return new("", FormatRefusals.NotText);
        return string.IsNullOrWhiteSpace(text) ? new("", FormatRefusals.Empty) : new(text, note);
    }

    /// <summary>How a file begins, to tell formats apart; empty when it is no text. Only its ASCII is to be relied on.</summary>
    /// <param name="start">The file or its beginning.</param>
    public static string Start(ReadOnlySpan<byte> start)
    {
        start = start[..Math.Min(start.Length, 4096)];
        var text = Marks(start) is { } encoding ? encoding.GetString(start[encoding.Preamble.Length..]) : Encoding.Latin1.GetString(start);
        return text.Contains('\0', StringComparison.Ordinal) ? "" : text;
    }

    private static (string Text, FormatProblem? Note) Decode(ReadOnlySpan<byte> file)
    {
        if (Marks(file) is { } encoding)
            return (encoding.GetString(file[encoding.Preamble.Length..]), null);
        try
        {
            return (Utf8.GetString(file), null);
        }
        catch (DecoderFallbackException)
        {
            return (Windows.GetString(file), new(0, 0, FormatSeverity.Note, "file-windows-1252", new Text(
                "Filen är inte sparad som UTF-8 och lästes som Windows-1252. Se efter att å, ä och ö blev rätt; annars sparar du om filen som UTF-8.",
                "The file is not saved as UTF-8 and was read as Windows-1252. Check that letters such as å, ä and ö came out right; otherwise save the file again as UTF-8."), ""));
        }
    }

    private static Encoding? Marks(ReadOnlySpan<byte> file)
    {
        foreach (var encoding in Marked)
        {
            if (file.StartsWith(encoding.Preamble))
                return encoding;
        }

        return null;
    }
}
