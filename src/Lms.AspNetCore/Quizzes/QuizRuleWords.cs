using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Overrides;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>The rules of a quiz in plain sentences, before the start.</summary>
/// <param name="page">The page that shows them.</param>
/// <param name="words">Its words.</param>
internal sealed class QuizRuleWords(LmsPage page, QuizWords words)
{
    /// <summary>Each rule with its icon, in the order in which one needs to know them.</summary>
    internal IEnumerable<(string Icon, string Sentence)> Of(QuizIntroduction introduction)
    {
        var quiz = introduction.Quiz;
        return Questions(quiz)
            .Append(("info", Feedback(introduction)))
            .Concat(Way(quiz))
            .Concat(Time(introduction))
            .Concat(Attempts(introduction));
    }

    // Where one cannot go back, answers cannot be changed until one hands in.
    private string Feedback(QuizIntroduction introduction) =>
        introduction.Behaviour is ImmediateFeedback && QuizWords.IsTalk(introduction.Course.Version.Course, introduction.Quiz)
            ? page.Say("Du väljer en replik i taget och ser vad den leder till.", "You choose one reply at a time and see what it leads to.")
        : introduction is { Quiz.Navigation: QuizNavigation.Sequential, Behaviour: DeferredFeedback }
            ? page.Say("Resultatet visas när du har lämnat in.", "The result is shown once you have handed in.")
            : page.Say(introduction.Behaviour.Explanation);

    private IEnumerable<(string, string)> Questions(Quiz quiz)
    {
        var titles = quiz.Sections.Where(section => !section.Title.IsEmpty).Select(section => section.Title.In(page.Language)).ToList();
        if (titles.Count > 1)
            yield return ("book", page.Say($"Det är {words.InWords(titles.Count)} avsnitt: {string.Join(", ", titles)}.", $"There are {words.InWords(titles.Count)} sections: {string.Join(", ", titles)}."));
        if (quiz.AllSections.Any(section => section.Draw.Count > 0) && !quiz.BuildsOnLast)
            yield return ("quiz", page.Say("Frågorna dras ur en större samling, så de skiljer sig mellan försöken.", "The questions are drawn from a larger collection, so they differ between attempts."));
    }

    private IEnumerable<(string, string)> Way(Quiz quiz)
    {
        if (quiz.Navigation == QuizNavigation.Sequential)
            yield return ("arrow-right", page.Say("Frågorna kommer en i taget. När du har gått vidare från en fråga kan du inte gå tillbaka till den.", "The questions come one at a time. Once you have gone on from a question, you cannot go back to it."));
        if (quiz.AllRequired)
            yield return ("checklist", page.Say("Alla frågor måste besvaras innan du lämnar in.", "Every question must be answered before you hand in."));
        else if (quiz.Required.Count > 0)
            yield return ("checklist", page.Say("Frågor som är märkta som obligatoriska måste besvaras innan du lämnar in.", "Questions that are marked as required must be answered before you hand in."));
    }

    private IEnumerable<(string, string)> Time(QuizIntroduction introduction)
    {
        var quiz = introduction.Quiz;
        if (quiz.TimeLimitMinutes > 0)
        {
            var limit = words.Duration(quiz.TimeLimitMinutes * 60);
            if (introduction.OwnSeconds is not { } own)
                yield return ("clock", page.Say($"Tidsgränsen på {limit} gäller inte dig. Ta den tid du behöver.", $"The time limit of {limit} does not apply to you. Take the time you need."));
            else
            {
                yield return ("clock", introduction.HasExtendedTime
                    ? page.Say($"Du har förlängd tid: {words.Duration(own)} i stället för {limit}.", $"You have extended time: {words.Duration(own)} instead of {limit}.")
                    : page.Say($"Du har {limit} på dig.", $"You have {limit}."));
                yield return ("history", page.Say(
                    "Tiden börjar när du startar och går också om du lämnar sidan. När den är slut lämnas det in som du har sparat.",
                    "The time begins when you start, and runs also while you are away from the page. When it is over, what you have saved is handed in."));
            }
        }

        foreach (var rule in Dates(introduction))
            yield return rule;
    }

    private IEnumerable<(string, string)> Dates(QuizIntroduction introduction)
    {
        // The longer time has a sentence of its own.
        if (string.Join(", ", new AllowanceWords(page).Of(introduction.Earlier.Allowance with { TimeFactor = 1 })) is { Length: > 0 } other)
            yield return ("info", page.Say($"För dig gäller: {other}.", $"For you: {other}."));
        var quiz = introduction.Quiz;
        if (quiz.Opens is { } opens && introduction.OpensAt > introduction.Earlier.Now)
            yield return ("calendar", page.Say($"Öppnar {page.Dates.Wall(opens)}.", $"Opens on {page.Dates.Wall(opens)}."));
        if (quiz.Closes is not { } closes || !(introduction.ClosesAt > introduction.Earlier.Now))
            yield break;
        yield return ("calendar", page.Say($"Stänger {page.Dates.Wall(closes)}. Då lämnas det in som är sparat.", $"Closes on {page.Dates.Wall(closes)}. What is saved is handed in then."));
        if (introduction.OwnSeconds is { } own && introduction.Open is null && introduction.Window?.DueAt is { } due
            && (decimal)(due - introduction.Earlier.Now).TotalSeconds < own)
        {
            var left = Math.Floor((decimal)(due - introduction.Earlier.Now).TotalMinutes) * 60;
            yield return ("warning", page.Say(
                $"Det är mindre tid kvar tills provet stänger än du annars har: ungefär {words.Duration(left)}.",
                $"Less time is left until the exam closes than you otherwise have: about {words.Duration(left)}."));
        }
    }

    private IEnumerable<(string, string)> Attempts(QuizIntroduction introduction)
    {
        var quiz = introduction.Quiz;
        yield return ("refresh", (quiz.Attempts == 0
            ? page.Say("Du kan göra om det hur många gånger du vill.", "You can take it as many times as you like.")
            : page.Say($"Du har {quiz.Attempts} försök. Använda: {introduction.Attempts.Count}.", $"You have {quiz.Attempts} attempts. Used: {introduction.Attempts.Count}.")) + Method(quiz));
        if (quiz.DelayMinutes > 0 && quiz.Attempts != 1)
            yield return ("clock", page.Say($"Mellan två försök går det minst {words.Duration(quiz.DelayMinutes * 60)}.", $"At least {words.Duration(quiz.DelayMinutes * 60)} pass between two attempts."));
        if (quiz.BuildsOnLast)
            yield return ("edit", page.Say("Ett nytt försök ställer samma frågor och börjar med dina senaste svar.", "A new attempt asks the same questions and begins with your latest answers."));
    }

    private string Method(Quiz quiz) => quiz.Attempts == 1 || !QuizWords.IsExam(quiz) ? "" : quiz.GradeMethod switch
    {
        GradeMethod.Average => page.Say(" Ditt resultat är medelvärdet av dina försök.", " Your result is the average of your attempts."),
        GradeMethod.First => page.Say(" Det första försöket räknas.", " The first attempt counts."),
        GradeMethod.Last => page.Say(" Det sista försöket räknas.", " The last attempt counts."),
        _ => page.Say(" Det bästa försöket räknas.", " The best attempt counts."),
    };
}
