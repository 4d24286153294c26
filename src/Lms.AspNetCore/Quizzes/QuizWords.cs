using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Facts about a quiz and its results in words, in the language of the answer.</summary>
/// <param name="page">The page that shows them.</param>
internal sealed class QuizWords(LmsPage page)
{
    private static readonly Text Question = new("fråga", "question");
    private static readonly Text Questions = new("frågor", "questions");
    private static readonly string[] Swedish = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    private static readonly string[] English = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    internal static bool IsExam(Quiz quiz) => quiz.Kind == QuizKind.Exam;

    /// <summary>True for a self-test that is nothing but conversations to practise: "test" and "right" are not its words.</summary>
    internal static bool IsTalk(Course course, Quiz quiz)
    {
        if (IsExam(quiz) || quiz.AllSections.Any(section => section.Draw.Count > 0))
            return false;
        var asked = quiz.AllSections.SelectMany(section => section.Questions).ToList();
        return asked.Count > 0 && asked.All(id => course.Questions.FirstOrDefault(question => question.Id == id)?.Type == "dialogue");
    }

    /// <summary>Who sees the answers, and what a manager learns: somebody else reads them where a person marks.</summary>
    /// <param name="marked">True when a person marks answers.</param>
    /// <param name="quiz">The quiz.</param>
    internal string WhoSees(bool marked, Quiz quiz) => SeenBy(marked) + " " + (IsExam(quiz)
        ? page.Say("Din chef kan se om kursen är klar, men inte svaren.", "Your manager can see whether the course is completed, but not the answers.")
        : page.Say("Självtestet räknas inte.", "The self-test does not count."));

    /// <summary>The first sentence of <see cref="WhoSees"/>.</summary>
    /// <param name="marked">True when a person marks answers.</param>
    internal string SeenBy(bool marked) => marked
        ? page.Say("Du och den som bedömer ser dina svar.", "You and whoever marks them see your answers.")
        : page.Say("Bara du ser dina svar.", "Only you see your answers.");

    internal string CountOf(int questions) => page.Count(questions, Question, Questions);

    internal string Percent(decimal share) => Number(share * 100) + page.Say(" procent", " per cent");

    /// <summary>Whole per cent, rounded down: 79.9 is not 80.</summary>
    internal string WholePercent(decimal share) => Number(Math.Floor(share * 100)) + page.Say(" procent", " per cent");

    internal string PercentSign(decimal share) => Number(Math.Floor(share * 100)) + page.Say(" %", "%");

    internal string Number(decimal value) => value.ToString("0.##", page.Visitor.Culture);

