using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Microsoft.Extensions.Options;

namespace Lms.Core.Quizzes.Player;

/// <summary>Introduces quizzes to people, before the start and between attempts.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="attempts">Attempts.</param>
/// <param name="runner">Opens the attempt that is under way.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="options">The time zone of opening and closing.</param>
public sealed class QuizIntroductions(
    CourseCatalogue catalogue, IAttemptStore attempts, QuizRunner runner, QuizBehaviours behaviours, IOptions<LmsOptions> options)
{
    /// <summary>A quiz as the person meets it.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The introduction, or the refusal <c>not-found</c> (also for a private self-test: it makes no attempt).</returns>
    public async Task<Outcome<QuizIntroduction>> FindAsync(Actor actor, ItemKey quiz, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, quiz.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        var open = found.Value.Attempts.FirstOrDefault(attempt => attempt.QuizId == quiz.Item && attempt.State == AttemptState.Open);
        var opened = open is null ? null : (await runner.OpenAsync(actor, open.Id, token)).Value;
        if (opened is { Attempt.State: AttemptState.Submitted })
        {
            // Looking at it handed it in: its time was up.
            opened = null;
            found = await catalogue.FindAsync(actor, quiz.Course, token);
            if (!found.Succeeded)
                return found.Refusal;
        }

        var view = found.Value;
        var course = view.Version.Course;
        if (course.FindQuiz(quiz.Item) is not { } asked || course.IsPrivate(quiz.Item))
            return Refusal.NotFound;
        return new QuizIntroduction(
            view,
            asked,
            behaviours.Of(asked),
            [.. view.Attempts.Where(attempt => attempt.QuizId == asked.Id)],
            opened,
            await attempts.EarlierAsync(actor.Tenant, actor.Person, view.Enrolment?.Id, quiz, token),
            TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));
    }
}
