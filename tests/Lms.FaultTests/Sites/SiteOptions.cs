using Lms.FaultTests.Nodes;

namespace Lms.FaultTests.Sites;

/// <summary>What stands where.</summary>
internal sealed record SiteOptions
{
    public int Nodes { get; init; } = 2;

    /// <summary>How far each node's clock is ahead; right where there is no entry.</summary>
    public IReadOnlyList<TimeSpan> ClocksAhead { get; init; } = [];

    /// <summary>True: nodes are told of two database hosts and find the primary by themselves. False: of one, which leads to the primary, as a load balancer does.</summary>
    public bool SeveralHosts { get; init; }

    /// <summary>How often a minute one person may save; null = as the product has it.</summary>
    public int? SavesPerMinute { get; init; }

    public Mutation Mutation { get; init; }

    /// <summary>Of every choice in the run.</summary>
    public int Seed { get; init; } = 4711;
}
