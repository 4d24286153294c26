using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Formats.Xml;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Writes a question as an item of QTI 2.1.</summary>
/// <param name="question">The question, in one language.</param>
/// <param name="language">The language.</param>
/// <param name="picture">The question's picture, where the package has it.</param>
internal sealed class QtiItemWriter(QuestionSource question, string language, QtiPicture? picture = null)
{
    /// <summary>The types that can be written.</summary>
    public static readonly string[] Types =
        ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "ordering", "kprim", "categorise", "gap-select", "drag-words", "select-text", "cloze", "essay", "information"];

    private readonly QtiScoring scoring = new();

    /// <summary>The item.</summary>
    public XElement Write()
    {
        object?[] body = question.Type switch
        {
            "multiple-choice" or "true-false" or "ordering" => Asked(new QtiChoiceWriter(question, scoring).Write),
            "hot-spot" when picture is not null => Asked(new QtiHotSpotWriter(question, new QtiChoiceWriter(question, scoring), picture).Write),
            "select-text" => [new QtiChoiceWriter(question, scoring).Hottext()],
            "matching" or "kprim" or "categorise" => Asked(new QtiPairWriter(question, scoring).Write),
            "gap-select" or "drag-words" => [new QtiPairWriter(question, scoring).GapMatch()],
            "short-answer" or "numerical" => [Box(), Element("p", new QtiEntryWriter(scoring).Write("RESPONSE", question, 1))],
            "cloze" => [Cloze()],
            "essay" => Essay(),
            _ => [Box()],
        };
        scoring.SayToAll(question.Feedback);
        var id = question.Id[(question.Id.LastIndexOf('.') + 1)..];
        var maximum = question.Type switch { "information" => 0, "cloze" => question.Parts.Sum(QtiEntryWriter.PointsOf), _ => 1 };
        var title = PlainText.Of(Placeholders.Numbered(question.Prompt.ToString()));
        return Element(
            "assessmentItem",
            Attribute("identifier", QtiNames.Identifier(id)),
            Attribute("title", XmlLetters.Only(title.Length > 80 ? title[..80] + "…" : title)),
            Attribute("label", question.Type),
            new XAttribute(XNamespace.Xml + "lang", language),
            Attribute("adaptive", "false"),
            Attribute("timeDependent", "false"),
            Attribute("toolName", QtiNames.Tool),
            Attribute("toolVersion", "1"),
            scoring.Declarations(maximum),
            Element("itemBody", QtiSettings.Write(question.Settings), body),
            scoring.Rules());
    }

    /// <summary>The prompt in the interaction where it is a line, before it where it is more.</summary>
    private object?[] Asked(Func<XElement?, XElement> interaction) => QtiHtml.HasBlocks(question.Prompt.ToString())
        ? [Box(), interaction(null)]
        : [interaction(Html("prompt", question.Prompt))];

    private XElement Box() => Html("div", question.Prompt);

    private XElement Cloze()
    {
        var entries = new QtiEntryWriter(scoring);
        var parts = question.Parts.DistinctBy(part => part.Id).ToDictionary(part => part.Id, StringComparer.Ordinal);
        return QtiPairWriter.Replaced("div", question.Prompt, name => parts.Remove(name, out var part) ? entries.Write(QtiNames.Identifier(name), part, QtiEntryWriter.PointsOf(part)) : null);
    }

    private object?[] Essay()
    {
        var template = question.Choices.FirstOrDefault(choice => choice.AuthorId == "template")?.Text;
        var grader = question.Choices.FirstOrDefault(choice => choice.AuthorId == "grader")?.Text;
        scoring.Declare("RESPONSE", "single", "string", [], template is null ? null : Element("defaultValue", Element("value", template.ToString())));
        var interaction = Element("extendedTextInteraction", Attribute("responseIdentifier", "RESPONSE"), question.Settings.GetValueOrDefault("lines") is { } lines ? Attribute("expectedLines", lines) : null);
        return [Box(), interaction, grader is null ? null : Element("rubricBlock", Attribute("view", "scorer"), Html("div", grader))];
    }
}
