using System.Xml.Linq;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Gathers the declarations, rules and feedback of an item while its body is written.</summary>
internal sealed class QtiScoring
{
    private const string Feedback = "FEEDBACK";

    private readonly List<XElement> declarations = [];
    private readonly List<XElement> rules = [];
    private readonly List<XElement> feedbacks = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private bool usesRules;

    /// <summary>Declares a response whose answers have marks, and counts it.</summary>
    /// <param name="response">Its identifier.</param>
    /// <param name="cardinality">single or multiple.</param>
    /// <param name="baseType">What an answer is.</param>
    /// <param name="correct">The right answer.</param>
    /// <param name="marks">Marks by answer.</param>
    public void Mapped(string response, string cardinality, string baseType, IEnumerable<string> correct, IEnumerable<(string Key, decimal Mark)> marks)
    {
        Declare(response, cardinality, baseType, correct, Element("mapping", Attribute("lowerBound", "0"), Attribute("defaultValue", "0"), marks.Select(mark => Element(
            "mapEntry",
            Attribute("mapKey", mark.Key),
            Attribute("mappedValue", Number(mark.Mark)),
            baseType == "string" ? Attribute("caseSensitive", "false") : null))));
        Add(Element("mapResponse", Attribute("identifier", response)));
    }

    /// <summary>Declares a response that earns everything or nothing.</summary>
    public void Matched(string response, string cardinality, string baseType, IEnumerable<string> correct)
    {
        Declare(response, cardinality, baseType, correct, null);
        rules.Add(Element("responseCondition", Element("responseIf", Element("match", Variable(response), Element("correct", Attribute("identifier", response))), Add(Value("float", "1"), keep: false))));
    }

    /// <summary>Declares a response.</summary>
    public void Declare(string response, string cardinality, string baseType, IEnumerable<string> correct, object? more) => declarations.Add(Element(
        "responseDeclaration",
        Attribute("identifier", response),
        Attribute("cardinality", cardinality),
        Attribute("baseType", baseType),
        correct.Any() ? Element("correctResponse", correct.Select(value => Element("value", value))) : null,
        more));

    /// <summary>Adds a rule of its own.</summary>
    public void Rule(XElement rule)
    {
        usesRules = true;
        rules.Add(rule);
    }

    /// <summary>What adds to the score.</summary>
    public XElement Add(XElement value, bool keep = true)
    {
        var add = Set("SCORE", Element("sum", Variable("SCORE"), value));
        if (keep)
            rules.Add(add);
        return add;
    }

    /// <summary>Words that are shown once their identifier was said.</summary>
    /// <param name="identifier">Identifier of the answer that they are about.</param>
    /// <param name="html">The words.</param>
    /// <returns>What says it, to put in a rule; null when there are no words.</returns>
    public XElement? Say(string identifier, Core.LocalText html)
    {
        if (html.IsEmpty)
            return null;
        usesRules = true;
        if (said.Add(identifier))
            feedbacks.Add(Html("modalFeedback", html, Attribute("outcomeIdentifier", Feedback), Attribute("identifier", identifier), Attribute("showHide", "show")));
        return Set(Feedback, Element("multiple", Variable(Feedback), Value("identifier", identifier)));
    }

    /// <summary>Words that everyone is shown.</summary>
    public void SayToAll(Core.LocalText html)
    {
        if (html.IsEmpty)
            return;
        usesRules = true;
        rules.Add(Set(QtiFeedback.General, Value("identifier", "general")));
        feedbacks.Add(Html("modalFeedback", html, Attribute("outcomeIdentifier", QtiFeedback.General), Attribute("identifier", "general"), Attribute("showHide", "show")));
    }

    /// <summary>The item's declarations, in the order that QTI asks for.</summary>
    /// <param name="maximum">The most that it earns.</param>
    public IEnumerable<XElement> Declarations(decimal maximum) =>
    [
        .. declarations,
        Element("outcomeDeclaration", Attribute("identifier", "SCORE"), Attribute("cardinality", "single"), Attribute("baseType", "float"), Attribute("normalMaximum", Number(maximum)), Element("defaultValue", Element("value", "0"))),
        .. feedbacks.Count == 0 ? [] : new[]
        {
            Element("outcomeDeclaration", Attribute("identifier", Feedback), Attribute("cardinality", "multiple"), Attribute("baseType", "identifier")),
            Element("outcomeDeclaration", Attribute("identifier", QtiFeedback.General), Attribute("cardinality", "single"), Attribute("baseType", "identifier")),
        },
    ];

    /// <summary>What follows the body: the rules, or the template that says the same, and the feedback.</summary>
    public IEnumerable<XElement> Rules()
    {
        if (rules.Count > 0)
        {
            yield return usesRules || declarations.Count != 1 ? Element("responseProcessing", rules)
                : Element("responseProcessing", Attribute("template", declarations[0].Element(Ns + "mapping") is null ? MatchCorrect : MapResponse));
        }

        foreach (var feedback in feedbacks)
            yield return feedback;
    }
}
