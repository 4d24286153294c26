using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Qti;

/// <summary>Reads what is typed.</summary>
internal static class QtiTexts
{
    private static readonly string[] Numbers = ["float", "integer"];

    /// <summary>A long text that a person marks.</summary>
    public static QuestionSource Essay(QtiContext context, XElement interaction)
    {
        var key = context.Of(interaction);
        var choices = new List<Choice>();
        if (key.Default.Length > 0)
            choices.Add(Note("template", context.Html.Of(new XElement("x", key.Default))));
        var rubric = string.Concat(context.Body.Elements("rubricBlock")
            .Where(block => ((string?)block.Attribute("view") ?? "").Contains("scorer", StringComparison.Ordinal))
            .Select(block => QtiBody.Unwrapped(context, block.Element("contentBody") ?? block, _ => null)));
        if (rubric.Length > 0)
            choices.Add(Note("grader", rubric));
        return QtiItemReader.Of(context, "essay", QtiBody.Prompt(context)) with { Choices = choices };

        Choice Note(string id, string html) => new() { Id = id, AuthorId = id, Text = context.Text(html) };
    }

    /// <summary>A few words or a number.</summary>
    public static QuestionSource Entry(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var first = true;
        var hasTextAfter = interaction.NodesAfterSelf().Any(node => node is XText { Value: var text } && !string.IsNullOrWhiteSpace(text) || node is XElement { Value.Length: > 0 });
        var prompt = QtiBody.Prompt(context, element => element == interaction && hasTextAfter && first ? "_____" : null);
        first = false;
        return Accepting(context, interaction, feedback) with { Prompt = context.Text(prompt) };
    }

    /// <summary>The accepted answers of a field, as a question without a text.</summary>
    public static QuestionSource Accepting(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var isNumber = Numbers.Contains(key.BaseType);
        var answers = isNumber ? QtiConditions.Numbers(context, key) : QtiConditions.Words(context, key);
        if (answers.Count == 0)
            context.NoKey(interaction);
        var whole = answers.Select(answer => answer.Value).DefaultIfEmpty(0).Max();
        return QtiItemReader.Of(context, isNumber ? "numerical" : "short-answer", "") with
        {
            Choices = [.. answers.Select((answer, index) => new Choice
            {
                Id = AuthorId.OfPlace(index),
                AuthorId = AuthorId.OfPlace(index),
                Text = isNumber ? LocalText.Empty : context.Text(answer.Accept),
                Fraction = whole <= 0 ? 0 : Math.Clamp(decimal.Round(answer.Value / whole, 7), 0, 1),
                Feedback = answer.Feedback.Length == 0 ? LocalText.Empty : context.Text(feedback.Of(answer.Feedback)),
                Settings = isNumber ? new Dictionary<string, string> { ["accept"] = answer.Accept } : new(),
            })],
        };
    }
}
