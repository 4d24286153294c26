using System.Xml.Linq;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Writes fields, and lists within a text.</summary>
/// <param name="scoring">Takes the key.</param>
internal sealed class QtiEntryWriter(QtiScoring scoring)
{
    /// <summary>What a part counts beside the others.</summary>
    public static decimal PointsOf(QuestionSource part) =>
        QtiDeclaration.Number(part.Settings.GetValueOrDefault("points")?.Replace(',', '.')) is > 0 and var points ? points : 1;

    /// <summary>A field or a list.</summary>
    /// <param name="response">Identifier of its answer.</param>
    /// <param name="part">A short answer, a number or a choice.</param>
    /// <param name="points">What the right answer earns.</param>
    public XElement Write(string response, QuestionSource part, decimal points)
    {
        if (part.Type == "multiple-choice")
            return Inline(response, part, points);
        if (part.Type == "numerical")
            Numbers(response, part, points);
        else
            Words(response, part, points);
        return Element("textEntryInteraction", Attribute("responseIdentifier", response), Attribute("expectedLength", "20"));
    }

    private XElement Inline(string response, QuestionSource part, decimal points)
    {
        var right = part.Choices.Where(choice => choice.Fraction == 1).Take(1).Select(choice => QtiNames.Identifier(choice.AuthorId));
        scoring.Mapped(response, "single", "identifier", right, part.Choices.Select(choice => (QtiNames.Identifier(choice.AuthorId), choice.Fraction * points)));
        foreach (var choice in part.Choices)
        {
            var identifier = QtiNames.Identifier(choice.AuthorId);
            if (scoring.Say(identifier, choice.Feedback) is { } say)
                scoring.Rule(Element("responseCondition", Element("responseIf", Element("match", Variable(response), Value("identifier", identifier)), say)));
        }

        return Element(
            "inlineChoiceInteraction",
            Attribute("responseIdentifier", response),
            Attribute("shuffle", "true"),
            part.Choices.Select(choice => Html("inlineChoice", choice.Text, Attribute("identifier", QtiNames.Identifier(choice.AuthorId)))));
    }

    private void Words(string response, QuestionSource part, decimal points)
    {
        var right = part.Choices.Where(choice => choice.Fraction == 1).Take(1).Select(choice => choice.Text.ToString());
        scoring.Mapped(response, "single", "string", right, part.Choices.Select(choice => (choice.Text.ToString(), choice.Fraction * points)));
        foreach (var (index, choice) in part.Choices.Index())
        {
            if (scoring.Say(Said(response, index), choice.Feedback) is { } say)
                scoring.Rule(Element("responseCondition", Element("responseIf", Element("stringMatch", Attribute("caseSensitive", "false"), Variable(response), Value("string", choice.Text.ToString())), say)));
        }
    }

    // The rules go from the first to the last, so the answer that earns most must be asked for first.
    private void Numbers(string response, QuestionSource part, decimal points)
    {
        var answers = part.Choices.Select((choice, index) => (Choice: choice, Range: QtiRange.Of(choice), Said: Said(response, index))).ToList();
        scoring.Declare(response, "single", "float", answers.Where(answer => answer.Choice.Fraction == 1 && answer.Range?.Middle is not null).Take(1).Select(answer => Number(answer.Range!.Middle!.Value)), null);
        XElement? rule = null;
        foreach (var (choice, range, said) in answers.Where(answer => answer.Range?.Test(response) is not null))
        {
            var branch = Element(rule is null ? "responseIf" : "responseElseIf", range!.Test(response), scoring.Add(Value("float", Number(choice.Fraction * points)), keep: false), scoring.Say(said, choice.Feedback));
            (rule ??= Element("responseCondition")).Add(branch);
        }

        if (rule is not null && answers.Find(answer => answer.Range is { IsAnything: true }) is { Choice: { } other, Said: var otherwise })
            rule.Add(Element("responseElse", scoring.Say(otherwise, other.Feedback)));
        if (rule is not null)
            scoring.Rule(rule);
    }

    private static string Said(string response, int place) => $"{response}-{AuthorId.OfPlace(place)}";
}
