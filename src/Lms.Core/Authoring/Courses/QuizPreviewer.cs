using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring.Courses;

/// <summary>Shows a quiz that is not published as a learner will meet it. Nothing is stored.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="views">The learner's views.</param>
public sealed class QuizPreviewer(QuestionTypes types, QuestionViews views)
{
    /// <summary>The questions, drawn and ordered as for an attempt, after some answers were checked.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="course">What it reads as, whole.</param>
    /// <param name="quiz">A quiz of it.</param>
    /// <param name="answers">The answers to check.</param>
    /// <param name="language">The learner's language.</param>
    public IReadOnlyList<QuestionView> Show(CourseDraft draft, Course course, Quiz quiz, IReadOnlyCollection<Answer> answers, string language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(answers);
        List<AttemptStep> steps = [.. answers.Select(answer => new AttemptStep(answer.Question, 1, StepAction.Check, answer.Response, draft.ChangedAt, answer.Certainty))];
        return views.Of(course, quiz, DraftAttempt.Of(course, quiz, types, (draft.Id, draft.Tenant, draft.Owner), draft.Revision, steps, draft.ChangedAt), language);
    }
}
