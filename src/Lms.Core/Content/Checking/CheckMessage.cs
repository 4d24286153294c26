namespace Lms.Core.Content.Checking;

/// <summary>One thing that was seen in a content module, and what to do about it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">The file inside the content folder, with forward slashes.</param>
/// <param name="Line">1-based line in that file; 0 when it is about the whole file.</param>
/// <param name="Code">Stable code such as <c>heading-order</c>.</param>
/// <param name="Text">What was seen and what to do, for the author.</param>
/// <param name="Column">1-based column; 0 when it is not known.</param>
public sealed record CheckMessage(CheckSeverity Severity, string Path, int Line, string Code, Text Text, int Column = 0)
{
    /// <summary>File, line, severity, code and the English sentence on one line.</summary>
    public override string ToString() => $"{Path}{(Line > 0 ? $":{Line}" : "")} {Severity.ToString().ToLowerInvariant()} {Code}: {Text.English}";
}
