using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Qti;

/// <summary>Reads what is chosen, put in order or marked.</summary>
internal static class QtiChoices
{
    /// <summary>Options to choose among; true and false, where they are called so.</summary>
    public static QuestionSource Read(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var elements = interaction.Elements("simpleChoice").ToList();
        var several = key.Cardinality == "multiple" || (string?)interaction.Attribute("maxChoices") is { } most and not "1" && key.Cardinality != "single" && most.Length > 0;
        var choices = Weighed(context, interaction, key, elements, several, feedback);
        if (elements.Count == 2 && !several && elements.All(element => (string?)element.Attribute("identifier") is "true" or "false"))
        {
            return QtiItemReader.Of(context, "true-false", QtiBody.Prompt(context)) with { Choices = [.. choices.Select(choice => choice with { Text = LocalText.Empty })] };
        }

        var settings = new Dictionary<string, string>();
        if (several != choices.Count(choice => choice.Fraction > 0) > 1)
            settings["answers"] = several ? "several" : "one";
        if (context.IsOurs && (string?)interaction.Attribute("shuffle") == "false")
            settings["shuffle"] = "false";
        return QtiItemReader.Of(context, "multiple-choice", QtiBody.Prompt(context)) with { Choices = choices, Settings = settings };
    }

    /// <summary>Items in the order that is right.</summary>
    public static QuestionSource Order(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var ids = new FormatIds();
        var items = interaction.Elements("simpleChoice").Select(element => (Identifier: IdentifierOf(element), Choice: Choice(context, element, ids, 0, feedback))).ToList();
        if (key.Correct.Count != items.Count || key.Correct.Any(identifier => items.All(item => item.Identifier != identifier)))
            context.Error(interaction, "qti-order", "Uppgiften säger inte i vilken ordning allt ska stå. Ange den rätta ordningen, och exportera på nytt.", "The item does not say in which order everything must stand. Give the right order, and export again.");
        return QtiItemReader.Of(context, "ordering", QtiBody.Prompt(context)) with
        {
            Choices = [.. items.OrderBy(item => key.Correct.ToList().IndexOf(item.Identifier)).Select(item => item.Choice)],
        };
    }

    /// <summary>Words to mark in a text.</summary>
    public static QuestionSource Hottext(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var ids = new FormatIds();
        var marks = interaction.Descendants("hottext").DistinctBy(IdentifierOf).Select(element => (Element: element, Choice: Choice(context, element, ids, Right(key, IdentifierOf(element)), feedback) with { Text = LocalText.Empty })).ToList();
        var html = QtiBody.Unwrapped(context, interaction, element => element.Name.LocalName switch
        {
            "prompt" => "",
            "hottext" when marks.FirstOrDefault(mark => mark.Element == element).Choice is { } choice => $"[[{choice.AuthorId}]]{context.Html.Of(element, inner => inner.Name.LocalName.StartsWith("feedback", StringComparison.Ordinal) ? "" : null)}[[/{choice.AuthorId}]]",
            _ => null,
        });
        var prompt = QtiBody.Prompt(context);
        return QtiItemReader.Of(context, "select-text", prompt.Length == 0 ? html : $"<p>{prompt}</p>{(QtiHtml.HasBlocks(html) ? html : $"<p>{html}</p>")}") with { Choices = [.. marks.Select(mark => mark.Choice)] };
    }

    /// <summary>Options with the shares of the mark that the key gives them.</summary>
    public static IReadOnlyList<Choice> Weighed(QtiContext context, XElement interaction, QtiDeclaration key, IReadOnlyList<XElement> elements, bool several, QtiFeedback feedback)
    {
        var values = elements.Select(element => key.Mapping.FirstOrDefault(entry => entry.Key == IdentifierOf(element)).Value).ToList();
        var whole = several ? values.Where(value => value > 0).Sum() : values.DefaultIfEmpty(0).Max();
        var ids = new FormatIds();

        // Without marks of their own, all of the right ones are needed and no wrong one may be chosen.
        var allOrNothing = several && key.Mapping.Count == 0 && key.Correct.Count > 0;
        if (allOrNothing && elements.Count > 1)
            context.Note(interaction, "qti-all-or-nothing", "I filen krävs precis rätt svar. Här ger varje rätt svar sin del av poängen, och ett fel svar drar av.", "In the file exactly the right answers are required. Here each right answer gives its share of the mark, and a wrong one takes away.");
        if (key.Correct.Count == 0 && key.Mapping.All(entry => entry.Value <= 0))
            context.NoKey(interaction);
        return [.. elements.Select(element =>
        {
            var identifier = IdentifierOf(element);
            var fraction = !allOrNothing ? key.Share(identifier, whole)
                : key.Correct.Contains(identifier) ? decimal.Round(1m / key.Correct.Count, 7) : -1;
            return Choice(context, element, ids, fraction, feedback);
        })];
    }

    private static string IdentifierOf(XElement element) => (string?)element.Attribute("identifier") ?? "";

    private static decimal Right(QtiDeclaration key, string identifier) => key.Mapping.Count == 0
        ? key.Share(identifier, 1)
        : key.Share(identifier, key.Mapping.Max(entry => entry.Value));

    private static Choice Choice(QtiContext context, XElement element, FormatIds ids, decimal fraction, QtiFeedback feedback)
    {
        var identifier = IdentifierOf(element);
        var id = ids.Next(QtiNames.Id(identifier));
        return new()
        {
            Id = id,
            AuthorId = id,
            Text = context.Text(context.Html.Of(element, inner => inner.Name.LocalName.StartsWith("feedback", StringComparison.Ordinal) ? "" : null)),
            Fraction = fraction,
            Feedback = context.Text(feedback.Of(identifier, element)),
        };
    }
}
