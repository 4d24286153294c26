using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Xml;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>Writes areas of a picture.</summary>
/// <param name="question">The question, in one language.</param>
/// <param name="choices">Takes the key.</param>
/// <param name="picture">The picture's size and place.</param>
internal sealed class QtiHotSpotWriter(QuestionSource question, QtiChoiceWriter choices, QtiPicture picture)
{
    /// <summary>The interaction.</summary>
    /// <param name="prompt">The prompt, where it stands in the interaction.</param>
    public XElement Write(XElement? prompt)
    {
        var several = choices.IsSeveral();
        choices.Weigh(several, 1);
        return Element(
            "hotspotInteraction",
            Attribute("responseIdentifier", "RESPONSE"),
            Attribute("maxChoices", several ? "0" : "1"),
            prompt,
            Element(
                "object",
                Attribute("type", picture.Path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? "image/png" : "image/jpeg"),
                Attribute("data", "../" + picture.Path),
                Attribute("width", Number(picture.Width)),
                Attribute("height", Number(picture.Height)),
                question.Picture!.Alt.ToString()),
            question.Choices.Select(Area));
    }

    private XElement? Area(Choice choice) =>
        QtiShapes.Write(choice.Settings.GetValueOrDefault("shape") ?? "", choice.Settings.GetValueOrDefault("at") ?? "", picture.Width, picture.Height) is var (shape, coords)
            ? Element(
                "hotspotChoice",
                Attribute("identifier", QtiNames.Identifier(choice.AuthorId)),
                Attribute("shape", shape),
                Attribute("coords", coords),
                Attribute("hotspotLabel", XmlLetters.Only(PlainText.Of(choice.Text.ToString()))))
            : null;
}
