using System.Xml.Linq;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Qti;

/// <summary>Reads a text with fields and lists in it.</summary>
internal static class QtiGaps
{
    /// <summary>A text with a part for each of its interactions.</summary>
    public static QuestionSource Cloze(QtiContext context, IReadOnlyList<XElement> interactions, QtiFeedback feedback)
    {
        var ids = new FormatIds();
        var parts = interactions.Select(interaction =>
        {
            var part = interaction.Name.LocalName == "textEntryInteraction" ? QtiTexts.Accepting(context, interaction, feedback) : Inline(context, interaction, feedback);
            var name = QtiNames.Id((string?)interaction.Attribute("responseIdentifier") ?? "");
            var points = Points(context, interaction);
            return part with
            {
                Id = ids.Next(name),
                Settings = points is 1 or <= 0 ? part.Settings : new Dictionary<string, string>(part.Settings) { ["points"] = points.ToString("0.#######", System.Globalization.CultureInfo.InvariantCulture) },
            };
        }).ToList();
        var prompt = QtiBody.Prompt(context, element => interactions.Index().FirstOrDefault(one => one.Item == element) is { Item: not null } found ? $"[[{parts[found.Index].Id}]]" : null);
        return QtiItemReader.Of(context, "cloze", prompt) with { Parts = parts };
    }

    private static QuestionSource Inline(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var choices = QtiChoices.Weighed(context, interaction, key, [.. interaction.Elements("inlineChoice")], several: false, feedback);
        return QtiItemReader.Of(context, "multiple-choice", "") with { Choices = choices };
    }

    private static decimal Points(QtiContext context, XElement interaction)
    {
        var key = context.Of(interaction);
        if (key.BaseType is "float" or "integer")
            return QtiConditions.Numbers(context, key).Select(answer => answer.Value).DefaultIfEmpty(1).Max();
        return key.Mapping.Select(entry => entry.Value).DefaultIfEmpty(1).Max();
    }
}
