using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Questions whose answers are a list.</summary>
internal static class ChoiceReaders
{
    private const int MaxOptions = 200;

    public static QuestionSource MultipleChoice(MoodleQuestion question)
    {
        var several = !question.Flag("single", true);
        var read = question.Begin("multiple-choice");
        var choices = Listed(question, "answer", (answer, id) => new Choice
        {
            Id = id,
            AuthorId = id,
            Text = Needed(question, answer),
            Fraction = Fraction(answer),
            Feedback = question.Html(answer.Element("feedback")),
        });
        var settings = new Dictionary<string, string>();
        if (several)
            settings["answers"] = "several";
        else if (choices.Count(choice => choice.Fraction > 0) > 1)
            settings["answers"] = "one";
        if (!question.Flag("shuffleanswers", true))
            settings["shuffle"] = "false";
        if (question.Value("answernumbering") is not ("" or "abc" or "none"))
            question.Note("moodle-numbering", "Alternativens numrering följer inte med.", "The numbering of the options does not come along.", question.Element("answernumbering"));
        return read with { Choices = choices, Settings = settings };
    }

    public static QuestionSource TrueFalse(MoodleQuestion question)
    {
        var read = question.Begin("true-false");
        return read with { Choices = [Side(question, "true"), Side(question, "false")] };
    }

    public static QuestionSource ShortAnswer(MoodleQuestion question)
    {
        if (question.Flag("usecase", false))
            question.Warn("moodle-case", "Stora och små bokstäver räknas lika här.", "Upper and lower case count alike here.", question.Element("usecase"));
        var read = question.Begin("short-answer");
        return read with
        {
            Choices = Listed(question, "answer", (answer, id) => new Choice
            {
                Id = id,
                AuthorId = id,
                Text = Words(question, answer),
                Fraction = Math.Max(0, Fraction(answer)),
                Feedback = question.Html(answer.Element("feedback")),
            }),
        };
    }

    public static QuestionSource Matching(MoodleQuestion question)
    {
        var read = question.Begin("matching");
        if (!question.Flag("shuffleanswers", true))
            question.Note("moodle-order", "Svaren blandas alltid i para ihop-frågor.", "The answers of matching questions are always shuffled.", question.Element("shuffleanswers"));
        return read with
        {
            Choices = Listed(question, "subquestion", (pair, id) => new Choice
            {
                Id = id,
                AuthorId = id,
                MatchId = id + "-m",
                Text = question.Html(pair),
                Match = question.Local(PlainText.ToHtml(pair.Element("answer") is { } answer ? MoodleTexts.Raw(answer).Trim().AtMost(2_000) : "")),
                Fraction = 1,
            }),
        };
    }

    /// <summary>The elements as choices with ids by their place.</summary>
    /// <param name="question">The question.</param>
    /// <param name="name">Name of the elements.</param>
    /// <param name="make">Given an element and its id, makes the choice.</param>
    public static List<Choice> Listed(MoodleQuestion question, string name, Func<XElement, string, Choice> make)
    {
        var elements = question.Elements(name).ToList();
        if (elements.Count > MaxOptions)
        {
            question.Fault("too-many-options", new Text(
                $"Frågan har fler än {MaxOptions} alternativ. Dela upp den.",
                $"The question has more than {MaxOptions} options. Divide it."));
            return [];
        }

        return [.. elements.Select((element, place) => make(element, AuthorId.OfPlace(place)))];
    }

    /// <summary>The share of the mark that an answer earns.</summary>
    public static decimal Fraction(XElement answer) =>
        Math.Clamp(decimal.Round((MoodleQuestion.Number(answer.Attribute("fraction")?.Value ?? "") ?? 0) / 100, 7), -1, 1);

    /// <summary>A text that must say something.</summary>
    public static LocalText Needed(MoodleQuestion question, XElement element)
    {
        var text = question.Html(element);
        if (text.IsEmpty && question.IsSound)
        {
            question.Fault("option-empty", new Text(
                "Ett alternativ saknar text. Bilder i alternativ följer inte med: skriv vad de visar.",
                "An option has no text. Pictures in options do not come along: write what they show."), element);
        }

        return text;
    }

    private static LocalText Words(MoodleQuestion question, XElement answer)
    {
        var words = string.Join(' ', MoodleTexts.Raw(answer).AtMost(2_000).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Contains("\\*", StringComparison.Ordinal))
        {
            question.Warn("moodle-star", "En stjärna i svaret står här alltid för vilken text som helst.", "A star in the answer always stands for any text here.", answer);
            words = words.Replace("\\*", "*", StringComparison.Ordinal);
        }

        return question.Local(words);
    }

    private static Choice Side(MoodleQuestion question, string side)
    {
        var answer = question.Elements("answer").FirstOrDefault(answer => MoodleTexts.Raw(answer).Trim().Equals(side, StringComparison.OrdinalIgnoreCase));
        return new Choice
        {
            Id = side,
            AuthorId = side,
            Text = LocalText.Empty,
            Fraction = answer is not null && Fraction(answer) > 0 ? 1 : 0,
            Feedback = question.Html(answer?.Element("feedback")),
        };
    }
}
