using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Questions whose answers are a list.</summary>
internal static class ChoiceWriters
{
    // Moodle takes no others, unless the person who imports chooses “match grades: nearest”.
    private static readonly decimal[] Grades =
        [0, 100, 90, 83.33333m, 80, 75, 70, 66.66667m, 60, 50, 40, 33.33333m, 30, 25, 20, 16.66667m, 14.28571m, 12.5m, 11.11111m, 10, 5];

    public static XElement MultipleChoice(MoodleElements elements, LossList losses)
    {
        var question = elements.Question;
        var several = question.Settings.GetValueOrDefault("answers") is var answers
            && (answers == "several" || (answers != "one" && question.Choices.Count(choice => choice.Fraction > 0) > 1));
        if (question.Choices.FirstOrDefault(choice => !Grades.Any(grade => Math.Abs(grade - Math.Abs(choice.Fraction * 100)) < 0.01m)) is { } odd)
        {
            losses.Add(
                question,
                "loss-moodle-grade",
                $"Moodle har ingen vikt på {odd.Fraction * 100:0.#####} procent. Välj ”Matcha betyg: närmaste” när du importerar.",
                $"Moodle has no weight of {odd.Fraction * 100:0.#####} per cent. Choose “Match grades: nearest” when you import.");
        }

        return elements.Begin("multichoice", parts:
        [
            new XElement("single", several ? "false" : "true"),
            elements.Shuffles(),
            new XElement("answernumbering", "abc"),
            .. question.Choices.Select(choice => elements.Answer(choice, choice.Text.In(elements.Language), "html")),
        ]);
    }

    public static XElement TrueFalse(MoodleElements elements) => elements.Begin("truefalse", parts:
        elements.Question.Choices.Select(choice => elements.Answer(choice, choice.AuthorId, "moodle_auto_format")));

    public static XElement ShortAnswer(MoodleElements elements) => elements.Begin("shortanswer", parts:
    [
        new XElement("usecase", "0"),
        .. elements.Question.Choices.Select(choice => elements.Answer(choice, choice.Text.In(elements.Language), "moodle_auto_format")),
    ]);

    public static XElement Matching(MoodleElements elements, LossList losses)
    {
        var question = elements.Question;
        if (question.Choices.Any(pair => !pair.Feedback.IsEmpty))
            losses.Add(question, "loss-option-feedback", "Tappar återkopplingen för varje par.", "Loses the feedback of each pair.");
        if (question.Choices.Any(pair => pair.Match.In(elements.Language).Contains('<', StringComparison.Ordinal)))
            losses.Add(question, "loss-formatting", "Tappar formateringen i högersidorna.", "Loses the formatting of the right sides.");
        return elements.Begin("matching", parts:
        [
            new XElement("shuffleanswers", "1"),
            .. question.Choices.Select(pair => Pair(elements, pair)),
        ]);
    }

    private static XElement Pair(MoodleElements elements, Choice pair)
    {
        var element = elements.Html("subquestion", pair.Text);
        element.Add(MoodleElements.Holder("answer", PlainText.Of(pair.Match.In(elements.Language))));
        return element;
    }
}
