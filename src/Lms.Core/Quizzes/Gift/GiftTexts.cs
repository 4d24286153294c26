using System.Net;
using System.Text.RegularExpressions;
using Lms.Core.Html;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Turns the texts of one question into sanitised HTML, with <c>[html]</c>, <c>[markdown]</c>, <c>[moodle]</c> and <c>[plain]</c> understood.</summary>
/// <param name="faults">Where faults are told.</param>
internal sealed partial class GiftTexts(GiftFaults faults)
{
    private static readonly string[] Markers = ["html", "markdown", "moodle", "plain"];

    // As in Moodle, the options are written the way the question is, unless they say otherwise.
    private string format = "markdown";

    public string Question(string raw, int offset)
    {
        format = Marker(raw.TrimStart()) ?? (faults.IsForeign && Tag().IsMatch(raw) ? "moodle" : format);
        return Html(raw, offset);
    }

    public string Html(string raw, int offset)
    {
        var text = raw.Trim();
        var own = Marker(text);
        if (own is not null)
            text = text[(own.Length + 2)..];
        return Fits(raw, offset) ? Render(GiftEscapes.Remove(text).Trim(), own ?? (faults.IsForeign && Tag().IsMatch(text) ? "moodle" : format), offset) : "";
    }

    public string Plain(string raw, int offset) => Fits(raw, offset)
        ? string.Join(' ', GiftEscapes.Remove(raw).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";

    private static string? Marker(string text) =>
        Array.Find(Markers, marker => text.StartsWith($"[{marker}]", StringComparison.OrdinalIgnoreCase));

    private bool Fits(string raw, int offset)
    {
        if (raw.Length <= GiftReader.MaxTextLength)
            return true;
        faults.Add(offset, "gift-text-too-long", new Text(
            $"Texten är {raw.Length} tecken lång. Högst {GiftReader.MaxTextLength} får plats. Korta den.",
            $"The text is {raw.Length} characters long. At most {GiftReader.MaxTextLength} fit. Shorten it."));
        return false;
    }

    private string Render(string text, string written, int offset)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            text = text.Replace("\0", "", StringComparison.Ordinal);
        var markup = written is "html" or "moodle";
        var picture = markup ? text.Contains("<img", StringComparison.OrdinalIgnoreCase) : written != "plain" && InlineMarkdown.HasPicture(text);
        if (picture)
        {
            faults.PassOver(offset, "gift-picture", new Text(
                "Bilder i frågor stöds inte än. Lägg bilden i ett bildblock i lektionen.",
                "Pictures in questions are not supported yet. Put the picture in a picture block of the lesson."));
        }

        // Pairing marks and nesting tags take time by the square of their number.
        if (written != "plain" && (markup ? text.Count('<') > InlineMarkdown.MaxMarks : InlineMarkdown.IsTooDense(text)))
        {
            faults.Add(offset, "gift-marks", new Text(
                $"Texten har fler än {InlineMarkdown.MaxMarks} formateringstecken eller taggar. Dela upp den, eller börja den med [plain].",
                $"The text has more than {InlineMarkdown.MaxMarks} formatting marks or tags. Divide it, or begin it with [plain]."));
            return "";
        }

        return written switch
        {
            "moodle" => HtmlAllowList.Clean(Block().IsMatch(text) ? text : text.Replace("\n", "<br>", StringComparison.Ordinal)).Trim(),
            "html" => HtmlAllowList.Clean(text).Trim(),
            "plain" => HtmlAllowList.Clean(WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)),
            _ => InlineMarkdown.ToHtml(text),
        };
    }

    // What people write in other systems without saying that it is HTML.
    [GeneratedRegex("</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|img|a|sub|sup|font|table|code|pre|h[1-6])(?:\\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("<(?:p|div|br|ul|ol|table|pre)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
