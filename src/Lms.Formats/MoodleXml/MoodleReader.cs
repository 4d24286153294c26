using System.Xml.Linq;
using Lms.Core.Quizzes;
using Lms.Formats.MoodleXml.Types;
using Lms.Formats.Reading;
using Lms.Formats.Xml;

namespace Lms.Formats.MoodleXml;

/// <summary>Reads the questions of a quiz element, each for itself.</summary>
/// <param name="sheet">Where questions and problems go.</param>
internal sealed class MoodleReader(ReadingSheet sheet)
{
    private static readonly Dictionary<string, Func<MoodleQuestion, QuestionSource?>> Types = new(StringComparer.Ordinal)
    {
        ["multichoice"] = ChoiceReaders.MultipleChoice,
        ["truefalse"] = ChoiceReaders.TrueFalse,
        ["shortanswer"] = ChoiceReaders.ShortAnswer,
        ["matching"] = ChoiceReaders.Matching,
        ["match"] = ChoiceReaders.Matching,
        ["numerical"] = NumberReader.Read,
        ["essay"] = TextReaders.Essay,
        ["description"] = TextReaders.Description,
        ["cloze"] = ClozeReader.Read,
        ["multianswer"] = ClozeReader.Read,
        ["ddwtos"] = question => GapTextReader.Read(question, "drag-words", "dragbox"),
        ["gapselect"] = question => GapTextReader.Read(question, "gap-select", "selectoption"),
        ["ordering"] = StatementReaders.Ordering,
        ["kprime"] = StatementReaders.Kprim,
        ["mtf"] = StatementReaders.Kprim,
    };

    private string category = "";

    public void Read(XElement quiz)
    {
        foreach (var element in quiz.Elements("question"))
        {
            if (sheet.IsTired)
                return;
            if (sheet.IsFull)
            {
                sheet.Tell(FormatRefusals.TooManyQuestions(sheet.Options.Limits.Questions, SafeXml.PlaceOf(element).Line));
                return;
            }

            var type = element.Attribute("type")?.Value.Trim() ?? "";
            if (type == "category")
                category = MoodleCategory.Read(element);
            else
                Read(element, type);
        }
    }

    private void Read(XElement element, string type)
    {
        var question = new MoodleQuestion(element, category, sheet);
        if (!Types.TryGetValue(type, out var read))
        {
            question.Fault("moodle-type-unknown", MoodleWords.UnknownType(type));
            return;
        }

        if (read(question) is not { } source || !question.IsSound || !sheet.Add(source, question.Name, question.Column))
            return;
        question.TellTheRest(type);
        sheet.TagAs(source.Id, [.. element.Elements("tags").Elements("tag").Select(tag => MoodleTexts.Raw(tag).Trim()).Where(tag => tag.Length is > 0 and <= 100).Distinct(StringComparer.Ordinal).Take(50)]);
    }
}
