using System.Text.Json;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests.Learners;

/// <summary>One learner whose every call a test decides. Refusals come back as their codes; null says that it worked.</summary>
internal sealed class LoneLearner : IAsyncDisposable
{
    /// <summary>What a save after the end is answered with, by whether somebody has handed the attempt in meanwhile.</summary>
    public static readonly string[] Over = ["time-up", "attempt-closed"];

    private readonly HttpClient http = LoadClient.Client();
    private readonly LedgerWriter ledger;
    private readonly Caller caller;
    private readonly Learner learner;
    private JsonElement attempt;
    private long seq;

    private LoneLearner(ClientPlan plan)
    {
        ledger = new(plan.Ledger);
        caller = new(plan, http, ledger, new());
        learner = new($"{plan.Run}-0", ClientPlan.Tenants[0], new Random(plan.Seed));
    }

    public Guid Attempt => attempt.GetProperty("id").GetGuid();

    /// <summary>Signs in and enrols.</summary>
    public static async Task<LoneLearner> ArriveAsync(Site site, string run)
    {
        var one = new LoneLearner(new([.. site.Addresses], Path.Combine(site.Folder, "ledger-" + run), run, Seats: 1, Seed: 1));
        await one.caller.CallAsync(one.learner, new(CallKind.SignIn, HttpMethod.Get, Addresses.SignIn(one.learner.Subject, one.learner.Tenant)));
        Assert.That(await one.CallAsync(new(CallKind.Enrol, HttpMethod.Post, Addresses.Enrolment)), Is.Null);
        return one;
    }

    public async Task<string?> StartAsync(string quiz, int node = 0)
    {
        var given = await caller.CallAsync(learner.At(node), new(CallKind.Start, HttpMethod.Post, Addresses.Attempts(quiz)));
        attempt = given ?? attempt;
        return given is null ? learner.Refusal : null;
    }

    /// <summary>Saves the next answer to the first question.</summary>
    public Task<string?> SaveAsync(int node = 0) => SaveAsync(++seq, node);

    /// <summary>Saves an answer with that sequence, another one than before.</summary>
    public Task<string?> SaveAsync(long sequence, int node)
    {
        var question = attempt.GetProperty("questions")[0];
        var id = question.GetProperty("id").GetString()!;
        var text = $"{learner.Random.Next(1, 1_000_000)}";
        var value = new Dictionary<string, string> { [question.GetProperty("fields")[0].GetProperty("name").GetString()!] = text };
        return CallAsync(
            new(CallKind.Save, HttpMethod.Put, Addresses.Answer(Attempt, id))
            {
                Attempt = Attempt,
                Question = id,
                Seq = sequence,
                Value = text,
                Body = JsonSerializer.Serialize(new { seq = sequence, value }),
            },
            node);
    }

    public Task<string?> SubmitAsync(int node = 0) =>
        CallAsync(new(CallKind.Submit, HttpMethod.Post, Addresses.Submission(Attempt)) { Attempt = Attempt }, node);

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        http.Dispose();
    }

    private async Task<string?> CallAsync(Call call, int node = 0) =>
        await caller.CallAsync(learner.At(node), call) is null ? learner.Refusal : null;
}
