namespace Lms.Core.Content.Checking;

/// <summary>A rule that content is checked by.</summary>
/// <param name="Code">Stable code that its messages carry.</param>
/// <param name="Severity">How much its messages weigh.</param>
public sealed record ContentRule(string Code, CheckSeverity Severity);
