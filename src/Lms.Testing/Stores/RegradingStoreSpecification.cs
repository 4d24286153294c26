using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Regrading;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IRegradingStore"/> does.</summary>
public abstract class RegradingStoreSpecification : StoreSpecification
{
    private IRegradingStore Regradings => Stores.Regradings;

    [Test]
    public async Task A_decision_reads_back_newest_first_and_twice_the_same_is_one()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var quiz = new ItemKey(Sample.Name("kurs"), "prov");
        var first = Decision(actor, quiz, new("bas.ett", "2", null));
        await Regradings.BeginAsync(actor, first, default);
        await Regradings.BeginAsync(actor, first with { Reason = "Ett annat skäl." }, default);
        var second = Decision(actor, quiz, new("bas.ett", null, 0.5m));
        await Regradings.BeginAsync(actor, second, default);

        var listed = await Regradings.ListAsync(actor.Tenant, quiz, default);

        Assert.That(listed.Select(one => one with { At = default }), Is.EqualTo(new[] { second, first }));
        Assert.That(await Regradings.ListAsync(actor.Tenant, quiz with { Item = "annat" }, default), Is.Empty);
    }

    [Test]
    public async Task A_decision_is_done_once()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var quiz = new ItemKey(Sample.Name("kurs"), "prov");
        var decision = Decision(actor, quiz, new("bas.ett", null, 1));
        await Regradings.BeginAsync(actor, decision, default);

        await Regradings.FinishAsync(actor, decision.Id, default);
        var done = (await Regradings.ListAsync(actor.Tenant, quiz, default)).Single().DoneAt;
        await Regradings.FinishAsync(actor, decision.Id, default);

        Assert.That(done, Is.Not.Null);
        Assert.That((await Regradings.ListAsync(actor.Tenant, quiz, default)).Single().DoneAt, Is.EqualTo(done));
    }

    [Test]
    public async Task People_come_by_name_with_the_number_of_the_certificate_that_they_hold()
    {
        var tenant = await NewTenantAsync();
        var (with, without) = (await NewLearnerAsync(tenant), await NewLearnerAsync(tenant));
        var certificate = await NewCertificateAsync(with);

        var found = await Regradings.FindPeopleAsync(tenant.Id, certificate.CourseId, [with.Person, without.Person, PersonId.New()], default);

        Assert.That(found, Is.EquivalentTo(new[] { new AffectedPerson(with.Person, with.Name, certificate.Number), new(without.Person, without.Name, null) }));
        Assert.That(await Regradings.FindPeopleAsync(tenant.Id, certificate.CourseId, [], default), Is.Empty);
    }

    [Test]
    public async Task The_versions_of_a_course_come_newest_first()
    {
        var learner = await NewLearnerAsync();
        var (course, version) = await NewCourseAsync();
        Assert.That(await Regradings.ListVersionsAsync(learner.Tenant, course, default), Is.EqualTo(new[] { version }));
        Assert.That(await Regradings.ListVersionsAsync(learner.Tenant, "ingen-kurs", default), Is.Empty);
    }

    [Test]
    public async Task Another_tenants_decisions_and_people_do_not_exist()
    {
        var (actor, stranger) = (await NewLearnerAsync(roles: Role.Trainer), await NewLearnerAsync(roles: Role.Trainer));
        var quiz = new ItemKey(Sample.Name("kurs"), "prov");
        var decision = Decision(actor, quiz, new("bas.ett", null, 1));
        await Regradings.BeginAsync(actor, decision, default);

        await Regradings.FinishAsync(stranger, decision.Id, default);

        Assert.That(await Regradings.ListAsync(stranger.Tenant, quiz, default), Is.Empty);
        Assert.That(await Regradings.FindPeopleAsync(stranger.Tenant, quiz.Course, [actor.Person], default), Is.Empty);
        Assert.That((await Regradings.ListAsync(actor.Tenant, quiz, default)).Single().DoneAt, Is.Null);
    }

    private static RegradeDecision Decision(Actor actor, ItemKey quiz, Correction correction) => new()
    {
        Id = Guid.CreateVersion7(),
        Quiz = quiz,
        Correction = correction,
        Reason = "Nyckeln var fel.",
        Planned = 3,
        Passing = 2,
        Failing = 1,
        By = actor.Person,
    };
}
