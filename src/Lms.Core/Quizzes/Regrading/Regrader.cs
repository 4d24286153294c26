using System.Security.Cryptography;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Results;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>
/// Regrades a question in all submitted attempts: first as a proposal that writes nothing, then, with a reason, a few
/// hundred attempts at a time. For trainers and administrators of the tenant. What was completed stays completed, and
/// certificates stay as they are; whoever passes now completes as by any mark.
/// </summary>
/// <param name="regradings">Decisions.</param>
/// <param name="results">Submitted attempts.</param>
/// <param name="marks">Marks.</param>
/// <param name="courses">Published courses.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
public sealed class Regrader(
    IRegradingStore regradings, IResultStore results, IMarkStore marks, ICourseStore courses, QuestionTypes types, QuizBehaviours behaviours)
{
    /// <summary>The most attempts that one call changes; the next call goes on with the others.</summary>
    public const int MostAtOnce = 300;

    /// <summary>What may be chosen, and what a correction would bring about. Writes nothing.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="correction">The correction; null to see what may be chosen.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The proposal, or the refusals <c>not-found</c>, <c>correction-invalid</c> and <c>question-not-in-version</c>.</returns>
    public async Task<Outcome<RegradeProposal>> ProposeAsync(Actor actor, ItemKey quiz, Correction? correction, CancellationToken token)
    {
        var versions = await VersionsAsync(actor, quiz, token);
        if (versions is not [var newest, ..])
            return Refusal.NotFound;
        var planned = correction is null ? null : await PlanAsync(actor, quiz, versions, correction, token);
        if (planned is { Succeeded: false })
            return planned.Refusal;
        var plan = planned?.Value;
        var touched = await regradings.FindPeopleAsync(actor.Tenant, quiz.Course, plan?.Touched ?? [], token);
        return new RegradeProposal(
            newest,
            newest.Course.FindQuiz(quiz.Item)!,
            [.. versions.Select(version => version.Number)],
            plan,
            touched,
            await regradings.ListAsync(actor.Tenant, quiz, token));
    }

    /// <summary>Decides on a correction and begins to carry it out.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="id">Made once for each form: the same form sent again goes on with what was decided.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="seen">The <see cref="RegradePlan.Fingerprint"/> of the proposal that was looked at.</param>
    /// <param name="reason">Why; those whose points change read it.</param>
    /// <param name="token">Cancels the call. What was changed until then stays, and the next call goes on.</param>
    /// <returns>
    /// How far it came, or the refusals of <see cref="ProposeAsync"/>, <c>reason-missing</c>, <c>reason-too-long</c> and
    /// <c>proposal-changed</c>.
    /// </returns>
    public async Task<Outcome<RegradeProgress>> BeginAsync(
        Actor actor, Guid id, ItemKey quiz, Correction correction, string seen, string reason, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(reason);
        var versions = await VersionsAsync(actor, quiz, token);
        if (versions.Count == 0)
            return Refusal.NotFound;
        if (await FindAsync(actor, quiz, id, token) is not null)
            return await ContinueAsync(actor, quiz, id, token);
        var planned = await PlanAsync(actor, quiz, versions, correction, token);
        if (!planned.Succeeded)
            return planned.Refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return RegradeRefusals.ReasonMissing;
        if (reason.Length > RegradeRefusals.MaxReason)
            return RegradeRefusals.ReasonTooLong;
        var plan = planned.Value;
        if (plan.Fingerprint != seen)
            return RegradeRefusals.ProposalChanged;
        await regradings.BeginAsync(
            actor,
            new()
            {
                Id = id,
                Quiz = quiz,
                Correction = correction,
                Reason = reason.Trim(),
                Planned = plan.Changes.Count,
                Passing = plan.Passing.Count,
                Failing = plan.Failing.Count,
                By = actor.Person,
            },
            token);
        return await FindAsync(actor, quiz, id, token) is { } decision ? await CarryOutAsync(actor, decision, plan, token) : Refusal.NotFound;
    }

    /// <summary>Carries a decision out further. May be called again at any time: what is done is not done twice.</summary>
    /// <param name="actor">Who carries it out.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="id">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>How far it came, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<RegradeProgress>> ContinueAsync(Actor actor, ItemKey quiz, Guid id, CancellationToken token)
    {
        var versions = await VersionsAsync(actor, quiz, token);
        if (versions.Count == 0 || await FindAsync(actor, quiz, id, token) is not { } decision)
            return Refusal.NotFound;
        if (decision.DoneAt is not null)
            return new RegradeProgress(decision, 0);
        var plan = await PlanAsync(actor, quiz, versions, decision.Correction, token);
        return plan.Succeeded ? await CarryOutAsync(actor, decision, plan.Value, token) : plan.Refusal;
    }

    private async Task<RegradeProgress> CarryOutAsync(Actor actor, RegradeDecision decision, RegradePlan plan, CancellationToken token)
    {
        var done = 0;
        foreach (var change in plan.Changes.Take(MostAtOnce))
            done += (await MarkAsync(actor, decision, change, token)).Succeeded ? 1 : 0;
        var left = plan.Changes.Count - done;
        if (left == 0)
            await regradings.FinishAsync(actor, decision.Id, token);
        return new((await FindAsync(actor, decision.Quiz, decision.Id, token))!, left);
    }

    private async Task<RegradeDecision?> FindAsync(Actor actor, ItemKey quiz, Guid id, CancellationToken token) =>
        (await regradings.ListAsync(actor.Tenant, quiz, token)).FirstOrDefault(one => one.Id == id);

    /// <summary>The versions that have the quiz, newest first; none for those who may not regrade.</summary>
    private async Task<List<CourseVersion>> VersionsAsync(Actor actor, ItemKey quiz, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var versions = new List<CourseVersion>();
        if (!actor.IsAny(Role.Trainer | Role.Administrator))
            return versions;
        foreach (var key in await regradings.ListVersionsAsync(actor.Tenant, quiz.Course, token))
        {
            if (await courses.FindVersionAsync(actor.Tenant, key, token) is { } version && version.Course.FindQuiz(quiz.Item) is not null)
                versions.Add(version);
        }

        return versions;
    }

    private async Task<Outcome<RegradePlan>> PlanAsync(
        Actor actor, ItemKey quiz, List<CourseVersion> versions, Correction correction, CancellationToken token)
    {
        if (correction.Version is null == correction.Share is null || correction.Share is < 0 or > 1
            || !versions.Exists(version => version.Course.Questions.Any(question => question.Id == correction.Question)))
        {
            return RegradeRefusals.CorrectionInvalid;
        }

        Question? mended = null;
        if (correction.Version is not null
            && (versions.Find(version => version.Number == correction.Version) is not { } by || (mended = types.Find(by.Course, correction.Question)) is null))
        {
            return RegradeRefusals.QuestionNotThere;
        }

        var planner = new RegradePlanner(correction, mended, types, behaviours);
        var known = versions.ToDictionary(version => new VersionKey(version.ContentTenant, version.Id));
        await foreach (var attempt in results.StreamAsync(actor.Tenant, quiz, AttemptSample.All, token))
        {
            // Versions beyond the newest ones that are listed are looked up once each.
            if (!known.TryGetValue(attempt.Version, out var version))
            {
                if (await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is not { } older)
                    continue;
                known[attempt.Version] = version = older;
            }

            planner.Add(version, attempt);
        }

        return planner.Plan;
    }

    private Task<Outcome<QuizAttempt>> MarkAsync(Actor actor, RegradeDecision decision, RegradeChange change, CancellationToken token)
    {
        var (course, quiz) = (change.Version.Course, change.Version.Course.FindQuiz(decision.Quiz.Item)!);
        return marks.MarkAsync(
            actor,
            new(MarkId(decision.Id, change.Attempt), change.Attempt, decision.Correction.Question, change.Share, decision.Reason, change.Known)
            {
                Regrading = decision.Id,
            },
            (attempt, enrolment, learner, now) => SubmissionRule.Of(course, quiz, attempt, enrolment, learner, now, types, behaviours.Of(quiz)),
            token);
    }

    // The same attempt under the same decision is the same mark, so that going on after a failure writes nothing twice.
    private static Guid MarkId(Guid decision, AttemptId attempt) =>
        new(SHA256.HashData([.. decision.ToByteArray(), .. attempt.Value.ToByteArray()]).AsSpan(0, 16));
}
