using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IMarkStore"/> does.</summary>
public abstract class MarkStoreSpecification : StoreSpecification
{
    private IMarkStore Marks => Stores.Marks;

    [Test]
    public async Task A_mark_reads_back_with_the_attempt_and_its_new_result()
    {
        var (marker, _, attempt) = await NewWaitingAsync();
        QuizAttempt? decided = null;
        string? name = null;

        var marked = (await Marks.MarkAsync(marker, Mark(attempt), (seen, _, learner, _) =>
        {
            (decided, name) = (seen, learner);
            return new(new(1.5m, 2, true), Advance.Nothing);
        }, default)).Value!;

        Assert.That((marked.Result, marked.State), Is.EqualTo((new AttemptResult(1.5m, 2, true), AttemptState.Submitted)));
        var mark = marked.Marks.Single();
        Assert.That((mark.Question, mark.Share, mark.Comment, mark.Marker), Is.EqualTo(("bas.ett", 0.75m, "Bra.", marker.Person)));
        Assert.That((decided!.Marks, name), Is.EqualTo((marked.Marks, "Kim Öberg")));
        Assert.That((await Stores.Attempts.FindAsync(marker.Tenant, attempt.Id, default))!.Result, Is.EqualTo(marked.Result));
    }

    [Test]
    public async Task The_same_mark_sent_many_times_at_once_is_one_mark()
    {
        var (marker, _, attempt) = await NewWaitingAsync();
        var mark = Mark(attempt);

        var sent = await AtOnceAsync(20, _ => Marks.MarkAsync(marker, mark, Decided(), default));

        Assert.That(sent.All(outcome => outcome.Succeeded));
        Assert.That((await Stores.Attempts.FindAsync(marker.Tenant, attempt.Id, default))!.Marks, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_markers_who_saw_the_same_one_is_told_of_the_other()
    {
        var (marker, _, attempt) = await NewWaitingAsync();

        var sent = await AtOnceAsync(2, _ => Marks.MarkAsync(marker, Mark(attempt), Decided(), default));

        Assert.That(sent.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(sent.Single(outcome => !outcome.Succeeded).Refusal!.Code, Is.EqualTo("marked-meanwhile"));
        Assert.That((await Stores.Attempts.FindAsync(marker.Tenant, attempt.Id, default))!.Marks, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_correction_is_added_and_the_newest_mark_counts()
    {
        var (marker, _, attempt) = await NewWaitingAsync();
        await Marks.MarkAsync(marker, Mark(attempt), Decided(), default);

        var corrected = (await Marks.MarkAsync(marker, Mark(attempt) with { Share = 0.5m, Known = 1 }, Decided(), default)).Value!;

        Assert.That(corrected.Marks.Select(mark => mark.Share), Is.EqualTo(new[] { 0.75m, 0.5m }));
        Assert.That(corrected.MarkOf("bas.ett")!.Share, Is.EqualTo(0.5m));
    }

    [Test]
    public async Task A_mark_brings_facts_completion_and_the_learners_certificate_with_it()
    {
        var (marker, learner, attempt) = await NewWaitingAsync();

        await Marks.MarkAsync(
            marker,
            Mark(attempt),
            (_, _, name, now) => new(new(2, 2, true), new([new(FactKind.Passed, attempt.QuizId, now)], true, Sample.Draft(name, now))),
            default);

        var enrolment = (await Stores.Enrolments.FindAsync(learner.Tenant, learner.Person, attempt.CourseId, default))!;
        Assert.That((enrolment.Has(FactKind.Passed, attempt.QuizId), enrolment.CompletedAt is null), Is.EqualTo((true, false)));
        var certificate = (await Stores.Certificates.ListAsync(learner.Tenant, learner.Person, default)).Single();
        Assert.That(certificate.Printed.LearnerName, Is.EqualTo("Kim Öberg"));
        Assert.That(await Stores.Certificates.ListAsync(marker.Tenant, marker.Person, default), Is.Empty);
    }

    [Test]
    public async Task A_mark_that_cannot_be_written_whole_leaves_nothing_behind()
    {
        var (marker, _, attempt) = await NewWaitingAsync();

        Assert.That(
            async () => await Marks.MarkAsync(marker, Mark(attempt), (_, _, _, now) => new(new(1, 2, true), new([], true, Sample.Draft("", now))), default),
            Throws.Exception);

        var after = (await Stores.Attempts.FindAsync(marker.Tenant, attempt.Id, default))!;
        Assert.That((after.Marks.Count, after.Result!.Pending), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Results_before_and_after_the_attempt_are_told()
    {
        var tenant = await NewTenantAsync();
        var (marker, learner) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant));
        var enrolment = await NewEnrolmentAsync(learner);
        var attempts = new List<QuizAttempt>();
        for (var number = 1; number <= 3; number++)
            attempts.Add(await HandInAsync(learner, (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!, number));
        QuizAttempt? decided = null;

        await Marks.MarkAsync(marker, Mark(attempts[1]), (seen, _, _, _) =>
        {
            decided = seen;
            return new(new(0, 2, null), Advance.Nothing);
        }, default);

        Assert.That(decided!.Earlier.Select(result => result.Mark), Is.EqualTo(new[] { 0.1m }));
        Assert.That(decided.Later.Select(result => result.Mark), Is.EqualTo(new[] { 0.3m }));
    }

    [Test]
    public async Task What_waits_is_listed_without_ones_own_and_what_one_marked_is_listed_too()
    {
        var (marker, learner, attempt) = await NewWaitingAsync();

        Assert.That((await Marks.ListPendingAsync(marker.Tenant, marker.Person, 10, default)).Select(one => one.Id), Is.EqualTo(new[] { attempt.Id }));
        Assert.That(await Marks.ListPendingAsync(marker.Tenant, learner.Person, 10, default), Is.Empty);
        Assert.That(await Marks.ListPendingAsync(marker.Tenant, marker.Person, 0, default), Is.Empty);
        Assert.That(await Marks.ListMarkedAsync(marker.Tenant, marker.Person, 10, default), Is.Empty);

        await Marks.MarkAsync(marker, Mark(attempt), Decided(), default);

        Assert.That(await Marks.ListPendingAsync(marker.Tenant, marker.Person, 10, default), Is.Empty);
        Assert.That((await Marks.ListMarkedAsync(marker.Tenant, marker.Person, 10, default)).Select(one => one.Id), Is.EqualTo(new[] { attempt.Id }));
    }

    [Test]
    public async Task An_open_attempt_is_not_marked()
    {
        var learner = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(learner);

        Assert.That((await Marks.MarkAsync(learner, Mark(attempt), Decided(), default)).Refusal?.Code, Is.EqualTo("attempt-open"));
    }

    private static NewMark Mark(QuizAttempt attempt) => new(Guid.CreateVersion7(), attempt.Id, "bas.ett", 0.75m, "Bra.", 0);

    private static Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> Decided() =>
        (_, _, _, _) => new(new(1.5m, 2, null), Advance.Nothing);

    /// <summary>A learner's submitted attempt with an answer that waits, and a trainer of the same municipality.</summary>
    private async Task<(Actor Marker, Actor Learner, QuizAttempt Attempt)> NewWaitingAsync()
    {
        var tenant = await NewTenantAsync();
        var learner = await NewLearnerAsync(tenant);
        return (await NewLearnerAsync(tenant, Role.Trainer), learner, await HandInAsync(learner, await NewAttemptAsync(learner), 0));
    }

    private async Task<QuizAttempt> HandInAsync(Actor learner, QuizAttempt attempt, int mark) => (await Stores.Attempts.SubmitAsync(
        learner, attempt.Id, (_, _, _) => new Submission(new(mark / 10m, 2, null) { Pending = 1 }, Advance.Nothing), default)).Value!;
}
