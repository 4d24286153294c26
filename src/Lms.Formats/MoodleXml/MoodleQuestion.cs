using System.Globalization;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Xml;

namespace Lms.Formats.MoodleXml;

/// <summary>One question element: its texts, flags and numbers, and what there is to tell of it.</summary>
internal sealed class MoodleQuestion
{
    private readonly XElement element;
    private readonly string category;
    private readonly ReadingSheet sheet;
    private readonly MoodlePictures pictures;

    /// <param name="element">The element.</param>
    /// <param name="category">Path of the category that it lies in.</param>
    /// <param name="sheet">Where problems and pictures go.</param>
    public MoodleQuestion(XElement element, string category, ReadingSheet sheet)
    {
        this.element = element;
        this.category = category;
        this.sheet = sheet;
        (Line, Column) = SafeXml.PlaceOf(element);
        Name = Value("name").AtMost(100);
        pictures = new MoodlePictures(this, sheet);
    }

    public string Name { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>False when something was told that keeps the question out.</summary>
    public bool IsSound { get; private set; } = true;

    public string Language => sheet.Options.Language;

    public QuestionTypes Types => sheet.Options.Types;

    public IEnumerable<XElement> Elements(string name) => element.Elements(name);

    public XElement? Element(string name) => element.Element(name);

    /// <summary>The words of a child, trimmed; empty when there is none.</summary>
    public string Value(string name) => element.Element(name) is { } child ? MoodleTexts.Raw(child).Trim() : "";

    public bool Flag(string name, bool otherwise) => Value(name) switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => otherwise,
    };

    /// <summary>A number with a decimal point or comma; null when there is none.</summary>
    public static decimal? Number(string text) => decimal.TryParse(
        text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>What every question has, for its type to complete.</summary>
    public QuestionSource Begin(string type)
    {
        var prompt = Element("questiontext") is { } text ? Html(text, isPrompt: true) : LocalText.Empty;
        var words = PlainText.Of(prompt.ToString());
        return new QuestionSource
        {
            Id = sheet.IdOf(Value("idnumber"), Name, words),
            Type = type,
            Category = category,
            Prompt = prompt,
            Feedback = Html(Element("generalfeedback")),
            Hints = [.. Elements("hint").Select(hint => Html(hint)).Where(hint => !hint.IsEmpty)],
            Penalty = Penalty(type),
            Picture = pictures.Kept,
            Line = Line,
        };
    }

    /// <summary>A text as sanitised HTML in the file's language.</summary>
    /// <param name="holder">The element that has a text element.</param>
    /// <param name="isPrompt">True where a picture may become the question's.</param>
    public LocalText Html(XElement? holder, bool isPrompt = false)
    {
        if (holder is null)
            return LocalText.Empty;
        var format = holder.Attribute("format")?.Value ?? "html";
        var raw = MoodleTexts.Raw(holder);
        if (MoodleTexts.IsHtml(format))
            raw = pictures.Take(raw, holder, isPrompt);
        if (raw.Length > sheet.Options.Limits.TextCharacters)
        {
            Fault("text-too-long", new Text(
                $"En text i frågan är längre än {sheet.Options.Limits.TextCharacters} tecken. Korta den.",
                $"A text of the question is longer than {sheet.Options.Limits.TextCharacters} characters. Shorten it."), holder);
            return LocalText.Empty;
        }

        if (raw.AsSpan().Count('<') > MoodleTexts.MaxTags)
        {
            Fault("text-marks", new Text(
                $"En text i frågan har fler än {MoodleTexts.MaxTags} taggar. Rensa formateringen, och exportera på nytt.",
                $"A text of the question has more than {MoodleTexts.MaxTags} tags. Clear the formatting, and export again."), holder);
            return LocalText.Empty;
        }

        return Local(MoodleTexts.Html(raw, format));
    }

    public LocalText Local(string text) => text.Length == 0 ? LocalText.Empty : LocalText.Of(Language, text);

    /// <summary>Tells why the question stays out.</summary>
    public void Fault(string code, Text message, XElement? at = null)
    {
        IsSound = false;
        Tell(FormatSeverity.Error, code, message, at);
    }

    public void Warn(string code, string swedish, string english, XElement? at = null) => Tell(FormatSeverity.Warning, code, new Text(swedish, english), at);

    public void Note(string code, string swedish, string english, XElement? at = null) => Tell(FormatSeverity.Note, code, new Text(swedish, english), at);

    /// <summary>Tells what came with the question and has no place here.</summary>
    public void TellTheRest(string type)
    {
        if (Number(Value("defaultgrade")) is { } points && points != 1 && type != "description")
            Note("moodle-points", "Frågans poäng följer inte med. Sätt dem i provet.", "The question’s points do not come along. Set them in the quiz.", Element("defaultgrade"));
        if (Flag("hidden", false))
            Note("moodle-hidden", "Frågan var dold i Moodle.", "The question was hidden in Moodle.", Element("hidden"));
        if (CombinedFeedback.Own(element) is { } feedback)
        {
            Warn(
                "moodle-combined-feedback",
                "Återkopplingen för rätt, delvis rätt och fel svar följer inte med. Skriv den vid alternativen eller som allmän återkoppling.",
                "The feedback for any right, partly right and wrong answer does not come along. Write it at the options or as general feedback.",
                feedback);
        }
    }

    // What Moodle writes unless somebody chose otherwise is no choice.
    private decimal? Penalty(string type) => type is not ("essay" or "information") && Number(Value("penalty")) is >= 0 and <= 1 and var penalty
        && Math.Abs(penalty - 0.3333333m) > 0.00001m && !(type == "true-false" && penalty == 1)
            ? penalty
            : null;

    private void Tell(FormatSeverity severity, string code, Text message, XElement? at)
    {
        var (line, column) = at is null ? (Line, Column) : SafeXml.PlaceOf(at);
        sheet.Tell(new(line, column, severity, code, message, Name));
    }
}
