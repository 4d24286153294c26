using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>How certainty paid in one attempt. Blank answers are left out.</summary>
/// <param name="Levels">What came of each certainty that was said, the highest first.</param>
/// <param name="Accuracy">Mean grade of the answers, 0–1.</param>
/// <param name="AveragePoints">Mean of what the answers earned by certainty, −6 to 3, before the questions' points.</param>
/// <param name="Judgement">Whether certainty and result go together.</param>
public sealed record CertaintySummary(
    IReadOnlyList<CertaintyLevel> Levels, decimal Accuracy, decimal AveragePoints, CertaintyJudgement Judgement)
{
    /// <summary>Fewer answers than this are not judged.</summary>
    public const int JudgedFrom = 3;

    /// <summary>The summary of an attempt.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviour">The quiz's behaviour.</param>
    /// <returns>The summary; null when the behaviour does not ask for certainty or nothing was answered.</returns>
    public static CertaintySummary? Of(Course course, QuizAttempt attempt, QuestionTypes types, QuizBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(behaviour);
        if (!behaviour.AsksCertainty)
            return null;
        var answers = new List<(int Certainty, Grade Grade)>();
        foreach (var planned in attempt.Plan)
        {
            if (AttemptGrading.Question(course, planned, types) is not { Assessment: Assessment.Automatic } question)
                continue;
            var run = AttemptGrading.Run(question, attempt);
            if (behaviour.Counts(run) is { } counts && !run.IsBlank(counts))
                answers.Add((counts.Certainty ?? Certainty.Lowest, run.Assess(counts)));
        }

        return answers.Count == 0 ? null : Of(answers);
    }

    /// <summary>The summary of some answers.</summary>
    /// <param name="answers">How certain the learner was, 1–3, and what the answer is worth in itself; at least one.</param>
    public static CertaintySummary Of(IReadOnlyList<(int Certainty, Grade Grade)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var levels = answers
            .GroupBy(answer => answer.Certainty)
            .OrderByDescending(level => level.Key)
            .Select(level => new CertaintyLevel(level.Key, level.Count(), level.Count(answer => answer.Grade.Correctness == Correctness.Right)));
        return new(
            [.. levels],
            answers.Average(answer => answer.Grade.Fraction),
            answers.Average(answer => Certainty.Share(answer.Grade, answer.Certainty)),
            Judge(answers));
    }

    private static CertaintyJudgement Judge(IReadOnlyList<(int Certainty, Grade Grade)> answers)
    {
        // Too certain: fewer right than the certainties that were said need to pay. That costs most, so it is told first.
        var certain = answers.Where(answer => answer.Certainty > Certainty.Lowest).ToList();
        if (certain.Count > 0
            && certain.Average(answer => answer.Grade.Fraction) < certain.Average(answer => answer.Certainty == Certainty.Highest ? Certainty.VeryFrom : Certainty.FairlyFrom))
        {
            // One or two may have been bad luck, but praise they are not.
            return certain.Count >= JudgedFrom ? CertaintyJudgement.Overconfident : CertaintyJudgement.TooFew;
        }

        // Too careful: more right than where the next higher certainty begins to pay better.
        var careful = answers.Where(answer => answer.Certainty < Certainty.Highest).ToList();
        if (careful.Count >= JudgedFrom
            && careful.Average(answer => answer.Grade.Fraction) > careful.Average(answer => answer.Certainty == Certainty.Lowest ? Certainty.FairlyFrom : Certainty.VeryFrom))
        {
            return CertaintyJudgement.Underconfident;
        }

        return answers.Count >= JudgedFrom ? CertaintyJudgement.Fits : CertaintyJudgement.TooFew;
    }
}
