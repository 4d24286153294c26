using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Overrides;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>One person's run of a quiz: what was asked, in which order, and every step since.</summary>
public sealed record QuizAttempt
{
    /// <summary>Its id.</summary>
    public required AttemptId Id { get; init; }

    /// <summary>The learner's tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The learner.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The enrolment that it belongs to.</summary>
    public required EnrolmentId Enrolment { get; init; }

    /// <summary>The pinned course version.</summary>
    public required VersionKey Version { get; init; }

    /// <summary>The course's id.</summary>
    public required string CourseId { get; init; }

    /// <summary>The quiz's id within the course.</summary>
    public required string QuizId { get; init; }

    /// <summary>1 for the person's first attempt at this quiz, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Open or submitted.</summary>
    public required AttemptState State { get; init; }

    /// <summary>The questions in the order shown.</summary>
    public required IReadOnlyList<PlannedQuestion> Plan { get; init; }

    /// <summary>All steps, by question in the plan's order and then by sequence.</summary>
    public IReadOnlyList<AttemptStep> Steps { get; init; } = [];

    /// <summary>When it was started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was submitted, UTC; null while open.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The result; null while open.</summary>
    public AttemptResult? Result { get; init; }

    /// <summary>When the time is up, UTC; null = never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>From when on no answer is taken, UTC; null = never.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>What holds for the learner at the quiz besides its own rules, as it is now.</summary>
    public QuizAllowance Allowance { get; init; } = QuizAllowance.None;

    /// <summary>The database's time when this was read, UTC.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The learner's choice of language when this was read; null when none was made.</summary>
    public string? Language { get; init; }

    /// <summary>What people found answers to be worth, oldest first.</summary>
    public IReadOnlyList<QuestionMark> Marks { get; init; } = [];

    /// <summary>Results of the person's other submitted attempts at the quiz before this one, the first one first; filled in where something is decided.</summary>
    public IReadOnlyList<AttemptResult> Earlier { get; init; } = [];

    /// <summary>Results of those after this one, where an answer is marked late; filled in where something is decided.</summary>
    public IReadOnlyList<AttemptResult> Later { get; init; } = [];

    /// <summary>True when the attempt is still open though its time is up: it counts as handed in.</summary>
    public bool IsOverdue => State == AttemptState.Open && ClosesAt <= ReadAt;

    /// <summary>Where one is in sequential navigation: the first question that was not left; null when all were.</summary>
    public PlannedQuestion? Current => Plan.FirstOrDefault(planned => !IsLeft(planned.Question));

    /// <summary>True when the learner went on from the question for good.</summary>
    /// <param name="question">The question's id.</param>
    public bool IsLeft(string question) => Steps.Any(step => step.Question == question && step.Action == StepAction.Leave);

    /// <summary>The newest mark that a person gave a question, or null.</summary>
    /// <param name="question">The question's id.</param>
    public QuestionMark? MarkOf(string question) => Marks.LastOrDefault(mark => mark.Question == question);

    /// <summary>The steps of one question, by sequence.</summary>
    /// <param name="question">The question's id.</param>
    public IReadOnlyList<AttemptStep> StepsOf(string question) => [.. Steps.Where(step => step.Question == question).OrderBy(step => step.Sequence)];
}
