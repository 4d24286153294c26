using Lms.Core.Courses;
using Lms.Core.Observation;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>
/// Finds a learner's own attempts and hands them in. Remembers of each what never changes (owner, version, quiz and plan),
/// so that saving an answer need not read it; whether the attempt is open, and what is stored in it, is never taken from
/// memory.
/// </summary>
internal sealed class OwnAttempts(ICourseStore courses, IAttemptStore attempts, QuestionTypes types, QuizBehaviours behaviours)
{
    // Twice as many as ever work at the same time in a municipality of ten thousand employees.
    private const int Most = 20_000;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoOrders = new Dictionary<string, IReadOnlyList<string>>();

    private readonly RecentMemory<(TenantId Tenant, AttemptId Id), OwnAttempt> known = new(Most);

    /// <summary>The attempt as it stands, or null. Whoever looks first hands in what ran out of time: nothing waits for a job to become true.</summary>
    public async Task<OwnAttempt?> FindAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        if (await attempts.FindAsync(actor.Tenant, id, token) is not { } attempt || attempt.Person != actor.Person)
            return null;
        if (await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is not { } version
            || version.Course.FindQuiz(attempt.QuizId) is not { } quiz)
        {
            return null;
        }

        var own = Remember(new(attempt, version, quiz));
        if (!attempt.IsOverdue)
            return own;
        var over = await HandInAsync(actor, own, _ => null, token);
        return over.Succeeded ? own with { Attempt = over.Value, RanOut = true } : null;
    }

    /// <summary>What never changes of the attempt, or null. Its state and steps say nothing.</summary>
    public async Task<OwnAttempt?> KnownAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        if (known.TryFind((actor.Tenant, id), out var remembered))
            return remembered.Attempt.Person == actor.Person ? remembered : null;
        return await FindAsync(actor, id, token);
    }

    /// <summary>Hands in, unless it is handed in already or something stands in the way.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="own">The attempt.</param>
    /// <param name="stops">What stands in the way of the attempt as it is under the lock; null when nothing does.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<Outcome<QuizAttempt>> HandInAsync(Actor actor, OwnAttempt own, Func<QuizAttempt, Refusal?> stops, CancellationToken token)
    {
        using var work = UseCase.Begin("lms.attempt.submit");
        Submission? decided = null;
        var byTime = false;
        var handedIn = await attempts.SubmitAsync(
            actor,
            own.Attempt.Id,
            (attempt, enrolment, now) =>
            {
                if (stops(attempt) is { } refusal)
                    return refusal;
                byTime = attempt.IsOverdue;
                return decided = SubmissionRule.Of(own.Version.Course, own.Quiz, attempt, enrolment, actor.Name, now, types, behaviours.Of(own.Quiz));
            },
            token);

        // What was handed in before was decided then.
        if (handedIn.Succeeded && decided is not null)
            QuizInstruments.CountSubmission(decided, byTime);
        return work.End(handedIn);
    }

    public OwnAttempt Remember(OwnAttempt own)
    {
        // The order of options matters to who looks at the questions, and that reads the attempt.
        var key = (own.Attempt.Tenant, own.Attempt.Id);
        if (!known.TryFind(key, out _))
            known.Keep(key, own with { Attempt = own.Attempt with { Steps = [], Marks = [], Plan = [.. own.Attempt.Plan.Select(planned => planned with { Orders = NoOrders })] } });
        return own;
    }
}
