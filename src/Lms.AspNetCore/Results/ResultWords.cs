using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Results;
using Lms.Core.Statistics;

namespace Lms.AspNetCore.Results;

/// <summary>A quiz's figures in words, in the language of the answer.</summary>
/// <param name="page">The page that shows them.</param>
internal sealed class ResultWords(LmsPage page)
{
    // Of Moodle's guidance: from 75 a test is consistent enough to tell people apart by, below 64 it is not.
    private const double Consistent = 75;
    private const double Inconsistent = 64;

    private const int Shown = 160;

    internal static string Badge(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.Works => "lms-badge--good",
        ItemVerdict.Against => "lms-badge--bad",
        ItemVerdict.Hidden or ItemVerdict.Even => "",
        _ => "lms-badge--warm",
    };

    internal static string Icon(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.Works => "check",
        ItemVerdict.Against => "warning",
        ItemVerdict.Hidden or ItemVerdict.Even => "minus",
        _ => "info",
    };

    internal string Number(double? value, string format = "0.##") => value is { } number
        ? Minus(Math.Round(number, 6).ToString(format, page.Visitor.Culture))
        : "–";

    /// <summary>"87 %"</summary>
    internal string Percent(double? share) => share is { } known
        ? Minus(Math.Round(known * 100, MidpointRounding.AwayFromZero).ToString("0", page.Visitor.Culture)) + page.Say(" %", "%")
        : "–";

    /// <summary>A correlation with two decimals: indices come in per cent.</summary>
    internal string Correlation(double? index) => Number(index / 100, "0.00");

    internal string People(int people) => page.Count(people, new("person", "person"), new("personer", "people"));

    internal string Attempts(int attempts) => page.Count(attempts, new("försök", "attempt"), new("försök", "attempts"));

    private static Text The(Quiz quiz) => quiz.Kind == QuizKind.Exam ? new("Provet", "The exam") : new("Självtestet", "The self-test");

    private static List<int> Hard(QuizReport report) => [.. report.Questions.Where(question => question.Verdict == ItemVerdict.VeryHard).Select(question => question.Number).Distinct()];

    /// <summary>The judgement of the whole, which is the page's heading.</summary>
    internal string Heading(QuizReport report)
    {
        var review = report.Questions.Where(question => question.Verdict == ItemVerdict.Against).Select(question => question.Number).Distinct().ToList();
        var the = page.Say(The(report.Quiz));
        if (report.People == 0)
            return page.Say("Ingen har svarat än", "Nobody has answered yet");
        if (report.Strength == SampleStrength.Hidden)
            return page.Say("För få har svarat för att visa siffror", "Too few have answered for figures to be shown");
        if (report.Strength == SampleStrength.Uncertain && review.Count == 0)
            return page.Say("Osäkert underlag", "An uncertain basis");
        var hard = Hard(report);
        if (hard.Count > 0 && review.Count == 0)
            return hard.Count == 1 ? page.Say($"Fråga {hard[0]} är mycket svår", $"Question {hard[0]} is very hard") : page.Say($"{hard.Count} frågor är mycket svåra", $"{hard.Count} questions are very hard");
        var holds = report.Strength != SampleStrength.Uncertain && (report.Quiz.Kind == QuizKind.SelfTest || report.Analysis!.InternalConsistency is null or >= Inconsistent);
        return review.Count switch
        {
            0 when holds => page.Say($"{the} håller", $"{the} holds up"),
            0 => page.Say("Frågorna mäter inte riktigt samma sak", "The questions do not quite measure the same thing"),
            1 when holds => page.Say($"{the} håller, men granska fråga {review[0]}", $"{the} holds up, but check question {review[0]}"),
            1 => page.Say($"Granska fråga {review[0]}", $"Check question {review[0]}"),
            _ => page.Say($"Granska {review.Count} frågor", $"Check {review.Count} questions"),
        };
    }

