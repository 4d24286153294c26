namespace Lms.Core.StartChecks;

/// <summary>What a host has decided about findings.</summary>
public sealed class StartPolicy
{
    /// <summary>Codes that do not keep the host from starting. They stay on the health page as flags.</summary>
    public ISet<string> Accepted { get; } = new HashSet<string>(StringComparer.Ordinal);
}