    /// <summary>"två"; digits from 13 on.</summary>
    internal string InWords(int number) => number < Swedish.Length
        ? page.Say(Swedish[number], English[number])
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"45 minuter", "1 timme 30 minuter", "12 minuter 30 sekunder".</summary>
    internal string Duration(decimal seconds)
    {
        var whole = (int)Math.Round(seconds);
        var (hours, minutes, left) = (whole / 3600, whole % 3600 / 60, whole % 60);
        string[] parts =
        [
            hours == 0 ? "" : page.Count(hours, new("timme", "hour"), new("timmar", "hours")),
            minutes == 0 ? "" : page.Count(minutes, new("minut", "minute"), new("minuter", "minutes")),
            left == 0 && whole > 0 ? "" : page.Count(left, new("sekund", "second"), new("sekunder", "seconds")),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>"15 frågor, godkänt vid 80 procent. Ingen tidsgräns. Svaren sparas efter hand …"</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="questions">How many questions are asked.</param>
    /// <param name="seconds">The person's own time limit; null = none.</param>
    /// <param name="talk">True when the questions are conversations.</param>
    internal string Lead(Quiz quiz, int questions, decimal? seconds, bool talk)
    {
        var pass = quiz.PassMark is { } mark ? page.Say($", godkänt vid {Percent(mark)}", $", passed at {Percent(mark)}") : "";
        return (talk ? (questions == 1 ? page.Say("Ett samtal att öva på", "One conversation to practise") : page.Say($"{questions} samtal att öva på", $"{questions} conversations to practise")) : CountOf(questions)) + pass + ". " + (seconds is { } limit
            ? page.Say(
                $"Tidsgräns: {Duration(limit)}. Svaren sparas efter hand.",
                $"Time limit: {Duration(limit)}. Answers are saved as you go.")
            : page.Say(
                "Ingen tidsgräns. Svaren sparas efter hand, så du kan pausa när du vill.",
                "No time limit. Answers are saved as you go, so you can pause whenever you like."));
    }

    /// <summary>"14 av 15 rätt" where each question was fully right or wrong, else points.</summary>
    internal string Score(AttemptResult result, bool allOrNothing) => allOrNothing
        ? page.Say($"{Number(result.Mark)} av {Number(result.MaxMark)} rätt", $"{Number(result.Mark)} of {Number(result.MaxMark)} right")
        : Points(result.Mark, result.MaxMark);

    /// <summary>"3,5 av 5 poäng".</summary>
    internal string Points(decimal mark, decimal most) =>
        page.Say($"{Number(mark)} av {Number(most)} poäng", $"{Number(mark)} of {Number(most)} points");

    /// <summary>The verdict: "Godkänt: 14 av 15 rätt".</summary>
    internal string Verdict(AttemptView view)
    {
        var result = view.Attempt.Result!;
        if (!view.Items.TellResult())
            return IsExam(view.Quiz) ? page.Say("Provet är inlämnat", "The exam is handed in") : page.Say("Självtestet är klart", "The self-test is done");
        var start = result switch
        {
            { Passed: true } => page.Say("Godkänt: ", "Passed: "),
            { Passed: false } => page.Say("Inte godkänt ännu: ", "Not passed yet: "),
            { Pending: > 0 } when IsExam(view.Quiz) => page.Say("Inlämnat: ", "Handed in: "),
            _ => page.Say("Klart: ", "Done: "),
        };
        return start + Score(result, view.IsAllOrNothing && !IsTalk(view.Version.Course, view.Quiz)) + (result.Pending > 0 ? page.Say(" så här långt", " so far") : "");
    }

    /// <summary>"2 svar väntar på bedömning."</summary>
    internal string Pending(int answers) => answers == 1
        ? page.Say("Ett svar väntar på bedömning.", "One answer is waiting to be marked.")
        : page.Say($"{answers} svar väntar på bedömning.", $"{answers} answers are waiting to be marked.");

    /// <summary>"Ditt resultat: 87 procent, medelvärdet av två försök."; null when there is no result to tell.</summary>
    internal string? Counted(QuizIntroduction introduction)
    {
        if (introduction.Share is not { } share)
            return null;
        var many = introduction.Results.Count;
        var which = many == 1 ? "" : introduction.Quiz.GradeMethod switch
        {
            GradeMethod.Average => page.Say($", medelvärdet av {InWords(many)} försök", $", the average of {InWords(many)} attempts"),
            GradeMethod.First => page.Say($", det första av {InWords(many)} försök", $", the first of {InWords(many)} attempts"),
            GradeMethod.Last => page.Say($", det sista av {InWords(many)} försök", $", the last of {InWords(many)} attempts"),
            _ => page.Say($", det bästa av {InWords(many)} försök", $", the best of {InWords(many)} attempts"),
        };
        return page.Say("Ditt resultat: ", "Your result: ") + WholePercent(share) + which + ".";
    }

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

    /// <summary>"Fråga 3", or what stands in the place of a number where nothing is asked.</summary>
    internal string NameOf(QuestionView question) => question.Number > 0
        ? page.Say($"Fråga {question.Number}", $"Question {question.Number}")
        : page.Say("Information", "Information");
}
