using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Writes what is put together: pairs, statements, categories and words in gaps.</summary>
/// <param name="question">The question, in one language.</param>
/// <param name="scoring">Takes the key.</param>
internal sealed class QtiPairWriter(QuestionSource question, QtiScoring scoring)
{
    private const string Response = "RESPONSE";
    private const string Hole = "lms-hole:";

    /// <summary>A text with elements in place of its placeholders.</summary>
    /// <param name="name">Name of the element around it.</param>
    /// <param name="html">The text.</param>
    /// <param name="with">Given a placeholder's name, the element; null to leave it as it is written.</param>
    public static XElement Replaced(string name, LocalText html, Func<string, XElement?> with)
    {
        var box = Html(name, html.Map((_, text) => Core.Html.Placeholders.Replace(text, placeholder => $"<span title=\"{Hole}{placeholder}\"></span>")));
        foreach (var span in box.Descendants(Ns + "span").Where(span => ((string?)span.Attribute("title"))?.StartsWith(Hole, StringComparison.Ordinal) == true).ToList())
        {
            var placeholder = span.Attribute("title")!.Value[Hole.Length..];
            span.ReplaceWith((object?)with(placeholder) ?? new XText($"[[{placeholder}]]"));
        }

        return box;
    }

    /// <summary>Two lists whose members belong together.</summary>
    /// <param name="prompt">The prompt, where it stands in the interaction.</param>
    public XElement Write(XElement? prompt)
    {
        var lefts = question.Choices.Where(choice => question.Type != "matching" || !choice.Text.IsEmpty).ToList();
        var rights = Rights();
        var pairs = lefts.Select(choice => (Choice: choice, Right: RightOf(choice, rights))).Where(pair => pair.Right is not null)
            .Select(pair => (pair.Choice, Key: $"{QtiNames.Identifier(pair.Choice.AuthorId)} {pair.Right}")).ToList();
        scoring.Mapped(Response, "multiple", "directedPair", pairs.Select(pair => pair.Key), pairs.Select(pair => (pair.Key, decimal.Round(1m / lefts.Count, 7))));
        foreach (var (choice, key) in pairs)
        {
            if (scoring.Say(QtiNames.Identifier(choice.AuthorId), choice.Feedback) is { } say)
                scoring.Rule(Element("responseCondition", Element("responseIf", Element("not", Element("member", Value("directedPair", key), Variable(Response))), say)));
        }

        // A category's item, or a wrong right side, that belongs nowhere has no pair to be missed; its words come all the same.
        foreach (var choice in question.Choices.Where(choice => pairs.TrueForAll(pair => pair.Choice != choice)))
            scoring.Say(QtiNames.Identifier(choice.AuthorId), choice.Feedback);
        return Element(
            "matchInteraction",
            Attribute("responseIdentifier", Response),
            Attribute("shuffle", "true"),
            Attribute("maxAssociations", $"{lefts.Count}"),
            prompt,
            Element("simpleMatchSet", lefts.Select(choice => Html("simpleAssociableChoice", choice.Text, Attribute("identifier", QtiNames.Identifier(choice.AuthorId)), Attribute("matchMax", "1")))),
            Element("simpleMatchSet", rights.Select(right => Html("simpleAssociableChoice", right.Text, Attribute("identifier", right.Identifier), Attribute("matchMax", $"{lefts.Count}")))));
    }

    /// <summary>A text with gaps and the words for them.</summary>
    public XElement GapMatch()
    {
        var gaps = Core.Html.Placeholders.Names(question.Prompt.ToString()).Distinct().ToList();
        var pairs = question.Choices.SelectMany(word => GapsOf(word).Where(gaps.Contains).Select(gap => (Word: word, Key: $"{QtiNames.Identifier(word.AuthorId)} {QtiNames.Identifier(gap)}"))).ToList();
        scoring.Mapped(
            Response,
            "multiple",
            "directedPair",
            pairs.Where(pair => pair.Word.Fraction is 0 or 1).Select(pair => pair.Key),
            pairs.Select(pair => (pair.Key, decimal.Round((pair.Word.Fraction == 0 ? 1 : pair.Word.Fraction) / Math.Max(1, gaps.Count), 7))));
        foreach (var word in question.Choices)
            scoring.Say(QtiNames.Identifier(word.AuthorId), word.Feedback);
        return Element(
            "gapMatchInteraction",
            Attribute("responseIdentifier", Response),
            Attribute("shuffle", question.Settings.GetValueOrDefault("shuffle") == "false" ? "false" : "true"),
            question.Choices.Select(word => Element(
                "gapText",
                Attribute("identifier", QtiNames.Identifier(word.AuthorId)),
                Attribute("matchMax", word.Settings.GetValueOrDefault("infinite") == "true" || question.Type == "gap-select" ? "0" : "1"),
                QtiHtml.Nodes(word.Text.ToString(), Ns))),
            Replaced("div", question.Prompt, gap => Element("gap", Attribute("identifier", QtiNames.Identifier(gap)))));
    }

    private static string[] GapsOf(Choice word) =>
        (word.Settings.GetValueOrDefault("gap") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private List<(string Identifier, LocalText Text)> Rights() => question.Type switch
    {
        "kprim" => [("true", LocalText.Of("sv", "Sant")), ("false", LocalText.Of("sv", "Falskt"))],
        "categorise" => [.. question.Parts.Select(part => (QtiNames.Identifier(part.Id), part.Prompt))],
        _ => [.. question.Choices.DistinctBy(choice => choice.Match).Select(choice => (QtiNames.Identifier(choice.AuthorId) + "-m", choice.Match))],
    };

    private string? RightOf(Choice choice, List<(string Identifier, LocalText Text)> rights) => question.Type switch
    {
        "kprim" => choice.Fraction == 1 ? "true" : "false",
        "categorise" => question.Parts.Any(part => part.Id == choice.Settings.GetValueOrDefault("category")) ? QtiNames.Identifier(choice.Settings["category"]) : null,
        _ => rights.Find(right => right.Text == choice.Match).Identifier,
    };
}
