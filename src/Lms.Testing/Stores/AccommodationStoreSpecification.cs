using Lms.Core.Accommodations;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IAccommodationStore"/> does.</summary>
public abstract class AccommodationStoreSpecification : StoreSpecification
{
    private IAccommodationStore Accommodations => Stores.Accommodations;

    [Test]
    public async Task A_decision_reads_back_with_who_made_it_and_replaces_the_one_before()
    {
        var (decider, person) = await NewPairAsync();

        Assert.That(await Accommodations.TrySetAsync(decider, person.Id, 1.25m, default), Is.True);
        Assert.That(await Accommodations.TrySetAsync(decider, person.Id, 1.5m, default), Is.True);

        var found = (await Accommodations.FindAsync(decider.Tenant, person.Id, default))!;
        Assert.That((found.Name, found.Accommodation?.TimeFactor, found.Accommodation?.DecidedBy), Is.EqualTo((person.Name, (decimal?)1.5m, decider.Name)));
        Assert.That((await Accommodations.ListAsync(decider.Tenant, default)).Select(one => one.Person), Is.EqualTo(new[] { person.Id }));
    }

    [Test]
    public async Task A_removed_decision_is_gone_and_can_be_removed_once()
    {
        var (decider, person) = await NewPairAsync();
        await Accommodations.TrySetAsync(decider, person.Id, Accommodation.NoLimit, default);

        Assert.That(await Accommodations.TryRemoveAsync(decider, person.Id, default), Is.True);
        Assert.That(await Accommodations.TryRemoveAsync(decider, person.Id, default), Is.False);

        Assert.That((await Accommodations.FindAsync(decider.Tenant, person.Id, default))!.Accommodation, Is.Null);
        Assert.That(await Accommodations.ListAsync(decider.Tenant, default), Is.Empty);
    }

    [Test]
    public async Task People_are_found_by_part_of_a_name_whatever_the_case_in_order_and_no_more_than_asked_for()
    {
        var (decider, _) = await NewPairAsync();
        foreach (var name in new[] { "Östen Granlund", "Åsa Granqvist", "Ali 100%_gran" })
            await NewPersonAsync(decider.Tenant, name);

        Assert.That(await NamesAsync(decider, "GRAN", 10), Is.EquivalentTo(new[] { "Östen Granlund", "Åsa Granqvist", "Ali 100%_gran" }));
        Assert.That(await NamesAsync(decider, "åsa gran", 10), Is.EqualTo(new[] { "Åsa Granqvist" }));
        Assert.That(await NamesAsync(decider, "%_", 10), Is.EqualTo(new[] { "Ali 100%_gran" }), "nothing in a name is a pattern");
        Assert.That(await NamesAsync(decider, "gran", 2), Has.Count.EqualTo(2));
        Assert.That(await NamesAsync(decider, "finns inte", 10), Is.Empty);
    }

    [Test]
    public async Task A_look_at_a_person_changes_nothing_of_the_decision()
    {
        var (decider, person) = await NewPairAsync();
        await Accommodations.TrySetAsync(decider, person.Id, 1.5m, default);

        await Accommodations.NoteSeenAsync(decider, person.Id, default);

        Assert.That((await Accommodations.FindAsync(decider.Tenant, person.Id, default))!.Accommodation?.TimeFactor, Is.EqualTo(1.5m));
    }

    [Test]
    public async Task Another_tenants_people_do_not_exist()
    {
        var (decider, person) = await NewPairAsync();
        await Accommodations.TrySetAsync(decider, person.Id, 2, default);
        var stranger = await NewLearnerAsync();

        Assert.That(await Accommodations.TrySetAsync(stranger, person.Id, 1.5m, default), Is.False);
        Assert.That(await Accommodations.TryRemoveAsync(stranger, person.Id, default), Is.False);
        Assert.That(await Accommodations.FindAsync(stranger.Tenant, person.Id, default), Is.Null);
        Assert.That((await Accommodations.SearchAsync(stranger.Tenant, person.Name, 10, default)).Select(one => one.Person), Does.Not.Contain(person.Id));
        Assert.That((await Accommodations.FindAsync(decider.Tenant, person.Id, default))!.Accommodation!.TimeFactor, Is.EqualTo(2m));
    }

    private async Task<(Actor Decider, Person Person)> NewPairAsync()
    {
        var tenant = await NewTenantAsync();
        return (await NewLearnerAsync(tenant, Role.Administrator), await NewPersonAsync(tenant.Id, "Robin Dahl"));
    }

    private Task<Person> NewPersonAsync(TenantId tenant, string name) =>
        Stores.People.SaveAsync(new(tenant, PersonId.New(), Sample.Name("subject"), name, null, null, Role.Learner, null), default);

    private async Task<IReadOnlyList<string>> NamesAsync(Actor actor, string words, int most) =>
        [.. (await Accommodations.SearchAsync(actor.Tenant, words, most, default)).Select(person => person.Name)];
}
