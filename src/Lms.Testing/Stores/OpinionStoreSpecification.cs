using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IOpinionStore"/> does.</summary>
public abstract class OpinionStoreSpecification : StoreSpecification
{
    private IOpinionStore Opinions => Stores.Opinions;

    [Test]
    public async Task An_opinion_reads_back_and_earns_nothing()
    {
        var (marker, _, attempt) = await NewWaitingAsync();

        var given = (await Opinions.GiveAsync(marker, Opinion(attempt) with { Levels = [1, 0] }, Waits, Decided(), default)).Value!;

        Assert.That((given.Marks.Count, given.Result!.Pending), Is.EqualTo((0, 1)));
        var read = (await Opinions.ListAsync(marker.Tenant, [attempt.Id], default)).Single();
        Assert.That(
            (read.Attempt, read.Quiz, read.Question, read.Share, read.Comment, read.Marker),
            Is.EqualTo((attempt.Id, new ItemKey(attempt.CourseId, attempt.QuizId), "bas.ett", 0.75m, "Bra.", marker.Person)));
        Assert.That(read.Levels, Is.EqualTo(new[] { 1, 0 }));
        Assert.That(await Opinions.ListAsync(marker.Tenant, [], default), Is.Empty);
    }

    [Test]
    public async Task The_one_that_settles_it_brings_the_mark_and_its_result_at_once()
    {
        var (first, second, attempt) = await NewWaitingAsync();
        await Opinions.GiveAsync(first, Opinion(attempt), Waits, Decided(), default);

        var settled = (await Opinions.GiveAsync(
            second, Opinion(attempt) with { Share = 0.25m }, seen => new Settlement(Opinion(attempt) with { Share = seen.Average(one => one.Share) }), Decided(), default)).Value!;

        Assert.That((settled.Marks.Single().Share, settled.Marks.Single().Marker, settled.Result!.Mark), Is.EqualTo((0.5m, second.Person, 1.5m)));
        Assert.That((await Opinions.ListAsync(first.Tenant, [attempt.Id], default)).Select(one => one.Marker), Is.EqualTo(new[] { first.Person, second.Person }));
    }

    [Test]
    public async Task A_refused_opinion_leaves_nothing_behind()
    {
        var (marker, _, attempt) = await NewWaitingAsync();

        var refused = await Opinions.GiveAsync(marker, Opinion(attempt), _ => MarkRefusals.PairComplete, Decided(), default);

        Assert.That(refused.Refusal, Is.EqualTo(MarkRefusals.PairComplete));
        Assert.That(await Opinions.ListAsync(marker.Tenant, [attempt.Id], default), Is.Empty);
    }

    [Test]
    public async Task The_same_opinion_sent_many_times_at_once_is_one()
    {
        var (marker, _, attempt) = await NewWaitingAsync();
        var opinion = Opinion(attempt);

        var sent = await AtOnceAsync(20, _ => Opinions.GiveAsync(marker, opinion, Waits, Decided(), default));

        Assert.That(sent.All(outcome => outcome.Succeeded));
        Assert.That(await Opinions.ListAsync(marker.Tenant, [attempt.Id], default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_at_once_the_later_one_sees_the_earlier_one()
    {
        var (first, second, attempt) = await NewWaitingAsync();
        var markers = new[] { first, second };

        var seen = await AtOnceAsync(2, async number =>
        {
            var count = 0;
            await Opinions.GiveAsync(markers[number], Opinion(attempt), opinions =>
            {
                count = opinions.Count;
                return Settlement.Waits;
            }, Decided(), default);
            return count;
        });

        Assert.That(seen, Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task The_newest_ones_are_listed_oldest_first_and_no_more_than_asked_for()
    {
        var (first, second, attempt) = await NewWaitingAsync();
        await Opinions.GiveAsync(first, Opinion(attempt), Waits, Decided(), default);
        await Opinions.GiveAsync(second, Opinion(attempt), Waits, Decided(), default);

        Assert.That((await Opinions.ListNewestAsync(first.Tenant, 10, default)).Select(one => one.Marker), Is.EqualTo(new[] { first.Person, second.Person }));
        Assert.That((await Opinions.ListNewestAsync(first.Tenant, 1, default)).Select(one => one.Marker), Is.EqualTo(new[] { second.Person }));
    }

    [Test]
    public async Task Another_tenants_opinions_and_attempts_do_not_exist()
    {
        var (marker, _, attempt) = await NewWaitingAsync();
        await Opinions.GiveAsync(marker, Opinion(attempt), Waits, Decided(), default);
        var stranger = await NewLearnerAsync(roles: Role.Trainer);

        Assert.That(await Opinions.ListAsync(stranger.Tenant, [attempt.Id], default), Is.Empty);
        Assert.That(await Opinions.ListNewestAsync(stranger.Tenant, 10, default), Is.Empty);
        Assert.That((await Opinions.GiveAsync(stranger, Opinion(attempt), Waits, Decided(), default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    [Test]
    public async Task What_one_has_given_an_opinion_on_comes_last_in_the_queue_and_among_what_one_marked()
    {
        var (first, second, attempt) = await NewWaitingAsync();
        var learner = await NewLearnerAsync(await Stores.People.FindTenantAsync(first.Tenant, default));
        var later = await HandInAsync(learner, await NewAttemptAsync(learner));
        await Opinions.GiveAsync(first, Opinion(attempt), Waits, Decided(), default);

        Assert.That((await Stores.Marks.ListPendingAsync(first.Tenant, first.Person, 10, default)).Select(one => one.Id), Is.EqualTo(new[] { later.Id, attempt.Id }));
        Assert.That((await Stores.Marks.ListPendingAsync(first.Tenant, second.Person, 10, default)).Select(one => one.Id), Is.EqualTo(new[] { attempt.Id, later.Id }));
        Assert.That((await Stores.Marks.ListMarkedAsync(first.Tenant, first.Person, 10, default)).Select(one => one.Id), Is.EqualTo(new[] { attempt.Id }));
    }

    private static Outcome<Settlement> Waits(IReadOnlyList<Opinion> opinions) => Settlement.Waits;

    private static NewMark Opinion(QuizAttempt attempt) => new(Guid.CreateVersion7(), attempt.Id, "bas.ett", 0.75m, "Bra.", 0);

    private static Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> Decided() =>
        (_, _, _, _) => new(new(1.5m, 2, null), Advance.Nothing);

    /// <summary>Two trainers, and a learner's attempt of the same municipality with an answer that waits.</summary>
    private async Task<(Actor First, Actor Second, QuizAttempt Attempt)> NewWaitingAsync()
    {
        var tenant = await NewTenantAsync();
        var learner = await NewLearnerAsync(tenant);
        return (
            await NewLearnerAsync(tenant, Role.Trainer),
            await NewLearnerAsync(tenant, Role.Trainer),
            await HandInAsync(learner, await NewAttemptAsync(learner)));
    }

    private async Task<QuizAttempt> HandInAsync(Actor learner, QuizAttempt attempt) => (await Stores.Attempts.SubmitAsync(
        learner, attempt.Id, (_, _, _) => new Submission(new(0, 2, null) { Pending = 1 }, Advance.Nothing), default)).Value!;
}
