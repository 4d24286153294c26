namespace Lms.Formats.Tables;

/// <summary>An option as a row says it.</summary>
/// <param name="Text">What is chosen, typed or paired.</param>
/// <param name="Match">The right side of a pair, or a category.</param>
/// <param name="Weight">What it earns; null when the cell is empty.</param>
/// <param name="Feedback">Said to who chose it.</param>
/// <param name="Settings">What the type needs besides; may hold the option's own <c>id</c>.</param>
internal sealed record TableOption(string Text, string Match, TableWeight? Weight, string Feedback, IReadOnlyDictionary<string, string> Settings);
