using System.Diagnostics;
using Lms.FaultTests.Checking;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-06: the database's disk is full.</summary>
public sealed class DiskTests
{
    [TestCase(false, TestName = "A full disk is answered with 503 and once there is room nothing is missing")]
    [TestCase(true, TestName = "A full disk of the write-ahead log ends the server and is answered with 503 and once there is room nothing is missing")]
    public async Task A_full_disk_is_answered_with_503_and_once_there_is_room_nothing_is_missing(bool logOnly)
    {
        await using var database = await FillableDatabase.StartAsync(Path.Combine(Stage.Folder, $"small-{logOnly}"), logOnly, Stage.Binaries);
        await RunAsync(database, Stage.Folder, logOnly);
    }

    // The way for machines that mount nothing must work on every machine.
    [Test]
    public async Task A_disk_that_only_says_that_it_is_full_is_taken_for_full()
    {
        await using var database = await FillableDatabase.ToldAsync(Path.Combine(Stage.Folder, "told"), logOnly: false, Stage.Binaries);
        var tables = new Tables(database.Connections.Superuser);
        const string grow = "CREATE TABLE IF NOT EXISTS ballast AS SELECT repeat('x', 100) FROM generate_series(1, 10000)";

        await database.FillAsync();
        Assert.That(
            async () => await tables.ReadAsync(grow, _ => true),
            Throws.InstanceOf<Npgsql.PostgresException>().With.Property(nameof(Npgsql.PostgresException.SqlState)).EqualTo(Npgsql.PostgresErrorCodes.DiskFull));
        await database.FreeAsync();
        Assert.That(async () => await tables.ReadAsync(grow, _ => true), Throws.Nothing);
    }

    /// <summary>Learners at work while the disk gets full, until nobody new can enrol, and then there is room again.</summary>
    internal static async Task RunAsync(FillableDatabase database, string folder, bool logOnly)
    {
        await using var site = await Site.OpenAsync(database.Connections, folder, new());
        var refused = new List<string>();
        var since = new Stopwatch();
        var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft06", seats: 30), async () =>
        {
            await database.FillAsync();
            if (logOnly)
                await NextLogFileAsync(site);
            refused.AddRange(await UntilRefusedAsync(site));
            await Task.Delay(2_000);
            await database.FreeAsync();
            since.Start();
            await site.ReadyAsync();
            await UntilSavedAsync(site);
            since.Stop();
        });

        result.AssertWhole();
        Assert.That(refused, Is.All.StartsWith("503 after").Or.StartsWith("no answer"), string.Join('\n', refused));
        Assert.That(since.Elapsed.TotalSeconds, Is.LessThanOrEqualTo(30), "Writes came back too late after there was room.");
    }

    /// <summary>Lets the log go on to its next file, for which there is no room: the server ends in a panic, and so does each start.</summary>
    private static async Task NextLogFileAsync(Site site)
    {
        try
        {
            while (true)
                await site.RunAsync("SELECT pg_switch_wal(), pg_logical_emit_message(false, 'lms', repeat('x', 100000))");
        }
        catch (Npgsql.NpgsqlException)
        {
            // The panic.
        }
    }

    /// <summary>Enrols new people until that fails five times; gives the failures.</summary>
    private static async Task<List<string>> UntilRefusedAsync(Site site)
    {
        var refused = new List<string>();
        using var http = LoadClient.Client();
        for (var number = 0; refused.Count < 5; number++)
        {
            Assert.That(number, Is.LessThan(20_000), "The disk is full, and nobody notices.");
            if (await TryAsync(http, site, $"full-{number}") is { } why)
                refused.Add(why);
        }

        return refused;
    }

    private static async Task UntilSavedAsync(Site site)
    {
        using var http = LoadClient.Client();
        for (var number = 0; await TryAsync(http, site, $"free-{number}") is not null; number++)
            await Task.Delay(100);
    }

    /// <summary>Null when it worked.</summary>
    private static async Task<string?> TryAsync(HttpClient http, Site site, string subject)
    {
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var signedIn = await http.GetAsync(new Uri(site.Addresses[0], Addresses.SignIn(subject, "osby")), timeout.Token);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Addresses[0], Addresses.Enrolment));
            request.Headers.Add("Origin", site.Addresses[0].GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Cookie", string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0])));
            using var answer = await http.SendAsync(request, timeout.Token);
            return answer.IsSuccessStatusCode
                ? null
                : $"{(int)answer.StatusCode} {(answer.Headers.RetryAfter is { } after ? $"after {after}" : "")} {await answer.Content.ReadAsStringAsync(timeout.Token)}";
        }
        catch (OperationCanceledException)
        {
            return "no answer";
        }
    }
}
