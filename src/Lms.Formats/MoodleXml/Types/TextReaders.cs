using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Essays, and texts that ask nothing.</summary>
internal static class TextReaders
{
    private const int MostWords = 3_000;

    public static QuestionSource Description(MoodleQuestion question) => question.Begin("information");

    public static QuestionSource Essay(MoodleQuestion question)
    {
        if (MoodleQuestion.Number(question.Value("attachments")) is not (null or 0))
            question.Warn("moodle-attachments", "Bilagor finns inte här. Be om det som behövs i texten.", "There are no attachments here. Ask for what is needed in the text.", question.Element("attachments"));
        var read = question.Begin("essay");
        var settings = new Dictionary<string, string>();
        void Set(string name, string from, decimal most, decimal usual)
        {
            if (MoodleQuestion.Number(question.Value(from)) is >= 1 and var number && number != usual)
                settings[name] = ((int)Math.Min(number, most)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Set("min-words", "minwordlimit", MostWords, 0);
        Set("max-words", "maxwordlimit", MostWords, 0);
        Set("lines", "responsefieldlines", 60, 15);
        Choice[] texts =
        [
            new() { Id = "template", AuthorId = "template", Text = question.Html(question.Element("responsetemplate")) },
            new() { Id = "grader", AuthorId = "grader", Text = question.Html(question.Element("graderinfo")) },
        ];
        return read with { Settings = settings, Choices = [.. texts.Where(text => !text.Text.IsEmpty)] };
    }
}
