using Dapper;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>What is planted in one municipality never reaches another, in any page or answer. The web runs as <c>lms_web</c>.</summary>
[TestFixture]
public sealed class TenantIsolationTests
{
    private const string Canary = "kanariefagel7319";

    private RunningIntranet intranet = null!;
    private World ours = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        await World.MakeAsync(intranet, "medarbetare", "hassleholm", Canary);
        ours = await World.MakeAsync(intranet, "administrator", "osby", "vart-eget");
        await PlantAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    /// <summary>Puts the canary into every text column of the other municipality's rows, behind the web's back.</summary>
    private async Task PlantAsync()
    {
        await using var connection = new NpgsqlConnection(intranet.Database.Connections.Superuser);
        await connection.OpenAsync();
        var other = await connection.ExecuteScalarAsync<Guid>("SELECT tenant_id FROM lms.tenant WHERE key = 'hassleholm'");
        await connection.ExecuteAsync("UPDATE lms.person SET name = name || ' kanariefagel7319' WHERE tenant_id = @other", new { other });
        await connection.ExecuteAsync("UPDATE lms.unit SET name = name || ' kanariefagel7319' WHERE tenant_id = @other", new { other });
        await connection.ExecuteAsync("UPDATE lms.tenant SET name = name || ' kanariefagel7319' WHERE tenant_id = @other", new { other });
    }

    [TestCase("medarbetare")]
    [TestCase("chef")]
    [TestCase("utbildare")]
    [TestCase("administrator")]
    public async Task No_page_and_no_answer_holds_another_tenants_words(string person)
    {
        using var client = await intranet.ClientAsync(person);
        var addresses = PermissionTable.Rows
            .Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal))
            .Select(row => ours.Request(row, "GET").RequestUri!)
            .Concat([LearnerCalls.Api("courses?search=" + Canary), LearnerCalls.Page("kurser?sok=" + Canary), LearnerCalls.Api("courses?search=%25")])
            .ToList();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();

            // A search says back what was searched for; nothing else may.
            var found = address.ToString().Contains(Canary, StringComparison.Ordinal)
                ? body.Contains("Kurs " + Canary, StringComparison.Ordinal) || body.Contains("Samling", StringComparison.Ordinal)
                : body.Contains(Canary, StringComparison.Ordinal);
            Assert.That(found, Is.False, address.ToString());
        }
    }

    [Test]
    public async Task The_web_connects_as_a_role_that_bypasses_nothing()
    {
        await using var connection = new NpgsqlConnection(intranet.Database.Connections.Web);
        var role = await connection.QuerySingleAsync<(string Name, bool Super, bool Bypass)>("SELECT rolname::text, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user");
        var rows = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM lms.person");
        Assert.Multiple(() =>
        {
            Assert.That(role, Is.EqualTo(("lms_web", false, false)));
            Assert.That(rows, Is.Zero, "without a tenant a query returns no rows");
        });
    }
}