    /// <summary>What the judgement rests on, in two or three sentences.</summary>
    internal string Lead(QuizReport report)
    {
        if (report.People == 0)
            return page.Say("Siffrorna kommer när minst fem personer har lämnat in.", "Figures come when at least five people have handed in.");
        if (report.Strength == SampleStrength.Hidden)
            return page.Say(
                $"{People(report.People)} har lämnat in. Vid färre än {SampleRule.Shown} kan siffror säga något om enskilda, så de visas inte.",
                $"{People(report.People)} have handed in. With fewer than {SampleRule.Shown}, figures could tell about persons, so they are not shown.");
        var parts = new List<string>();
        if (report.Passed is { } passed)
            parts.Add(page.Say($"{passed} av {report.Analysis!.Count} är godkända.", $"{passed} of {report.Analysis!.Count} passed."));
        if (report.Questions.FirstOrDefault(question => question.Verdict == ItemVerdict.Against) is { } against)
            parts.Add(page.Say($"Fråga {against.Number}: ", $"Question {against.Number}: ") + page.Say(ItemJudgement.Explain(ItemVerdict.Against, report.Quiz.Kind)));
        else if (Hard(report) is { Count: > 0 } hard)
            parts.Add((hard.Count == 1 ? page.Say($"Fråga {hard[0]}: ", $"Question {hard[0]}: ") : page.Say($"Fråga {string.Join(", ", hard)}: ", $"Questions {string.Join(", ", hard)}: ")) + page.Say(ItemJudgement.Explain(ItemVerdict.VeryHard, report.Quiz.Kind)));
        else if (report.Questions.Count(question => question.Verdict == ItemVerdict.VeryEasy) is > 0 and var easy)
            parts.Add(page.Count(easy, new("fråga är", "question is"), new("frågor är", "questions are")) + page.Say(" mycket lätta: det passar när alla ska kunna det viktigaste.", " very easy: that is fine when everybody should know the essentials."));
        return string.Join(' ', parts);
    }

    /// <summary>What the consistency says.</summary>
    internal string Consistency(double? index) => index switch
    {
        null => page.Say("går inte att räkna ut här", "cannot be worked out here"),
        >= Consistent => page.Say("räcker för ett kunskapsprov", "enough for an exam"),
        >= Inconsistent => page.Say("godtagbart för ett kunskapsprov", "acceptable for an exam"),
        _ => page.Say("lågt: vanligt när nästan alla har rätt, eller när frågorna mäter olika saker", "low: usual where nearly all are right, or where questions measure different things"),
    };

    internal string Sample(AttemptSample sample) => sample switch
    {
        AttemptSample.Last => page.Say("Sista försöket", "Last attempt"),
        AttemptSample.Highest => page.Say("Bästa försöket", "Best attempt"),
        AttemptSample.All => page.Say("Alla försök", "All attempts"),
        _ => page.Say("Första försöket", "First attempt"),
    };

    /// <summary>What is amiss with a sample; null for the first attempts.</summary>
    internal string? Warning(AttemptSample sample) => sample switch
    {
        AttemptSample.Last => page.Say("De som har försökt flera gånger har övat. Frågorna ser lättare ut än de är för den som möter dem först.", "Those who tried several times have practised. Questions look easier than they are for those who meet them first."),
        AttemptSample.Highest => page.Say("Försöken är valda efter resultat. Frågorna ser lättare ut än de är.", "Attempts are chosen by their results. Questions look easier than they are."),
        AttemptSample.All => page.Say("Samma person kan finnas med flera gånger. Försöken är inte oberoende av varandra, så spridning och samband blir osäkra.", "The same person may be in here several times. Attempts are not independent, so spread and correlations are uncertain."),
        _ => null,
    };

    internal string Plain(LocalText text)
    {
        var words = PlainText.Of(text.In(page.Language));
        return words.Length <= Shown ? words : words[..words.LastIndexOf(' ', Shown)] + " …";
    }

    /// <summary>"Fråga 3", with its versions where wordings differ.</summary>
    internal string Name(QuestionReport question) => string.Create(CultureInfo.InvariantCulture, $"{page.Say("Fråga", "Question")} {question.Number}")
        + (question.HasOtherWordings ? page.Say($", version {string.Join(", ", question.Versions)}", $", version {string.Join(", ", question.Versions)}") : "");

    private static string Minus(string number) => number.Replace('-', '−');
}
