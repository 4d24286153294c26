using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Sharing;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="ILessonShareStore"/> does.</summary>
public abstract class LessonShareStoreSpecification : StoreSpecification
{
    private static readonly ItemKey Lesson = new("kurs", "lyssna");

    private ILessonShareStore Shares => Stores.Shares;

    [Test]
    public async Task Colleagues_of_the_unit_see_who_shared_what_and_why_the_latest_first()
    {
        var (tenant, unit, people) = await NewUnitAsync("Åsa", "Bo");
        var (asa, bo) = (people[0], people[1]);

        await Shares.ShareAsync(tenant, asa, Lesson, "Läs den här före mötet.", default);
        await Shares.ShareAsync(tenant, bo, Lesson with { Item = "prova" }, "", default);

        var seen = await Shares.ListAsync(tenant, bo, 10, default);
        Assert.That(seen.Select(share => (share.Name, share.Lesson.Item, share.Note)), Is.EqualTo(new[] { ("Bo", "prova", ""), ("Åsa", "lyssna", "Läs den här före mötet.") }));
        Assert.That((await Shares.ListAsync(tenant, bo, 1, default)).Select(share => share.Name), Is.EqualTo(new[] { "Bo" }));
        Assert.That(await Shares.FindUnitAsync(tenant, bo, default), Is.EqualTo(unit));
    }

    [Test]
    public async Task Another_unit_of_the_same_municipality_sees_nothing()
    {
        var (tenant, _, people) = await NewUnitAsync("Åsa");
        await Shares.ShareAsync(tenant, people[0], Lesson, "", default);
        var (_, _, others) = await NewUnitAsync(new Tenant(tenant, "", ""), "Cia");

        var share = (await Shares.ListAsync(tenant, people[0], 10, default)).Single();
        Assert.That(await Shares.ListAsync(tenant, others[0], 10, default), Is.Empty);
        Assert.That(await Shares.TryDismissAsync(tenant, others[0], share.Id, default), Is.False);
        Assert.That(await Shares.TryWithdrawAsync(tenant, others[0], share.Id, default), Is.False);
    }

    [Test]
    public async Task Sharing_again_replaces_the_note_and_stays_one_share()
    {
        var (tenant, _, people) = await NewUnitAsync("Åsa");
        await Shares.ShareAsync(tenant, people[0], Lesson, "Ett", default);
        var first = (await Shares.ListAsync(tenant, people[0], 10, default)).Single();

        await AtOnceAsync(10, _ => Shares.ShareAsync(tenant, people[0], Lesson, "Två", default));

        var second = (await Shares.ListAsync(tenant, people[0], 10, default)).Single();
        Assert.That((second.Id, second.Note), Is.EqualTo((first.Id, "Två")));
        Assert.That(second.SharedAt, Is.GreaterThan(first.SharedAt));
    }

    [Test]
    public async Task Who_has_no_unit_shares_nothing()
    {
        var actor = await NewLearnerAsync();

        Assert.That(await Shares.ShareAsync(actor.Tenant, actor.Person, Lesson, "", default), Is.False);
        Assert.That(await Shares.FindUnitAsync(actor.Tenant, actor.Person, default), Is.Null);
        Assert.That(await Shares.ListAsync(actor.Tenant, actor.Person, 10, default), Is.Empty);
    }

    [Test]
    public async Task A_share_that_is_taken_back_is_gone_for_all_and_only_its_owner_takes_it_back()
    {
        var (tenant, _, people) = await NewUnitAsync("Åsa", "Bo");
        await Shares.ShareAsync(tenant, people[0], Lesson, "", default);
        var share = (await Shares.ListAsync(tenant, people[1], 10, default)).Single();

        Assert.That(await Shares.TryWithdrawAsync(tenant, people[1], share.Id, default), Is.False);
        Assert.That(await Shares.TryWithdrawAsync(tenant, people[0], share.Id, default), Is.True);

        Assert.That(await Shares.ListAsync(tenant, people[1], 10, default), Is.Empty);
        Assert.That(await Shares.TryWithdrawAsync(tenant, people[0], share.Id, default), Is.False);
    }

    [Test]
    public async Task A_share_that_is_dismissed_is_hidden_from_that_person_alone()
    {
        var (tenant, _, people) = await NewUnitAsync("Åsa", "Bo", "Cia");
        await Shares.ShareAsync(tenant, people[0], Lesson, "", default);
        var share = (await Shares.ListAsync(tenant, people[1], 10, default)).Single();

        Assert.That(await Shares.TryDismissAsync(tenant, people[1], share.Id, default), Is.True);
        Assert.That(await Shares.TryDismissAsync(tenant, people[1], share.Id, default), Is.True, "again");
        Assert.That(await Shares.TryDismissAsync(tenant, people[0], share.Id, default), Is.False, "one's own");

        Assert.That(await Shares.ListAsync(tenant, people[1], 10, default), Is.Empty);
        Assert.That(await Shares.ListAsync(tenant, people[2], 10, default), Has.Count.EqualTo(1));
        await Shares.TryWithdrawAsync(tenant, people[0], share.Id, default);
        await Shares.ShareAsync(tenant, people[0], Lesson, "", default);
        Assert.That(await Shares.ListAsync(tenant, people[1], 10, default), Has.Count.EqualTo(1), "shared anew");
    }

    [Test]
    public async Task Another_tenants_shares_do_not_exist()
    {
        var (tenant, _, people) = await NewUnitAsync("Åsa");
        await Shares.ShareAsync(tenant, people[0], Lesson, "", default);
        var share = (await Shares.ListAsync(tenant, people[0], 10, default)).Single();
        var stranger = await NewLearnerAsync();

        Assert.That(await Shares.ListAsync(stranger.Tenant, people[0], 10, default), Is.Empty);
        Assert.That(await Shares.FindUnitAsync(stranger.Tenant, people[0], default), Is.Null);
        Assert.That(await Shares.TryWithdrawAsync(stranger.Tenant, people[0], share.Id, default), Is.False);
        Assert.That(await Shares.ListAsync(tenant, people[0], 10, default), Has.Count.EqualTo(1));
    }

    private async Task<(TenantId Tenant, Unit Unit, IReadOnlyList<PersonId> People)> NewUnitAsync(params string[] names) =>
        await NewUnitAsync(await NewTenantAsync(), names);

    private async Task<(TenantId Tenant, Unit Unit, IReadOnlyList<PersonId> People)> NewUnitAsync(Tenant given, params string[] names)
    {
        var tenant = (await Stores.People.FindTenantAsync(given.Id, default))!;
        var unit = new Unit(UnitId.New(), Sample.Name("enhet"), null);
        var people = names.Select(name => new Person(tenant.Id, PersonId.New(), Sample.Name("subject"), name, null, unit.Id, Role.Learner, null)).ToList();
        await Stores.People.ImportAsync(new(tenant, [unit], people), default);
        var stored = new List<PersonId>();
        foreach (var person in people)
            stored.Add((await Stores.People.FindAsync(tenant.Id, person.Subject, default))!.Id);
        return (tenant.Id, unit, stored);
    }
}
