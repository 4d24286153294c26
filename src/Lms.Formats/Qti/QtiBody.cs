using System.Xml.Linq;

namespace Lms.Formats.Qti;

/// <summary>An item's text, without what is answered in it.</summary>
internal static class QtiBody
{
    private static readonly string[] Known =
    [
        "choiceInteraction", "orderInteraction", "inlineChoiceInteraction", "textEntryInteraction", "extendedTextInteraction", "matchInteraction",
        "gapMatchInteraction", "hottextInteraction", "hotspotInteraction",
    ];

    /// <summary>Every interaction, in the order of the text.</summary>
    public static IReadOnlyList<XElement> Interactions(XElement body) =>
        [.. body.Descendants().Where(element => element.Name.LocalName.EndsWith("Interaction", StringComparison.Ordinal))];

    /// <summary>True for an interaction that can become a question here.</summary>
    public static bool IsKnown(XElement interaction) => Array.IndexOf(Known, interaction.Name.LocalName) >= 0;

    /// <summary>What is asked: the text around the interaction, and the interaction's own prompt after it.</summary>
    /// <param name="context">The item.</param>
    /// <param name="instead">What stands in an interaction's place, HTML; nothing unless given.</param>
    public static string Prompt(QtiContext context, Func<XElement, string?>? instead = null)
    {
        string? Instead(XElement element)
        {
            if (element.Name.LocalName is "rubricBlock" or "feedbackBlock" or "feedbackInline" or "templateBlock" or "templateInline" or "prompt" or "stylesheet" or "positionObjectStage")
                return "";
            return instead?.Invoke(element) ?? (element.Name.LocalName.EndsWith("Interaction", StringComparison.Ordinal) ? "" : null);
        }

        WarnOfMedia(context);
        var around = Unwrapped(context, context.Body, Instead);
        var prompts = context.Body.Descendants("prompt").Select(prompt => context.Html.Of(prompt)).Where(prompt => prompt.Length > 0).ToList();
        return (around.Length, prompts) switch
        {
            (0, [var only]) => only,
            (_, []) => around,
            _ => (QtiHtml.HasBlocks(around) ? around : $"<p>{around}</p>") + string.Concat(prompts.Select(prompt => QtiHtml.HasBlocks(prompt) ? prompt : $"<p>{prompt}</p>")),
        };
    }

    /// <summary>HTML of a parent; of its only child, where that is a box around all and nothing more.</summary>
    public static string Unwrapped(QtiContext context, XElement parent, Func<XElement, string?> instead)
    {
        var said = parent.Elements().Where(child => Says(context.Html.Whole(child, instead))).ToList();
        if (said is [{ HasAttributes: false } only] && only.Name.LocalName is "div" or "p" && parent.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)) && parent.Elements().All(child => child == only || instead(child) is null or ""))
            return context.Html.Of(only, instead);
        return Says(context.Html.Of(parent, instead)) ? context.Html.Of(parent, instead) : "";
    }

    private static bool Says(string html) => Lms.Core.PlainText.Of(html).Length > 0;

    private static void WarnOfMedia(QtiContext context)
    {
        if (context.Body.Descendants().FirstOrDefault(element => element.Parent?.Name.LocalName != "hotspotInteraction" && element.Name.LocalName is "img" or "object" or "audio" or "video" or "math" or "svg") is { } media)
            context.Warn(media, "qti-media", "Bild, ljud, film eller formel i texten kom inte med. Lägg till det som behövs i frågan.", "A picture, sound, film or formula in the text was left out. Add what is needed to the question.");
    }
}
