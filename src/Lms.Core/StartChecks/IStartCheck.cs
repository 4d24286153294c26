namespace Lms.Core.StartChecks;

/// <summary>Looks for one kind of mistake in how a host or its database is set up. Run when the host starts, and again by the health page and probes.</summary>
public interface IStartCheck
{
    /// <summary>What is wrong now; empty when nothing is. Reads only, and takes at most a few milliseconds beside the database's answer.</summary>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token);
}
