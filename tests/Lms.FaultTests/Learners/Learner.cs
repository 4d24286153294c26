namespace Lms.FaultTests.Learners;

/// <summary>A made-up learner with a browser of her own.</summary>
/// <param name="Subject">Her stable identifier.</param>
/// <param name="Tenant">Key of her municipality.</param>
/// <param name="Random">Her choices.</param>
internal sealed record Learner(string Subject, string Tenant, Random Random)
{
    /// <summary>The node that she asks.</summary>
    public int Node { get; private set; }

    /// <summary>The session's cookie, good at every node.</summary>
    public string? Cookie { get; set; }

    /// <summary>Code of the last refusal.</summary>
    public string? Refusal { get; set; }

    public Learner At(int node)
    {
        Node = node;
        return this;
    }

    public void AskAnother(int nodes) => Node = (Node + 1) % nodes;
}
