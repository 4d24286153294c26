using System.Text.Json;

namespace Lms.FaultTests.Learners;

/// <summary>What the load client says at its end.</summary>
/// <param name="Requests">Requests sent, repeated ones included.</param>
/// <param name="TimedOut">Requests without an answer in time.</param>
/// <param name="GaveUp">Calls without an answer within the learner's patience: what a person would call a failure.</param>
/// <param name="SignedOut">Answers that said that nobody is signed in, to a learner who was.</param>
/// <param name="Unexpected">Refusals that nothing in the learner's conduct explains, by kind and code.</param>
/// <param name="SaveMedian">Milliseconds from a save's first sending to its acknowledgement.</param>
/// <param name="SaveP99">The same, 99 of 100.</param>
internal sealed record ClientReport(
    long Requests, long TimedOut, long GaveUp, long SignedOut, IReadOnlyDictionary<string, int> Unexpected, double SaveMedian, double SaveP99)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static ClientReport Read(string line) => JsonSerializer.Deserialize<ClientReport>(line)!;
}
