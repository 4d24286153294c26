using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Facts about a quiz and its results in words, in the language of the answer.</summary>
/// <param name="page">The page that shows them.</param>
internal sealed class QuizWords(LmsPage page)
{
    private static readonly Text Question = new("fråga", "question");
    private static readonly Text Questions = new("frågor", "questions");

    internal static bool IsExam(Quiz quiz) => quiz.Kind == QuizKind.Exam;

    internal string CountOf(int questions) => page.Count(questions, Question, Questions);

    internal string Percent(decimal share) => Number(share * 100) + page.Say(" procent", " per cent");

    internal string PercentSign(decimal share) => Number(Math.Floor(share * 100)) + page.Say(" %", "%");

    internal string Number(decimal value) => value.ToString("0.##", page.Visitor.Culture);

    /// <summary>"15 frågor, godkänt vid 80 procent. Ingen tidsgräns. Svaren sparas efter hand …"</summary>
    internal string Lead(Quiz quiz, int questions)
    {
        var pass = quiz.PassMark is { } mark ? page.Say($", godkänt vid {Percent(mark)}", $", passed at {Percent(mark)}") : "";
        return CountOf(questions) + pass + ". " + page.Say(
            "Ingen tidsgräns. Svaren sparas efter hand, så du kan pausa när du vill.",
            "No time limit. Answers are saved as you go, so you can pause whenever you like.");
    }

    /// <summary>"14 av 15 rätt", or points where an answer was partly right.</summary>
    internal string Score(AttemptResult result)
    {
        var whole = result.Mark == decimal.Truncate(result.Mark);
        return whole
            ? page.Say($"{Number(result.Mark)} av {Number(result.MaxMark)} rätt", $"{Number(result.Mark)} of {Number(result.MaxMark)} right")
            : page.Say($"{Number(result.Mark)} av {Number(result.MaxMark)} poäng", $"{Number(result.Mark)} of {Number(result.MaxMark)} points");
    }

    /// <summary>The verdict: "Godkänt: 14 av 15 rätt".</summary>
    internal string Verdict(AttemptResult result) => result.Passed switch
    {
        true => page.Say("Godkänt: ", "Passed: ") + Score(result),
        false => page.Say("Inte godkänt ännu: ", "Not passed yet: ") + Score(result),
        _ => page.Say("Klart: ", "Done: ") + Score(result),
    };

    /// <summary>"Du var mycket säker på 6 svar, 5 var rätt."</summary>
    internal string Certainty(CertaintyLevel level)
    {
        var (swedish, english) = level.Certainty switch
        {
            3 => ("mycket säker", "very certain"),
            2 => ("ganska säker", "fairly certain"),
            _ => ("inte särskilt säker", "not very certain"),
        };
        var right = level.Right == 0 ? page.Say("inget var rätt", "none was right") : page.Say($"{level.Right} var rätt", level.Right == 1 ? "1 was right" : $"{level.Right} were right");
        return page.Say($"Du var {swedish} på {level.Answers} svar, {right}.", $"You were {english} of {level.Answers} {(level.Answers == 1 ? "answer" : "answers")}, {right}.");
    }

    /// <summary>"provet" or "självtestet".</summary>
    internal string The(Quiz quiz) => IsExam(quiz) ? page.Say("provet", "the exam") : page.Say("självtestet", "the self-test");

    /// <summary>"2 försök kvar"; null when there is no limit.</summary>
    internal string? Left(int? left) => left is { } number
        ? page.Say(
            number == 0 ? "inga försök kvar" : string.Create(CultureInfo.InvariantCulture, $"{number} försök kvar"),
            number == 0 ? "no attempts left" : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "attempt" : "attempts")} left"))
        : null;
}
