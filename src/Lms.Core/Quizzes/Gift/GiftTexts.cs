using System.Net;
using Lms.Core.Html;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Turns the texts of one question into sanitised HTML, with <c>[html]</c>, <c>[markdown]</c> and <c>[plain]</c> understood.</summary>
/// <param name="report">Called with the text's place in the question, code and message.</param>
internal sealed class GiftTexts(Action<int, string, Text> report)
{
    private static readonly string[] Markers = ["html", "markdown", "moodle", "plain"];

    // As in Moodle, the options are written the way the question is, unless they say otherwise.
    private string format = "markdown";

    public string Question(string raw, int offset)
    {
        format = Marker(raw.TrimStart()) ?? format;
        return Html(raw, offset);
    }

    public string Html(string raw, int offset)
    {
        var text = raw.Trim();
        var own = Marker(text);
        if (own is not null)
            text = text[(own.Length + 2)..];
        return Fits(raw, offset) ? Render(GiftEscapes.Remove(text).Trim(), own ?? format, offset) : "";
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
        report(offset, "gift-text-too-long", new Text(
            $"Texten är {raw.Length} tecken lång. Högst {GiftReader.MaxTextLength} får plats.",
            $"The text is {raw.Length} characters long. At most {GiftReader.MaxTextLength} fit."));
        return false;
    }

    private string Render(string text, string written, int offset)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            text = text.Replace("\0", "", StringComparison.Ordinal);
        var picture = written == "html" ? text.Contains("<img", StringComparison.OrdinalIgnoreCase) : written != "plain" && InlineMarkdown.HasPicture(text);
        if (picture)
        {
            report(offset, "gift-picture", new Text(
                "Bilder i frågor stöds inte än. Lägg bilden i ett bildblock i lektionen.",
                "Pictures in questions are not supported yet. Put the picture in a picture block of the lesson."));
        }

        // Pairing marks and nesting tags take time by the square of their number.
        if (written != "plain" && (written == "html" ? text.Count('<') > InlineMarkdown.MaxMarks : InlineMarkdown.IsTooDense(text)))
        {
            report(offset, "gift-marks", new Text(
                $"Texten har fler än {InlineMarkdown.MaxMarks} formateringstecken eller taggar. Dela upp den, eller börja den med [plain].",
                $"The text has more than {InlineMarkdown.MaxMarks} formatting marks or tags. Divide it, or begin it with [plain]."));
            return "";
        }

        return written switch
        {
            "html" => HtmlAllowList.Clean(text).Trim(),
            "plain" => HtmlAllowList.Clean(WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)),
            _ => InlineMarkdown.ToHtml(text),
        };
    }
}
