using System.Collections.Concurrent;
using System.Text.Json;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Learners;

/// <summary>A place where one learner after another takes the course, each until she has passed.</summary>
/// <param name="plan">What the client is to do.</param>
/// <param name="caller">Sends.</param>
/// <param name="number">The seat's number.</param>
/// <param name="others">Attempts of all seats by tenant and learner, to try a stranger's.</param>
/// <param name="stop">Set when no new attempt is to be begun.</param>
internal sealed class Seat(ClientPlan plan, Caller caller, int number, ConcurrentDictionary<int, (string Subject, Guid Attempt)> others, CancellationToken stop)
{
    private readonly Random random = new((plan.Seed * 10_007) + number);

    public async Task RunAsync()
    {
        for (var place = 0; !stop.IsCancellationRequested; place++)
        {
            await PauseAsync();
            var learner = new Learner($"{plan.Run}-{number}-{place}", ClientPlan.Tenants[number % 3], random).At(number % plan.Nodes.Count);
            await LearnAsync(learner);
        }
    }

    private async Task LearnAsync(Learner learner)
    {
        await caller.CallAsync(learner, new(CallKind.SignIn, HttpMethod.Get, Addresses.SignIn(learner.Subject, learner.Tenant)));
        if (await caller.CallAsync(learner, new(CallKind.Enrol, HttpMethod.Post, Addresses.Enrolment)) is null)
            return;
        await caller.CallAsync(learner, new(CallKind.Read, HttpMethod.Post, Addresses.Read));
        for (var attempt = 0; attempt < 3 && !stop.IsCancellationRequested; attempt++)
            if (await AttemptAsync(learner))
                return;
    }

    /// <summary>True when the learner passed.</summary>
    private async Task<bool> AttemptAsync(Learner learner)
    {
        var start = new Call(CallKind.Start, HttpMethod.Post, Addresses.Attempts(Addresses.Exam)) { Key = Guid.NewGuid().ToString(), Quiz = Addresses.Exam };
        if (await caller.CallAsync(learner, start) is not { } body)
            return false;
        var attempt = body.GetProperty("id").GetGuid();
        others[number] = (learner.Subject, attempt);
        var seqs = new Dictionary<string, long>(StringComparer.Ordinal);
        var right = random.Next(100) < 75;
        foreach (var question in body.GetProperty("questions").EnumerateArray())
            await AnswerAsync(learner, attempt, question, right, seqs);
        var submit = new Call(CallKind.Submit, HttpMethod.Post, Addresses.Submission(attempt))
        {
            Attempt = attempt,
            Body = JsonSerializer.Serialize(new { answers = seqs }),
        };
        if (await caller.CallAsync(learner, submit) is null)
            return false;
        await RepeatAsync(learner, start, submit, body.GetProperty("questions")[0], seqs);
        await caller.CallAsync(learner, new(CallKind.Review, HttpMethod.Get, Addresses.Review(attempt)) { Attempt = attempt });
        return right;
    }

    private async Task AnswerAsync(Learner learner, Guid attempt, JsonElement question, bool right, Dictionary<string, long> seqs)
    {
        var changes = random.Next(1, 4);
        for (var change = 1; change <= changes; change++)
        {
            await PauseAsync();
            var save = Save(CallKind.Save, attempt, question, change, right);
            if (await caller.CallAsync(learner, save) is not null)
                seqs[save.Question!] = change;
            if (random.Next(100) < plan.Mischief)
                await caller.CallAsync(learner, save);
            if (random.Next(100) < plan.Mischief && change > 1)
                await caller.CallAsync(learner, Save(CallKind.Stale, attempt, question, change - 1, right) with { Expected = ["newer-answer-exists"] });
            if (random.Next(100) < plan.Mischief && others.TryGetValue(random.Next(plan.Seats), out var other) && other.Subject != learner.Subject)
                await caller.CallAsync(learner, Save(CallKind.Trespass, other.Attempt, question, 1_000_000, right) with { Expected = ["not-found"] });
        }
    }

    /// <summary>What a double click, a proxy or an old tab sends after all is done.</summary>
    private async Task RepeatAsync(Learner learner, Call start, Call submit, JsonElement question, Dictionary<string, long> seqs)
    {
        if (random.Next(100) < plan.Repeats)
            await caller.CallAsync(learner, start);
        if (random.Next(100) < plan.Repeats)
            await caller.CallAsync(learner, submit);
        if (random.Next(100) < plan.Repeats)
            await caller.CallAsync(learner, Save(CallKind.TooLate, submit.Attempt!.Value, question, 1 + seqs.Values.Max(), right: true) with { Expected = ["attempt-closed"] });
    }

    private Call Save(CallKind kind, Guid attempt, JsonElement question, long seq, bool right)
    {
        var id = question.GetProperty("id").GetString()!;
        var value = (random.Next(1, 1_000_000_000) * (right ? 1 : -1)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var field = question.GetProperty("fields")[0].GetProperty("name").GetString()!;
        return new(kind, HttpMethod.Put, Addresses.Answer(attempt, id))
        {
            Attempt = attempt,
            Question = id,
            Seq = seq,
            Value = value,
            Body = JsonSerializer.Serialize(new { seq, value = new Dictionary<string, string> { [field] = value }, device = "computer" }),
        };
    }

    private Task PauseAsync() => Task.Delay(random.Next(plan.ShortestPause, plan.LongestPause + 1), stop).ContinueWith(_ => { }, TaskScheduler.Default);
}
