namespace Lms.Core.Authoring.Advice;

/// <summary>A gentle note on how a question could be better. Never a reason to refuse it.</summary>
/// <param name="Code">Stable code, e.g. <c>longest-right</c>.</param>
/// <param name="Where">Which entry of the form it is about, e.g. <c>choices/2/text</c>.</param>
/// <param name="Text">What was seen, and what to do.</param>
public sealed record AdviceNote(string Code, string Where, Text Text);
