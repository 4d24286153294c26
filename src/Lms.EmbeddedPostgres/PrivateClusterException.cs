namespace Lms.EmbeddedPostgres;

/// <summary>The private cluster cannot run here. <see cref="Exception.Message"/> is one sentence or two that say what to do, fit to be printed without the stack trace.</summary>
public sealed class PrivateClusterException : Exception
{
    /// <summary>For serializers and derived messages; prefer the constructor with a message.</summary>
    public PrivateClusterException() : base("The private PostgreSQL cluster cannot run.") { }

    /// <summary>With a sentence that says what to do.</summary>
    public PrivateClusterException(string message) : base(message) { }

    /// <summary>With a sentence that says what to do, and what the system said.</summary>
    public PrivateClusterException(string message, Exception innerException) : base(message, innerException) { }
}
