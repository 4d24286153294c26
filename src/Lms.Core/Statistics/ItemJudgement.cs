using Lms.Core.Quizzes;

namespace Lms.Core.Statistics;

/// <summary>Judges a question by its figures, and says it in plain words.</summary>
public static class ItemJudgement
{
    /// <summary>From this facility on a question tells nobody apart.</summary>
    public const double Easy = 0.95;

    /// <summary>Below this facility few are right.</summary>
    public const double Hard = 0.35;

    /// <summary>From this discrimination index on a question tells people apart, in per cent.</summary>
    public const double Telling = 20;

    // Where all but a few are right, one good person's slip turns the index over; only a clear figure means something then.
    private const double ClearlyAgainst = -20;

    // Guessing lands a little above and below its mean.
    private const double NearGuess = 0.05;

    /// <summary>The verdict on a question.</summary>
    /// <param name="item">Its figures.</param>
    public static ItemVerdict Of(ItemAnalysis item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            { Strength: SampleStrength.Hidden } => ItemVerdict.Hidden,
            { Facility: >= Easy, Discrimination: null or > ClearlyAgainst } => ItemVerdict.VeryEasy,
            { Discrimination: < 0 } => ItemVerdict.Against,
            { Facility: < Hard } => ItemVerdict.VeryHard,
            { Facility: { } facility, Item.GuessShare: { } guess } when facility <= guess + NearGuess => ItemVerdict.VeryHard,
            { Discrimination: null } => ItemVerdict.Even,
            { Discrimination: < Telling } => ItemVerdict.Weak,
            _ => ItemVerdict.Works,
        };
    }

    /// <summary>The verdict in two or three words.</summary>
    /// <param name="verdict">The verdict.</param>
    public static Text Name(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.Hidden => new("För få svar", "Too few answers"),
        ItemVerdict.VeryEasy => new("Mycket lätt", "Very easy"),
        ItemVerdict.VeryHard => new("Mycket svår", "Very hard"),
        ItemVerdict.Weak => new("Skiljer svagt", "Discriminates weakly"),
        ItemVerdict.Against => new("Granska facit", "Check the right answer"),
        ItemVerdict.Even => new("Går inte att avgöra", "Cannot be judged"),
        _ => new("Fungerar", "Works"),
    };

    /// <summary>What the verdict means, and what to do about it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="kind">Whether the quiz is an exam or for practice.</param>
    public static Text Explain(ItemVerdict verdict, QuizKind kind) => verdict switch
    {
        ItemVerdict.Hidden => new(
            $"Färre än {SampleRule.Shown} personer har fått frågan. Siffrorna visas inte, för då kan de säga något om enskilda.",
            $"Fewer than {SampleRule.Shown} people have been asked this. Figures are not shown, because they could tell about persons."),
        ItemVerdict.VeryEasy when kind == QuizKind.SelfTest => new(
            "För lätt för att skilja svar åt. Det är bra i ett självtest.",
            "Too easy to tell answers apart. That is fine in a self-test."),
        ItemVerdict.VeryEasy => new(
            "För lätt för att skilja deltagare åt, men passar i ett prov där alla ska kunna det viktigaste.",
            "Too easy to tell people apart, but fine in an exam where everybody should know the essentials."),
        ItemVerdict.VeryHard => new(
            "Få svarar rätt. Går frågan att missförstå, och tar kursen upp det den frågar om?",
            "Few are right. Can the question be misread, and does the course cover what it asks?"),
        ItemVerdict.Weak => new(
            "De som kan mer svarar bara lite oftare rätt än andra. Läs alternativen en gång till.",
            "Those who know more are only a little more often right than others. Read the options once more."),
        ItemVerdict.Against => new(
            "De som kan mer svarar oftare fel än andra. Det brukar betyda att facit är fel eller att frågan går att missförstå.",
            "Those who know more are more often wrong than others. That usually means that the wrong answer is marked as right or that the question can be misread."),
        ItemVerdict.Even => new(
            "Poängen varierar inte, så det går inte att se om frågan skiljer deltagare åt.",
            "Marks do not vary, so it cannot be seen whether the question tells people apart."),
        _ => new(
            "Lagom svår, och de som kan mer svarar oftare rätt.",
            "Of fair difficulty, and those who know more are more often right."),
    };
}
