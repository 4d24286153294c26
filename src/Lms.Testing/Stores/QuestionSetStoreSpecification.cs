using Lms.Core.Authoring;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IQuestionSetStore"/> does.</summary>
public abstract class QuestionSetStoreSpecification : StoreSpecification
{
    private IQuestionSetStore Sets => Stores.QuestionSets;

    [Test]
    public async Task A_set_reads_back_exactly_as_it_was_written()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = NewSet(trainer) with { Gift = "::a:: Fråga?\r\n{=[[a]] e\u0301 ~[[b]] två}\n\n  " };

        var saved = (await Sets.SaveAsync(trainer, set, default)).Value!;

        Assert.That(saved with { ChangedAt = default }, Is.EqualTo(set with { Revision = 1, ChangedAt = default }));
        Assert.That(await Sets.FindAsync(trainer.Tenant, set.Id, default), Is.EqualTo(saved));
    }

    [Test]
    public async Task A_save_builds_on_the_stored_revision()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var first = (await Sets.SaveAsync(trainer, NewSet(trainer), default)).Value!;

        var second = await Sets.SaveAsync(trainer, first with { Title = "Ny titel", CourseId = "kurs" }, default);
        var late = await Sets.SaveAsync(trainer, first with { Title = "En annans titel" }, default);

        Assert.That((second.Value!.Revision, second.Value.Title, second.Value.CourseId), Is.EqualTo((2, "Ny titel", "kurs")));
        Assert.That(late.Refusal?.Code, Is.EqualTo("set-changed-by-other"));
        Assert.That((await Sets.FindAsync(trainer.Tenant, first.Id, default))!.Title, Is.EqualTo("Ny titel"));
    }

    [Test]
    public async Task A_save_sent_again_after_a_lost_answer_is_saved_once()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = NewSet(trainer);
        var first = (await Sets.SaveAsync(trainer, set, default)).Value!;

        Assert.That((await Sets.SaveAsync(trainer, set, default)).Value, Is.EqualTo(first));
    }

    [Test]
    public async Task Of_parallel_saves_on_the_same_revision_one_wins()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var first = (await Sets.SaveAsync(trainer, NewSet(trainer), default)).Value!;

        var saved = await AtOnceAsync(20, number => Sets.SaveAsync(trainer, first with { Title = $"Titel {number}" }, default));

        Assert.That(saved.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That((await Sets.FindAsync(trainer.Tenant, first.Id, default))!.Revision, Is.EqualTo(2));
    }

    [Test]
    public async Task Trainers_of_a_tenant_see_each_others_sets_last_changed_first()
    {
        var tenant = await NewTenantAsync();
        var (one, two) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant, Role.Trainer));
        var first = (await Sets.SaveAsync(one, NewSet(one), default)).Value!;
        var second = (await Sets.SaveAsync(two, NewSet(two), default)).Value!;
        await Sets.SaveAsync(two, first with { Title = "Ändrad av en kollega" }, default);

        Assert.That((await Sets.ListAsync(tenant.Id, default)).Select(set => set.Id), Is.EqualTo(new[] { first.Id, second.Id }));
    }

    [Test]
    public async Task Another_tenants_set_does_not_exist()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await Sets.SaveAsync(trainer, NewSet(trainer), default)).Value!;
        var stranger = await NewLearnerAsync(roles: Role.Trainer);

        Assert.That(await Sets.FindAsync(stranger.Tenant, set.Id, default), Is.Null);
        Assert.That(await Sets.ListAsync(stranger.Tenant, default), Is.Empty);
        Assert.That((await Sets.SaveAsync(stranger, set with { Title = "Tagen" }, default)).Refusal?.Code, Is.EqualTo("not-found"));
        Assert.That(await Sets.FindAsync(trainer.Tenant, set.Id, default), Is.EqualTo(set));
    }

    private static QuestionSet NewSet(Actor trainer) =>
        new(Guid.CreateVersion7(), trainer.Tenant, trainer.Person, "Mina frågor", "::a:: Fråga? {T}", 0, default, null);
}
