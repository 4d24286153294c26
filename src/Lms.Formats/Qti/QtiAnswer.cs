namespace Lms.Formats.Qti;

/// <summary>An answer that is foreseen in a field.</summary>
/// <param name="Accept">The words, or the number as <c>12.5</c>, <c>12.5:0.1</c>, <c>1..5</c> or <c>*</c>.</param>
/// <param name="Value">What it earns.</param>
/// <param name="Feedback">Identifier of what is said of it; empty when nothing is.</param>
internal sealed record QtiAnswer(string Accept, decimal Value, string Feedback);
