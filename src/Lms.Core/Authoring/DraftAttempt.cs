using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Authoring;

/// <summary>An attempt that is never stored, to show what is not published through the learner's own views.</summary>
internal static class DraftAttempt
{
    /// <param name="course">The course as it reads.</param>
    /// <param name="quiz">A quiz of it.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="draft">The draft, its owner's tenant and its owner.</param>
    /// <param name="revision">Questions and options keep their places from one view of a revision to the next.</param>
    /// <param name="steps">All that has happened.</param>
    /// <param name="started">When.</param>
    public static QuizAttempt Of(
        Course course, Quiz quiz, QuestionTypes types, (Guid Id, TenantId Tenant, PersonId Owner) draft, int revision, IReadOnlyList<AttemptStep> steps, DateTimeOffset started) => new()
        {
            Id = new AttemptId(draft.Id),
            Tenant = draft.Tenant,
            Person = draft.Owner,
            Enrolment = new(draft.Id),
            Version = default,
            CourseId = course.Id,
            QuizId = quiz.Id,
            Number = 1,
            State = AttemptState.Open,
            Plan = AttemptPlanner.Plan(course, quiz, types, new Random(BitConverter.ToInt32(draft.Id.ToByteArray(), 12) ^ revision)),
            Steps = [.. steps.Where(step => types.Find(course, step.Question)?.Admit(step.Response).IsBlank == false)],
            StartedAt = started,
        };
}
