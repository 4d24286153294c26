namespace Lms.Core.Authoring.Editing;

/// <summary>Why what is written is no question yet.</summary>
/// <param name="Line">1-based line of the text; 0 when it is about the whole question.</param>
/// <param name="Column">1-based column; 0 when it is not known.</param>
/// <param name="Place">Which entry of the form it is about, e.g. <c>choices/2/weight</c>; empty when it is about the whole question.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record EditProblem(int Line, int Column, string Place, string Code, Text Message);
