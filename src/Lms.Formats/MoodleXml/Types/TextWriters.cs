using System.Globalization;
using System.Xml.Linq;
using Lms.Core;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Essays, and items to put in order.</summary>
internal static class TextWriters
{
    public static XElement Essay(MoodleElements elements)
    {
        var settings = elements.Question.Settings;
        LocalText Text(string id) => elements.Question.Choices.FirstOrDefault(choice => (choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id) == id)?.Text ?? LocalText.Empty;
        return elements.Begin("essay", parts:
        [
            new XElement("responseformat", "editor"),
            new XElement("responserequired", "1"),
            new XElement("responsefieldlines", settings.GetValueOrDefault("lines", "15")),
            settings.TryGetValue("min-words", out var least) ? new XElement("minwordlimit", least) : null,
            settings.TryGetValue("max-words", out var most) ? new XElement("maxwordlimit", most) : null,
            new XElement("attachments", "0"),
            elements.Html("graderinfo", Text("grader")),
            elements.Html("responsetemplate", Text("template")),
        ]);
    }

    public static XElement Ordering(MoodleElements elements) => elements.Begin("ordering", parts:
    [
        new XElement("layouttype", "VERTICAL"),
        new XElement("selecttype", "ALL"),
        new XElement("selectcount", "0"),
        new XElement("gradingtype", elements.Question.Settings.GetValueOrDefault("grading", "exact") switch
        {
            "all" => "ALL_OR_NOTHING",
            "relative" => "RELATIVE_NEXT_EXCLUDE_LAST",
            _ => "ABSOLUTE_POSITION",
        }),
        .. elements.Question.Choices.Select((item, place) =>
        {
            var answer = MoodleElements.Holder("answer", item.Text.In(elements.Language), "html");
            answer.Add(new XAttribute("fraction", (place + 1).ToString(CultureInfo.InvariantCulture) + ".0000000"), elements.Html("feedback", item.Feedback));
            return answer;
        }),
    ]);
}
