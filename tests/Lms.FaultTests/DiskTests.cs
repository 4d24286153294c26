using System.Diagnostics;
using Lms.FaultTests.Databases;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-06: the database's disk is full.</summary>
public sealed class DiskTests
{
    [Test]
    public async Task A_full_disk_is_answered_with_503_and_once_there_is_room_nothing_is_missing()
    {
        var (disk, why) = await SmallDisk.StartAsync(Path.Combine(Stage.Folder, "small"), megabytes: 400);
        if (disk is null)
        {
            await TestContext.Progress.WriteLineAsync($"NOT DONE: a full disk. This machine mounts nothing for us: {why}");
            return;
        }

        await using (disk)
        {
            await using var site = await Site.OpenAsync(disk.Connections, Stage.Folder, new());
            var refused = new List<string>();
            var since = new Stopwatch();
            var result = await Ordeal.RunAsync(site, Ordeal.Plan(site, "ft06", seats: 30), async () =>
            {
                await disk.FillAsync();
                refused.AddRange(await UntilRefusedAsync(site));
                await Task.Delay(2_000);
                await disk.FreeAsync();
                since.Start();
                await site.ReadyAsync();
                await UntilSavedAsync(site);
                since.Stop();
            });

            result.AssertWhole();
            Assert.That(refused, Is.All.StartsWith("503 after").Or.StartsWith("no answer"), string.Join('\n', refused));
            Assert.That(since.Elapsed.TotalSeconds, Is.LessThanOrEqualTo(30), "Writes came back too late after there was room.");
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
