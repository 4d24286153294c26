using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.MoodleXml;

/// <summary>Pictures in the texts of one question. The first whole one of the prompt becomes the question's; others are told as lost.</summary>
/// <param name="question">The question.</param>
/// <param name="sheet">Where pictures go.</param>
internal sealed partial class MoodlePictures(MoodleQuestion question, ReadingSheet sheet)
{
    private const string Embedded = "@@PLUGINFILE@@/";

    /// <summary>The question's picture; null until there is one.</summary>
    public QuestionPicture? Kept { get; private set; }

    /// <summary>The text without its pictures.</summary>
    /// <param name="html">The text as written.</param>
    /// <param name="holder">The element with the text, and the files that it shows.</param>
    /// <param name="isPrompt">True where a picture may become the question's.</param>
    public string Take(string html, XElement holder, bool isPrompt)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return html;
        foreach (Match tag in Image().Matches(html))
        {
            if (!isPrompt || Kept is not null || !Keep(tag.Value, holder))
            {
                question.Warn(
                    "picture-lost",
                    "En bild i frågan följer inte med. Lägg in den för hand om frågan behöver den.",
                    "A picture of the question does not come along. Add it by hand if the question needs it.",
                    holder);
            }
        }

        return Image().Replace(html, " ");
    }

    private bool Keep(string tag, XElement holder)
    {
        var source = Value(tag, Source());
        if (!source.StartsWith(Embedded, StringComparison.Ordinal))
            return false;
        var name = Uri.UnescapeDataString(source[Embedded.Length..].Split('?')[0]);
        var file = holder.Elements("file").FirstOrDefault(file => file.Attribute("name")?.Value == name);
        if (file is null || Bytes(file) is not { } bytes)
            return false;
        var read = PictureReader.Read(bytes);
        if (read.Refusal is { } refusal)
        {
            question.Warn("picture-refused", $"Bilden ”{name.AtMost(60)}”: {refusal.Message.Swedish}", $"The picture “{name.AtMost(60)}”: {refusal.Message.English}", file);
            return false;
        }

        var picture = read.Value!;
        var path = PathOf(name, picture.MediaType == "image/png" ? ".png" : ".jpg");
        sheet.Add(new FormatPicture(path, picture.File, picture.MediaType));
        var alt = System.Net.WebUtility.HtmlDecode(Value(tag, Alt())).Trim();
        if (alt.Length == 0)
            question.Warn("picture-alt", "Bilden saknar beskrivning. Skriv vad den visar, för den som inte ser den.", "The picture has no description. Write what it shows, for those who do not see it.", file);
        Kept = new QuestionPicture(path, question.Local(alt.AtMost(500)));
        return true;
    }

    private byte[]? Bytes(XElement file)
    {
        if (file.Attribute("encoding")?.Value != "base64" || file.Value.Length / 4 * 3L > sheet.Options.Limits.PictureBytes + 3L)
            return null;
        var buffer = new byte[(file.Value.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(file.Value, buffer, out var written) ? buffer[..written] : null;
    }

    private string PathOf(string name, string extension)
    {
        var stem = AuthorId.From(Path.GetFileNameWithoutExtension(name), 60);
        if (stem.Length == 0)
            stem = "bild";
        var path = $"assets/{stem}{extension}";
        for (var again = 2; sheet.HasPicture(path); again++)
            path = $"assets/{stem}-{again}{extension}";
        return path;
    }

    private static string Value(string tag, Regex attribute) => attribute.Match(tag) is { Success: true } found ? found.Groups["value"].Value : "";

    [GeneratedRegex("<img\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("\\bsrc\\s*=\\s*[\"'](?<value>[^\"']*)[\"']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex("\\balt\\s*=\\s*\"(?<value>[^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alt();
}
