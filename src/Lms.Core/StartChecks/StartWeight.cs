namespace Lms.Core.StartChecks;

/// <summary>How bad a <see cref="StartFinding"/> is.</summary>
public enum StartWeight
{
    /// <summary>The host runs; the health page shows it, and it is logged as a warning.</summary>
    Flag,

    /// <summary>Outside Development the host does not start, unless it accepts the code with <c>AcceptFinding</c>.</summary>
    Refusal,
}
