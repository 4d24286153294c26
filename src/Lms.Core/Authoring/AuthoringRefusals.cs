using Lms.Core.Content;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Authoring;

/// <summary>The refusals of authoring.</summary>
internal static class AuthoringRefusals
{
    private const int Told = 10;

    public static readonly Refusal NoTitle = new("title-missing", new Text("Skriv en titel.", "Write a title."), RefusalKind.Invalid);

    public static readonly Refusal LongTitle = new("title-too-long", new Text(
        $"Titeln får ha högst {QuestionSetAuthor.MaxTitleLength} tecken.",
        $"The title may have at most {QuestionSetAuthor.MaxTitleLength} characters."), RefusalKind.Invalid);

    public static readonly Refusal LongSummary = new("summary-too-long", new Text(
        $"Sammanfattningen får ha högst {QuestionSetAuthor.MaxSummaryLength} tecken.",
        $"The summary may have at most {QuestionSetAuthor.MaxSummaryLength} characters."), RefusalKind.Invalid);

    public static readonly Refusal TooLarge = new("set-too-large", new Text(
        $"Frågorna får vara högst {QuestionSetAuthor.MaxGiftBytes / 1024} kB. Dela upp dem i flera frågesamlingar.",
        $"The questions may be at most {QuestionSetAuthor.MaxGiftBytes / 1024} kB. Divide them into several sets."), RefusalKind.TooMuch);

    public static readonly Refusal Empty = new("set-empty", new Text(
        "Frågesamlingen har inga frågor. Skriv minst en fråga innan du publicerar.",
        "The set has no questions. Write at least one before you publish."));


    public static Refusal HasProblems(IReadOnlyList<ContentProblem> problems) => new("set-has-problems", new Text(
        $"Rätta felen innan du publicerar. {List(problems, "Rad", "och {0} till", message => message.Swedish)}",
        $"Correct the problems before you publish. {List(problems, "Line", "and {0} more", message => message.English)}"));

    public static Refusal MayNotAsk(IReadOnlyList<Text> faults) => new(QuizCombinations.Code, new Text(
        string.Join(" ", faults.Take(Told).Select(fault => fault.Swedish)),
        string.Join(" ", faults.Take(Told).Select(fault => fault.English))));

    private static string List(IReadOnlyList<ContentProblem> problems, string line, string more, Func<Text, string> words)
    {
        var told = string.Join(" ", problems.Take(Told).Select(problem => $"{line} {problem.Line}: {words(problem.Message)}"));
        return problems.Count <= Told
            ? told
            : $"{told} … {string.Format(System.Globalization.CultureInfo.InvariantCulture, more, problems.Count - Told)}.";
    }
}
