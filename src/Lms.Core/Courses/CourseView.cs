using Lms.Core.Bookmarks;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Courses;

/// <summary>A course as one person meets it: the version pinned by the enrolment, else the current one.</summary>
/// <param name="Version">The version.</param>
/// <param name="Enrolment">The person's enrolment; null = not enrolled.</param>
/// <param name="Progress">How far the person has come.</param>
/// <param name="Attempts">The person's attempts in the course, newest first.</param>
public sealed record CourseView(
    CourseVersion Version, Enrolment? Enrolment, CourseProgress Progress, IReadOnlyList<AttemptSummary> Attempts)
{
    /// <summary>The version that the catalogue offers; null when the course was withdrawn.</summary>
    public VersionKey? Current { get; init; }

    /// <summary>The person's bookmarks in the course, the latest first.</summary>
    public IReadOnlyList<Bookmark> Bookmarks { get; init; } = [];

    /// <summary>The person's choice of language as it stood when the course was looked up; null when none was made.</summary>
    public string? Language { get; init; }

    /// <summary>True for who may open the lessons: whoever has begun the course, and who keeps content up to date.</summary>
    /// <param name="actor">The person whose view this is.</param>
    public bool OpensTo(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Enrolment is not null || actor.KeepsContent;
    }

    /// <summary>Where the person stands with a quiz.</summary>
    /// <param name="quizId">The quiz's id within the course.</param>
    public QuizStanding StandingOf(string quizId)
    {
        var mine = Attempts.Where(attempt => attempt.QuizId == quizId).ToList();
        return mine switch
        {
            [] => QuizStanding.NotStarted,
            _ when Enrolment?.Has(FactKind.Passed, quizId) == true => QuizStanding.Passed,
            _ when mine.Any(attempt => attempt.State == AttemptState.Open) => QuizStanding.Open,
            _ when mine.Any(attempt => attempt.Result?.Pending > 0) => QuizStanding.Marking,
            _ when mine.Any(attempt => attempt.Result?.Passed is not null) => QuizStanding.NotPassed,
            _ => QuizStanding.Done,
        };
    }
}
