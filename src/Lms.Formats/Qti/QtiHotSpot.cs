using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Qti;

/// <summary>Reads areas of a picture.</summary>
internal static class QtiHotSpot
{
    /// <summary>A question about a picture; null after an error was told.</summary>
    public static QuestionSource? Read(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        if (interaction.Descendants().FirstOrDefault(element => element.Name.LocalName is "object" or "img") is not { } image
            || context.Picture((string?)image.Attribute("data") ?? (string?)image.Attribute("src") ?? "") is not { } picture)
        {
            context.Error(interaction, "qti-picture", "Frågans bild ligger inte i filen, eller går inte att läsa. Exportera frågan som zip-paket med bilden som PNG eller JPEG.", "The question’s picture is not in the file, or cannot be read. Export the question as a zip package with the picture as PNG or JPEG.");
            return null;
        }

        // The areas are drawn on the size that the item says, which need not be the file's own.
        var width = QtiDeclaration.Number((string?)image.Attribute("width")) ?? picture.Width;
        var height = QtiDeclaration.Number((string?)image.Attribute("height")) ?? picture.Height;
        var key = context.Of(interaction);
        var several = key.Cardinality == "multiple";
        var elements = interaction.Elements("hotspotChoice").ToList();
        var choices = new List<Choice>();
        foreach (var (index, choice) in QtiChoices.Weighed(context, interaction, key, elements, several, feedback).Index())
        {
            var element = elements[index];
            if (QtiShapes.Read((string?)element.Attribute("shape") ?? "", (string?)element.Attribute("coords") ?? "", width, height) is not var (shape, at))
            {
                context.Error(element, "qti-shape", "Ett område i bilden är varken rektangel, cirkel eller månghörning inom bilden. Rita om det, och exportera på nytt.", "An area of the picture is no rectangle, circle or polygon within it. Draw it again, and export again.");
                return null;
            }

            var label = (string?)element.Attribute("hotspotLabel") ?? "";
            if (label.Length == 0)
                context.Warn(element, "qti-label", "Ett område saknar namn. Skriv vad det visar, för den som inte ser bilden.", "An area has no name. Write what it shows, for those who do not see the picture.");
            choices.Add(choice with
            {
                Text = context.Text(context.Html.Of(new XElement("x", label.Length == 0 ? $"{index + 1}" : label))),
                Settings = new Dictionary<string, string> { ["shape"] = shape, ["at"] = at },
            });
        }

        var alt = (string?)image.Attribute("alt") ?? PlainText.Of(context.Html.Of(image));
        var settings = new Dictionary<string, string>();
        if (several != choices.Count(choice => choice.Fraction > 0) > 1)
            settings["answers"] = several ? "several" : "one";
        return QtiItemReader.Of(context, "hot-spot", QtiBody.Prompt(context)) with
        {
            Choices = choices,
            Settings = settings,
            Picture = new(picture.Path, context.Text(alt)),
        };
    }
}
