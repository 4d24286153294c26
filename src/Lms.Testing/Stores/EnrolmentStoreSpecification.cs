using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IEnrolmentStore"/> does.</summary>
public abstract class EnrolmentStoreSpecification : StoreSpecification
{
    private IEnrolmentStore Enrolments => Stores.Enrolments;

    [Test]
    public async Task An_enrolment_reads_back_as_it_was_made()
    {
        var actor = await NewLearnerAsync();
        var (course, version) = await NewCourseAsync();
        var due = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.FromHours(1));

        var made = await Enrolments.EnrolAsync(actor, course, version, due, default);

        Assert.That((made.Tenant, made.Person, made.CourseId, made.Version), Is.EqualTo((actor.Tenant, actor.Person, course, version)));
        Assert.That((made.DueAt, made.CompletedAt, made.LastLesson), Is.EqualTo((due, (DateTimeOffset?)null, (string?)null)));
        Assert.That(made.Facts, Is.Empty);
        var found = await Enrolments.FindAsync(actor.Tenant, actor.Person, course, default);
        Assert.That(found! with { Facts = made.Facts }, Is.EqualTo(made));
    }

    [Test]
    public async Task Enrolling_again_gives_the_enrolment_that_is_there_pinned_to_its_version()
    {
        var actor = await NewLearnerAsync();
        var first = await NewEnrolmentAsync(actor);
        var (_, other) = await NewCourseAsync();

        var second = await Enrolments.EnrolAsync(actor, first.CourseId, other, DateTimeOffset.UnixEpoch, default);

        Assert.That(second with { Facts = first.Facts }, Is.EqualTo(first));
    }

    [Test]
    public async Task Of_fifty_parallel_enrolments_all_get_the_same_one()
    {
        var actor = await NewLearnerAsync();
        var (course, version) = await NewCourseAsync();

        var made = await AtOnceAsync(50, _ => Enrolments.EnrolAsync(actor, course, version, null, default));

        Assert.That(made.Select(enrolment => enrolment.Id).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_person_lists_the_own_enrolments_newest_first()
    {
        var actor = await NewLearnerAsync();
        var (first, second) = (await NewEnrolmentAsync(actor), await NewEnrolmentAsync(actor));
        await NewEnrolmentAsync(await NewLearnerAsync());

        var list = await Enrolments.ListAsync(actor.Tenant, actor.Person, default);

        Assert.That(list.Select(enrolment => enrolment.Id), Is.EqualTo(new[] { second.Id, first.Id }));
    }

    [Test]
    public async Task The_place_read_last_is_remembered()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);

        await Enrolments.RememberPlaceAsync(actor.Tenant, enrolment.Id, "lyssna", 3, default);
        var first = (await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default))!;
        await Enrolments.RememberPlaceAsync(actor.Tenant, enrolment.Id, "prova", null, default);
        var second = (await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default))!;

        Assert.That((first.LastLesson, first.LastBlock), Is.EqualTo(("lyssna", (int?)3)));
        Assert.That((second.LastLesson, second.LastBlock), Is.EqualTo(("prova", (int?)null)));
        Assert.That(second.LastAt!.Value, Is.GreaterThan(first.LastAt!.Value));
    }

    [Test]
    public async Task Facts_are_added_once_and_the_first_time_stands()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var first = await ReadAsync(actor, enrolment, "lyssna");

        var second = await ReadAsync(actor, enrolment, "lyssna");

        Assert.That(second!.Facts, Is.EqualTo(first!.Facts));
        Assert.That(second.Has(FactKind.Read, "lyssna"), Is.True);
    }

    [Test]
    public async Task Of_parallel_facts_none_is_lost_and_each_decision_sees_those_before_it()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);

        var counts = await AtOnceAsync(20, async number =>
        {
            var seen = 0;
            await Enrolments.AdvanceAsync(actor, enrolment.Id, (now, at) =>
            {
                seen = now.Facts.Count;
                return new([new(FactKind.Read, $"lektion-{number}", at)], false, null);
            }, default);
            return seen;
        });

        Assert.That(counts, Is.EquivalentTo(Enumerable.Range(0, 20)));
        var after = await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default);
        Assert.That(after!.Facts, Has.Count.EqualTo(20));
    }

    [Test]
    public async Task Completing_twice_keeps_the_first_time_and_one_certificate()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var certificate = await NewCertificateAsync(actor, enrolment);
        var completed = (await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default))!.CompletedAt;

        Assert.That(await NewCertificateAsync(actor, enrolment), Has.Property("Number").EqualTo(certificate.Number));

        Assert.That(completed, Is.Not.Null);
        Assert.That((await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default))!.CompletedAt, Is.EqualTo(completed));
        Assert.That(await Stores.Certificates.ListAsync(actor.Tenant, actor.Person, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_was_decided_is_written_whole_or_not_at_all()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var unprintable = Sample.Draft("", DateTimeOffset.UtcNow);

        Assert.That(
            async () => await Enrolments.AdvanceAsync(actor, enrolment.Id, (_, at) => new([new(FactKind.Read, "lyssna", at)], true, unprintable), default),
            Throws.Exception);

        var after = await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default);
        Assert.That((after!.Facts.Count, after.CompletedAt), Is.EqualTo((0, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task Another_tenants_enrolment_does_not_exist()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var stranger = await NewLearnerAsync();

        Assert.That(await Enrolments.FindAsync(stranger.Tenant, actor.Person, enrolment.CourseId, default), Is.Null);
        Assert.That(await Enrolments.ListAsync(stranger.Tenant, actor.Person, default), Is.Empty);
        Assert.That(await ReadAsync(stranger, enrolment, "lyssna"), Is.Null);
        await Enrolments.RememberPlaceAsync(stranger.Tenant, enrolment.Id, "lyssna", 2, default);
        var after = await Enrolments.FindAsync(actor.Tenant, actor.Person, enrolment.CourseId, default);
        Assert.That((after!.LastLesson, after.LastBlock, after.Facts.Count), Is.EqualTo(((string?)null, (int?)null, 0)));
    }

    private Task<Enrolment?> ReadAsync(Actor actor, Enrolment enrolment, string lesson) => Enrolments.AdvanceAsync(
        actor, enrolment.Id, (_, now) => new([new(FactKind.Read, lesson, now)], false, null), default);
}
