using System.Xml.Linq;
using Lms.Core.Quizzes;

namespace Lms.Formats.Qti;

/// <summary>Makes a question of an item.</summary>
internal static class QtiItemReader
{
    private static readonly string[] Gaps = ["inlineChoiceInteraction", "textEntryInteraction"];

    /// <summary>The question, without its final id; null after an error was told.</summary>
    public static QuestionSource? Read(QtiContext context)
    {
        var interactions = QtiBody.Interactions(context.Body);
        if (interactions.FirstOrDefault(interaction => !QtiBody.IsKnown(interaction)) is { } unknown)
        {
            context.Error(unknown, "qti-interaction", $"Frågor av slaget {unknown.Name.LocalName} går inte att läsa in. Gör om frågan till ett annat slag.", $"Questions of the kind {unknown.Name.LocalName} cannot be read. Make the question one of another kind.");
            return null;
        }

        if (interactions.Count > 1 && !interactions.All(interaction => Gaps.Contains(interaction.Name.LocalName)))
        {
            context.Error(interactions[1], "qti-several", "Uppgiften ställer flera frågor i en. Dela upp den, en fråga för sig.", "The item asks several questions in one. Divide it, each question by itself.");
            return null;
        }

        var feedback = new QtiFeedback(context);
        var question = interactions switch
        {
            [] => Of(context, "information", QtiBody.Prompt(context)),
            [var only] when context.Label != "cloze" => One(context, only, feedback),
            _ => QtiGaps.Cloze(context, interactions, feedback),
        };
        if (question is null || !context.IsSound)
            return null;
        question = feedback.Rest(question) with { Settings = QtiSettings.Read(context, question.Settings) };
        if (!question.Prompt.IsEmpty)
            return question;
        context.Error(context.Item, "qti-prompt", "Uppgiften har ingen text. Skriv vad som ska besvaras, och exportera den på nytt.", "The item has no text. Write what is to be answered, and export it again.");
        return null;
    }

    /// <summary>A question of a type with a text, to be filled in.</summary>
    public static QuestionSource Of(QtiContext context, string type, string prompt) => new() { Id = "", Type = type, Prompt = context.Text(prompt) };

    private static QuestionSource? One(QtiContext context, XElement interaction, QtiFeedback feedback) => interaction.Name.LocalName switch
    {
        "choiceInteraction" => QtiChoices.Read(context, interaction, feedback),
        "orderInteraction" => QtiChoices.Order(context, interaction, feedback),
        "matchInteraction" => QtiPairs.Match(context, interaction, feedback),
        "gapMatchInteraction" => QtiPairs.GapMatch(context, interaction, feedback),
        "hottextInteraction" => QtiChoices.Hottext(context, interaction, feedback),
        "hotspotInteraction" => QtiHotSpot.Read(context, interaction, feedback),
        "extendedTextInteraction" => QtiTexts.Essay(context, interaction),
        "textEntryInteraction" => QtiTexts.Entry(context, interaction, feedback),
        _ => QtiGaps.Cloze(context, [interaction], feedback),
    };
}
