using Lms.Intranet.Demo;
using Lms.Intranet.Municipalities;

namespace Lms.Intranet.Tests.Demo;

[TestFixture]
internal sealed class DemoPeopleTests
{
    [Test]
    public void Every_municipality_has_the_five_roles_and_at_least_twelve_people()
    {
        foreach (var municipality in KnownMunicipalities.All)
        {
            var people = DemoPeople.In(municipality.Key).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(people, Has.Count.GreaterThanOrEqualTo(12));
                Assert.That(DemoPeople.SignInKeys.Select(key => DemoPeople.Find(municipality.Key, key)!.Role),
                    Is.EqualTo((string[])["learner", "manager", "trainer", "process-leader", "administrator"]));
            });
        }
    }

    [Test]
    public void Ids_and_addresses_are_unique_and_addresses_are_plain_letters()
    {
        Assert.That(DemoPeople.All.Select(person => person.Id), Is.Unique);
        Assert.That(DemoPeople.All.Select(person => person.Email), Is.Unique);
        Assert.That(DemoPeople.All.Select(person => person.Email), Is.All.Match("^[a-z.-]+@example\\.se$"));
    }

    [Test]
    public void Everyone_works_in_a_unit_of_the_own_municipality_and_managers_lead_people()
    {
        foreach (var person in DemoPeople.All)
        {
            Assert.That(DemoUnits.Get(person.Unit).Tenant, Is.EqualTo(person.Tenant), person.Name);
            if (person.Leads is { } led) Assert.That(DemoPeople.All.Count(other => other != person && LiesIn(other.Unit, led)), Is.GreaterThanOrEqualTo(3), person.Name);
        }
    }

    [Test]
    public void Units_come_after_their_parents_in_the_same_municipality()
    {
        var seen = new Dictionary<string, string>();
        foreach (var unit in DemoUnits.All)
        {
            if (unit.Parent is { } parent) Assert.That(seen.GetValueOrDefault(parent), Is.EqualTo(unit.Tenant), unit.Id);
            seen.Add(unit.Id, unit.Tenant);
        }
    }

    private static bool LiesIn(string unit, string top)
    {
        for (string? at = unit; at is not null; at = DemoUnits.Get(at).Parent)
            if (at == top) return true;
        return false;
    }
}
