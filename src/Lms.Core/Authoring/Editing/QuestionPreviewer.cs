using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring.Editing;

/// <summary>Shows one question as a learner meets it at a moment of a quiz, by an attempt that is never stored. Pure.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="views">The learner's views.</param>
public sealed class QuestionPreviewer(QuestionTypes types, QuestionViews views)
{
    /// <summary>The question, or null when it cannot be shown.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="source">The question.</param>
    /// <param name="moment">When.</param>
    /// <param name="response">What was answered.</param>
    /// <param name="now">The time of the answer.</param>
    public QuestionView? Show(Actor actor, QuestionSource source, PreviewMoment moment, Response response, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(source);
        var course = TrainerCourse.Of("preview", source.Prompt.ToString(), "", [source], types);
        var quiz = course.Quizzes[0] with { Behaviour = moment == PreviewMoment.Asked ? "deferred" : "immediate" };
        if (types.Read(source, (_, _) => { }) is not { } question)
            return null;
        var admitted = question.Admit(response);
        var open = moment is PreviewMoment.Asked or PreviewMoment.Checked;
        var attempt = new QuizAttempt
        {
            Id = default,
            Tenant = actor.Tenant,
            Person = actor.Person,
            Enrolment = default,
            Version = default,
            CourseId = course.Id,
            QuizId = quiz.Id,
            Number = 1,
            State = open ? AttemptState.Open : AttemptState.Submitted,
            Plan = AttemptPlanner.Plan(course, quiz, types, new Random(source.Id.Length)),
            Steps = admitted.IsBlank ? [] : [new AttemptStep(source.Id, 1, moment == PreviewMoment.Checked ? StepAction.Check : StepAction.Save, response, now)],
            StartedAt = now,
            SubmittedAt = open ? null : now,
        };
        return views.Of(course, quiz, attempt, actor.Language, moment == PreviewMoment.Closed ? ReviewMoment.AfterClose : ReviewMoment.RightAfter) is [var view] ? view : null;
    }
}
