using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml;

/// <summary>The elements that every question has, and the small ones that they are made of.</summary>
/// <param name="question">The question.</param>
/// <param name="options">How the file is written.</param>
internal sealed class MoodleElements(QuestionSource question, FormatWritingOptions options)
{
    private const int NameLength = 80;

    public QuestionSource Question => question;

    public string Language => options.Language;

    public static XElement Category(string path) => new(
        "question",
        new XAttribute("type", "category"),
        new XElement("category", Plain("text", MoodleCategory.Write(path))));

    /// <summary>An element with that text, without the characters that XML has no way to write.</summary>
    public static XElement Plain(string name, string text) => new(name, Sayable(text));

    public static XElement Number(string name, decimal number) => new(name, number.ToString("0.#######", CultureInfo.InvariantCulture));

    /// <summary>An element with a text element in it.</summary>
    public static XElement Holder(string name, string text, string? format = null) => format is null
        ? new(name, Plain("text", text))
        : new(name, new XAttribute("format", format), Plain("text", text));

    /// <summary>An element with HTML in the language that is written.</summary>
    public XElement Html(string name, LocalText text) => Holder(name, text.In(Language), "html");

    public XElement Answer(Choice choice, string text, string format)
    {
        var answer = Holder("answer", text, format);
        answer.Add(new XAttribute("fraction", (choice.Fraction * 100).ToString("0.#####", CultureInfo.InvariantCulture)), Html("feedback", choice.Feedback));
        return answer;
    }

    /// <summary>The question with all that does not depend on its type.</summary>
    /// <param name="type">Moodle's name of the type.</param>
    /// <param name="prompt">Its text, where that is not the question's own.</param>
    /// <param name="parts">What the type has besides.</param>
    public XElement Begin(string type, string? prompt = null, params IEnumerable<XElement?> parts)
    {
        var words = PlainText.Of(question.Prompt.In(Language)).AtMost(NameLength);
        var element = new XElement(
            "question",
            new XAttribute("type", type),
            Holder("name", words.Length > 0 ? words : Key),
            Prompt(prompt ?? question.Prompt.In(Language)),
            Html("generalfeedback", question.Feedback),
            new XElement("defaultgrade", type == "description" ? "0" : "1"),
            Number("penalty", type is "description" or "essay" ? 0 : question.Penalty ?? 0.3333333m),
            new XElement("hidden", "0"),
            Plain("idnumber", Key));
        element.Add(parts.OfType<XElement>());
        element.Add(question.Hints.Select(hint => Html("hint", hint)));
        if (options.Tags.GetValueOrDefault(question.Id) is { Count: > 0 } tags)
            element.Add(new XElement("tags", tags.Select(tag => Holder("tag", tag))));
        return element;
    }

    /// <summary>The setting as Moodle writes it.</summary>
    public XElement Shuffles() => new("shuffleanswers", question.Settings.GetValueOrDefault("shuffle") == "false" ? "0" : "1");

    private string Key => question.Id[(question.Id.LastIndexOf('.') + 1)..];

    private XElement Prompt(string html)
    {
        if (question.Picture is not { } picture || options.Picture?.Invoke(picture.Path) is not { } file)
            return Holder("questiontext", html, "html");
        var name = picture.Path[(picture.Path.LastIndexOf('/') + 1)..];
        var alt = PlainText.ToHtml(picture.Alt.In(Language)).Replace("\"", "&quot;", StringComparison.Ordinal);
        var element = Holder("questiontext", $"{html}<img src=\"@@PLUGINFILE@@/{Uri.EscapeDataString(name)}\" alt=\"{alt}\">", "html");
        element.Add(new XElement("file", new XAttribute("name", name), new XAttribute("path", "/"), new XAttribute("encoding", "base64"), Convert.ToBase64String(file.Bytes.Span)));
        return element;
    }

    private static string Sayable(string text)
    {
        if (text.All(letter => XmlConvert.IsXmlChar(letter)))
            return text;
        var runes = text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value));
        return string.Concat(runes);
    }
}
