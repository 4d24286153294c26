using System.Text.Json;

namespace Lms.FaultTests.Learners;

/// <summary>What the load client is to do.</summary>
/// <param name="Nodes">Addresses of the nodes; a learner who gets no answer from one asks the next.</param>
/// <param name="Ledger">Folder of the ledger.</param>
/// <param name="Run">Begins the names of this client's learners.</param>
/// <param name="Seats">How many learners are at work at once.</param>
/// <param name="Seed">Of the learners' choices.</param>
internal sealed record ClientPlan(IReadOnlyList<Uri> Nodes, string Ledger, string Run, int Seats, int Seed)
{
    public static readonly string[] Tenants = ["osby", "hassleholm", "kristianstad"];

    /// <summary>How long a learner thinks between two calls, at least.</summary>
    public int ShortestPause { get; init; } = 50;

    /// <summary>How long a learner thinks between two calls, at most.</summary>
    public int LongestPause { get; init; } = 400;

    /// <summary>How long one request may take until the learner counts it as unanswered.</summary>
    public int RequestTimeout { get; init; } = 10_000;

    /// <summary>How long a learner tries one call again and again.</summary>
    public int Patience { get; init; } = 90_000;

    /// <summary>How often, of a hundred saves, the same request is sent once more, an old one follows, or somebody else's attempt is tried.</summary>
    public int Mischief { get; init; } = 5;

    /// <summary>How often, of a hundred attempts, the start is sent again after handing in, and the handing in as well.</summary>
    public int Repeats { get; init; } = 30;

    public string Write() => JsonSerializer.Serialize(this);

    public static ClientPlan Read(string file) => JsonSerializer.Deserialize<ClientPlan>(File.ReadAllText(file))!;
}
