using Lms.Core.Accommodations;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Microsoft.Extensions.Options;

namespace Lms.Core.Quizzes.Overrides;

/// <summary>
/// Gives people and units other rules at a quiz, and ends them. For trainers and administrators of the tenant; others are
/// answered as if nothing existed.
/// </summary>
/// <param name="overrides">Decisions.</param>
/// <param name="courses">Published courses.</param>
/// <param name="options">The time zone of opening and closing.</param>
public sealed class OverrideDesk(IOverrideStore overrides, ICourseStore courses, IOptions<LmsOptions> options)
{
    /// <summary>The most people, and the most units, that a search gives.</summary>
    public const int MostFound = 20;

    private const int MaxSearch = 200;

    /// <summary>The decisions at a quiz.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="search">Part of a person's or a unit's name; blank finds nobody.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The decisions, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<OverrideSheet>> OpenAsync(Actor actor, ItemKey quiz, string? search, CancellationToken token)
    {
        if (await FindAsync(actor, quiz, token) is not { } found)
            return Refusal.NotFound;
        return new OverrideSheet(
            found.Quiz,
            found.Course.Title,
            await overrides.ListAsync(actor.Tenant, quiz, token),
            string.IsNullOrWhiteSpace(search) ? [] : await overrides.SearchAsync(actor.Tenant, search.Trim().AtMost(MaxSearch), MostFound, token));
    }

    /// <summary>Gives other rules, for attempts that are started from now on.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="underWay">True: attempts under way get the longer time as well. Otherwise nothing changes for them.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// How many attempts under way got more time; or the refusals <c>not-found</c> (also for a person or unit that the tenant
    /// does not have) and those of <see cref="OverrideRefusals"/>. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<int>> GiveAsync(Actor actor, QuizOverride decision, bool underWay, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (await FindAsync(actor, decision.Quiz, token) is not { } found)
            return Refusal.NotFound;
        if (Problem(actor, decision, found.Quiz) is { } refusal)
            return refusal;
        if (!await overrides.TryAddAsync(actor, decision with { Reason = decision.Reason.Trim() }, token))
            return Refusal.NotFound;
        return underWay ? await ProlongAsync(actor, decision, token) : 0;
    }

    /// <summary>Ends a decision, for attempts that are started from now on.</summary>
    /// <param name="actor">Who ends it.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="id">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>True; or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<bool>> RemoveAsync(Actor actor, ItemKey quiz, Guid id, CancellationToken token) =>
        await FindAsync(actor, quiz, token) is not null && await overrides.TryRemoveAsync(actor, quiz, id, token) ? true : Refusal.NotFound;

    private static Refusal? Problem(Actor actor, QuizOverride decision, Quiz quiz)
    {
        var allowance = decision.Allowance;
        var holding = allowance.Apply(quiz);
        if (decision.Person is null == decision.Unit is null || allowance == QuizAllowance.None)
            return OverrideRefusals.Empty;
        if (decision.Person == actor.Person)
            return OverrideRefusals.Own;
        if (allowance.ExtraAttempts is < 0 or > OverrideRefusals.MostAttempts || (allowance.TimeFactor != 1 && !Accommodation.IsValid(allowance.TimeFactor)))
            return OverrideRefusals.NumberInvalid;
        if (holding.Opens >= holding.Closes)
            return OverrideRefusals.WindowInvalid;
        if (string.IsNullOrWhiteSpace(decision.Reason))
            return OverrideRefusals.ReasonMissing;
        return decision.Reason.Length > OverrideRefusals.MaxReason ? OverrideRefusals.ReasonTooLong : null;
    }

    private async Task<int> ProlongAsync(Actor actor, QuizOverride decision, CancellationToken token)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        var prolonged = 0;
        foreach (var attempt in await overrides.ListUnderWayAsync(actor.Tenant, decision, token))
        {
            if (await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is { } version
                && version.Course.FindQuiz(decision.Quiz.Item) is { } quiz
                && await overrides.TryProlongAsync(actor, attempt.Id, AttemptRules.WindowOf(attempt.Allowance.Apply(quiz), attempt.StartedAt, attempt.TimeFactor, zone), token))
            {
                prolonged++;
            }
        }

        return prolonged;
    }

    private async Task<(Course Course, Quiz Quiz)?> FindAsync(Actor actor, ItemKey quiz, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator)
            && await courses.FindCurrentAsync(actor.Tenant, quiz.Course, token) is { } key
            && await courses.FindVersionAsync(actor.Tenant, key, token) is { } version
            && !version.Course.IsPrivate(quiz.Item)
            && version.Course.FindQuiz(quiz.Item) is { } found
                ? (version.Course, found)
                : null;
    }
}
