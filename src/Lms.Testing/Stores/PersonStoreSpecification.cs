using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IPersonStore"/> does.</summary>
public abstract class PersonStoreSpecification : StoreSpecification
{
    private IPersonStore People => Stores.People;

    [Test]
    public async Task A_tenant_is_found_by_key_and_by_id()
    {
        var tenant = await NewTenantAsync();

        Assert.That(await People.FindTenantAsync(tenant.Key, default), Is.EqualTo(tenant));
        Assert.That(await People.FindTenantAsync(tenant.Id, default), Is.EqualTo(tenant));
        Assert.That(await People.FindTenantAsync("no-such", default), Is.Null);
        Assert.That(await People.IsEmptyAsync(default), Is.False);
    }

    [Test]
    public async Task A_person_reads_back_as_it_was_saved()
    {
        var tenant = await NewTenantAsync();
        var person = NewPerson(tenant.Id, Role.Learner | Role.ProcessLeader | Role.Administrator);

        Assert.That(await People.SaveAsync(person, default), Is.EqualTo(person));
        Assert.That(await People.FindAsync(tenant.Id, person.Subject, default), Is.EqualTo(person));
    }

    [Test]
    public async Task Saving_the_same_subject_again_updates_and_keeps_id_and_language()
    {
        var tenant = await NewTenantAsync();
        var first = await People.SaveAsync(NewPerson(tenant.Id, Role.Learner), default);
        await People.SetLanguageAsync(tenant.Id, first.Id, "en", default);

        var second = await People.SaveAsync(
            first with { Id = PersonId.New(), Name = "Kim Ek", Email = null, Roles = Role.Trainer, Language = "sv" }, default);

        Assert.That(second, Is.EqualTo(first with { Name = "Kim Ek", Email = null, Roles = Role.Trainer, Language = "en" }));
    }

    [TestCase("sv")]
    [TestCase("sv-ll")]
    [TestCase("en")]
    public async Task Each_language_that_may_be_chosen_is_kept(string language)
    {
        var tenant = await NewTenantAsync();
        var person = await People.SaveAsync(NewPerson(tenant.Id, Role.Learner), default);

        await People.SetLanguageAsync(tenant.Id, person.Id, language, default);

        Assert.That((await People.FindAsync(tenant.Id, person.Subject, default))!.Language, Is.EqualTo(language));
    }

    [Test]
    public async Task The_same_new_person_saved_many_times_at_once_is_one_person()
    {
        var tenant = await NewTenantAsync();
        var subject = Sample.Name("subject");

        var saved = await AtOnceAsync(20, _ => People.SaveAsync(NewPerson(tenant.Id, Role.Learner) with { Subject = subject }, default));

        Assert.That(saved.Select(person => person.Id).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task The_same_subject_in_two_tenants_is_two_people()
    {
        var (here, there) = (await NewTenantAsync(), await NewTenantAsync());
        var person = await People.SaveAsync(NewPerson(here.Id, Role.Learner), default);

        Assert.That(await People.FindAsync(there.Id, person.Subject, default), Is.Null);
        var other = await People.SaveAsync(person with { Tenant = there.Id, Id = PersonId.New(), Name = "Kim Ny" }, default);

        Assert.That(await People.FindAsync(here.Id, person.Subject, default), Is.EqualTo(person));
        Assert.That(await People.FindAsync(there.Id, person.Subject, default), Is.EqualTo(other));
    }

    [Test]
    public async Task An_import_brings_units_and_people_and_the_next_one_updates_them()
    {
        var tenant = new Tenant(TenantId.New(), Sample.Name("t"), "Gamla namnet");
        var top = new Unit(new(Guid.CreateVersion7()), "Barn och skola", null);
        var school = new Unit(new(Guid.CreateVersion7()), "Skolan", top.Id);
        var person = NewPerson(tenant.Id, Role.Learner) with { Unit = school.Id };
        await People.ImportAsync(new(tenant, [top, school], [person]), default);

        var renamed = tenant with { Name = "Nya namnet" };
        await People.ImportAsync(new(renamed, [top with { Name = "Barn" }, school], [person with { Unit = top.Id, Roles = Role.Manager }]), default);

        Assert.That(await People.FindTenantAsync(tenant.Key, default), Is.EqualTo(renamed));
        Assert.That(await People.FindAsync(tenant.Id, person.Subject, default), Is.EqualTo(person with { Unit = top.Id, Roles = Role.Manager }));
    }

    [Test]
    public async Task An_import_of_a_known_key_goes_to_the_tenant_that_has_it()
    {
        var tenant = await NewTenantAsync();
        var person = NewPerson(tenant.Id, Role.Learner);

        await People.ImportAsync(new(tenant with { Id = TenantId.New() }, [], [person]), default);

        Assert.That(await People.FindAsync(tenant.Id, person.Subject, default), Is.EqualTo(person));
    }

    private static Person NewPerson(TenantId tenant, Role roles) =>
        new(tenant, PersonId.New(), Sample.Name("subject"), "Kim Öberg", "kim@example.se", null, roles, null);
}
