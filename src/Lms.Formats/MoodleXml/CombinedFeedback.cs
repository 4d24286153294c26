using System.Xml.Linq;

namespace Lms.Formats.MoodleXml;

/// <summary>Feedback that Moodle gives for any right, partly right or wrong answer.</summary>
internal static class CombinedFeedback
{
    private static readonly string[] Names = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];

    // What Moodle itself puts there.
    private static readonly string[] Given =
    [
        "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.",
        "Ditt svar är korrekt.", "Ditt svar är delvis korrekt.", "Ditt svar är inte korrekt.", "Ditt svar är felaktigt.", "Ditt svar är rätt.", "Ditt svar är fel.",
    ];

    /// <summary>The first that somebody wrote; null when there is none.</summary>
    public static XElement? Own(XElement question) => Names
        .Select(name => question.Element(name))
        .FirstOrDefault(feedback => feedback is not null && MoodleTexts.Html(MoodleTexts.Raw(feedback), "html") is { Length: > 0 } words && !Given.Contains(words));
}
