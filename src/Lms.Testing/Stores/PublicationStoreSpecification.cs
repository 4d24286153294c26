using Lms.Core.Authoring;
using Lms.Core.Content.Publishing;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IPublicationStore"/> does.</summary>
public abstract class PublicationStoreSpecification : StoreSpecification
{
    private IPublicationStore Publications => Stores.Publications;

    [Test]
    public async Task Versions_of_a_module_are_listed_with_the_one_that_is_current()
    {
        var (module, course) = (Sample.Name("modul"), Sample.Name("kurs"));
        await Stores.Modules.PublishAsync(Sample.Release(module, "1.9.0", Sample.Course(course)), false, default);
        await Stores.Modules.PublishAsync(Sample.Release(module, "1.10.0", Sample.Course(course)), false, default);

        var found = (await Publications.ListAsync(TenantId.New(), default)).Where(version => version.Id == module).ToList();

        Assert.That(found.Select(version => (version.Number, version.IsModule, version.IsCurrent)), Is.EqualTo(new[] { ("1.10.0", true, true), ("1.9.0", true, false) }));
        Assert.That(found[0].Title.In("sv"), Is.Not.Empty);
        Assert.That(found[0].PublishedAt, Is.GreaterThanOrEqualTo(found[1].PublishedAt));
    }

    [Test]
    public async Task A_trainers_versions_are_the_municipalitys_own()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var course = Sample.Course(Sample.Name("egen"));
        await Stores.Courses.PublishAsync(trainer, course, default);
        await Stores.Courses.PublishAsync(trainer, course, default);

        var own = (await Publications.ListAsync(trainer.Tenant, default)).Where(version => !version.IsModule);

        Assert.That(own.Select(version => (version.Id, version.Number, version.IsCurrent)), Is.EqualTo(new[] { (course.Id, "2", true), (course.Id, "1", false) }));
        Assert.That((await Publications.ListAsync(TenantId.New(), default)).Where(version => version.Id == course.Id), Is.Empty);
    }

    [Test]
    public async Task The_latest_refusal_of_a_set_is_listed_until_it_is_published()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = await NewSetAsync(trainer, null);
        await Publications.RecordRefusalAsync(trainer, set.Id, "set-empty", 0, default);
        await Publications.RecordRefusalAsync(trainer, set.Id, "set-has-problems", 3, default);

        var refused = (await Publications.ListRefusedAsync(trainer.Tenant, default)).Single();
        Assert.That((refused.Set, refused.Title, refused.Code, refused.Problems), Is.EqualTo((set.Id, set.Title, "set-has-problems", 3)));

        var course = Sample.Course(Sample.Name("egen"));
        await Stores.QuestionSets.SaveAsync(trainer, set with { CourseId = course.Id }, default);
        Assert.That(await Publications.ListRefusedAsync(trainer.Tenant, default), Has.Count.EqualTo(1), "the set has a course, and it is not published yet");
        await Stores.Courses.PublishAsync(trainer, course, default);
        Assert.That(await Publications.ListRefusedAsync(trainer.Tenant, default), Is.Empty);
    }

    [Test]
    public async Task A_refusal_is_the_municipalitys_own()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = await NewSetAsync(trainer, null);
        await Publications.RecordRefusalAsync(trainer, set.Id, "set-empty", 0, default);

        var other = await NewTenantAsync();

        Assert.That(await Publications.ListRefusedAsync(other.Id, default), Is.Empty);
    }

    private async Task<QuestionSet> NewSetAsync(Actor trainer, string? course) => (await Stores.QuestionSets.SaveAsync(
        trainer, new(Guid.CreateVersion7(), trainer.Tenant, trainer.Person, "Frågor till våren", "", 0, default, course), default)).Value!;
}
