using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Writes what is chosen, put in order or marked.</summary>
/// <param name="question">The question, in one language.</param>
/// <param name="scoring">Takes the key.</param>
internal sealed class QtiChoiceWriter(QuestionSource question, QtiScoring scoring)
{
    private const string Response = "RESPONSE";

    /// <summary>Options, or items to put in order.</summary>
    /// <param name="prompt">The prompt, where it stands in the interaction.</param>
    public XElement Write(XElement? prompt) => question.Type == "ordering" ? Order(prompt) : Choices(prompt);

    /// <summary>A text with words to mark.</summary>
    public XElement Hottext()
    {
        Weigh(several: true, question.Choices.Where(choice => choice.Fraction > 0).Select(choice => choice.Fraction).DefaultIfEmpty(1).Max());
        var marks = QtiPairWriter.Replaced("div", new LocalText(question.Prompt.ByLanguage.ToDictionary(text => text.Key, text => Marked(text.Value))), _ => null);
        foreach (var span in marks.Descendants(Ns + "span").Where(span => ((string?)span.Attribute("title"))?.StartsWith(MarkTitle, StringComparison.Ordinal) == true).ToList())
            span.ReplaceWith(Element("hottext", Attribute("identifier", QtiNames.Identifier(span.Attribute("title")!.Value[MarkTitle.Length..])), span.Nodes()));
        return Element("hottextInteraction", Attribute("responseIdentifier", Response), Attribute("maxChoices", "0"), marks);
    }

    private const string MarkTitle = "lms-mark:";

    // A mark is a pair of placeholders; as an element it must end where it began, which sanitising sees to.
    private static string Marked(string html) => Core.Html.Placeholders.Replace(html, name => name[0] == '/' ? "</span>" : $"<span title=\"{MarkTitle}{name}\">");

    private XElement Choices(XElement? prompt)
    {
        var several = IsSeveral();
        Weigh(several, 1);
        return Element(
            "choiceInteraction",
            Attribute("responseIdentifier", Response),
            Attribute("shuffle", question.Type == "true-false" || question.Settings.GetValueOrDefault("shuffle") == "false" ? "false" : "true"),
            Attribute("maxChoices", several ? "0" : "1"),
            prompt,
            question.Choices.Select(choice => Html("simpleChoice", Said(choice), Attribute("identifier", QtiNames.Identifier(choice.AuthorId)))));
    }

    private LocalText Said(Choice choice) => question.Type == "true-false" ? TrueFalse(choice.AuthorId == "true") : choice.Text;

    private LocalText TrueFalse(bool holds) =>
        LocalText.Of("sv", question.Prompt.Has("en") ? (holds ? "True" : "False") : holds ? "Sant" : "Falskt");

    /// <summary>True when any number may be chosen.</summary>
    public bool IsSeveral() => question.Type != "true-false" && (question.Settings.GetValueOrDefault("answers") switch
    {
        "several" => true,
        "one" => false,
        _ => question.Choices.Count(choice => choice.Fraction > 0) > 1,
    });

    /// <summary>Writes the key, and what is said of each choice.</summary>
    /// <param name="several">True when any number may be chosen.</param>
    /// <param name="best">Weight of the right choice, where one is chosen.</param>
    public void Weigh(bool several, decimal best)
    {
        var right = question.Choices.Where(choice => several ? choice.Fraction > 0 : choice.Fraction == best).Select(choice => QtiNames.Identifier(choice.AuthorId));
        scoring.Mapped(Response, several ? "multiple" : "single", "identifier", several ? right : right.Take(1), question.Choices.Select(choice => (QtiNames.Identifier(choice.AuthorId), choice.Fraction)));
        foreach (var choice in question.Choices)
        {
            var identifier = QtiNames.Identifier(choice.AuthorId);
            if (scoring.Say(identifier, choice.Feedback) is { } say)
            {
                var chosen = several ? Element("member", Value("identifier", identifier), Variable(Response)) : Element("match", Variable(Response), Value("identifier", identifier));
                scoring.Rule(Element("responseCondition", Element("responseIf", chosen, say)));
            }
        }
    }

    private XElement Order(XElement? prompt)
    {
        scoring.Matched(Response, "ordered", "identifier", question.Choices.Select(item => QtiNames.Identifier(item.AuthorId)));
        foreach (var (index, item) in question.Choices.Index())
        {
            var identifier = QtiNames.Identifier(item.AuthorId);
            if (scoring.Say(identifier, item.Feedback) is { } say)
            {
                var there = Element("index", Attribute("n", $"{index + 1}"), Variable(Response));
                scoring.Rule(Element("responseCondition", Element("responseIf", Element("not", Element("match", there, Value("identifier", identifier))), say)));
            }
        }

        return Element(
            "orderInteraction",
            Attribute("responseIdentifier", Response),
            Attribute("shuffle", "true"),
            prompt,
            question.Choices.Select(item => Html("simpleChoice", item.Text, Attribute("identifier", QtiNames.Identifier(item.AuthorId)))));
    }
}
