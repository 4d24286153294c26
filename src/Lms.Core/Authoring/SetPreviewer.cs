using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring;

/// <summary>Shows draft questions through the learner's own views.</summary>
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
        return views.Of(course, quiz, DraftAttempt.Of(course, quiz, types, (set.Id, set.Tenant, set.Owner), set.Revision, steps, set.ChangedAt), language);
    }
}
