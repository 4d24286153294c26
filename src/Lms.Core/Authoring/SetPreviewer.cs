using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring;

/// <summary>Shows draft questions through the learner's own views, by an attempt that is never stored.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="views">The learner's views.</param>
internal sealed class SetPreviewer(QuestionTypes types, QuestionViews views)
{
    /// <summary>The questions, with <paramref name="steps"/> as the only things that have happened.</summary>
    public IReadOnlyList<QuestionView> Show(
        QuestionSet set, IReadOnlyList<QuestionSource> questions, IReadOnlyList<AttemptStep> steps, string language)
    {
        var course = TrainerCourse.Of("preview", set.Title, "", questions, types);
        var quiz = course.Quizzes[0];
        return views.Of(
            course,
            quiz,
            new QuizAttempt
            {
                Id = new AttemptId(set.Id),
                Tenant = set.Tenant,
                Person = set.Owner,
                Enrolment = new EnrolmentId(set.Id),
                Version = default,
                CourseId = course.Id,
                QuizId = quiz.Id,
                Number = 1,
                State = AttemptState.Open,
                Plan = AttemptPlanner.Plan(course, quiz, types, Order(set)),
                Steps = [.. steps.Where(step => types.Find(course, step.Question)?.Admit(step.Response).IsBlank == false)],
                StartedAt = set.ChangedAt,
            },
            language);
    }

    // Options keep their places from one view of a revision to the next.
    private static Random Order(QuestionSet set) => new(BitConverter.ToInt32(set.Id.ToByteArray(), 12) ^ set.Revision);
}
