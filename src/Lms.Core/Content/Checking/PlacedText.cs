namespace Lms.Core.Content.Checking;

/// <summary>A text of a module in all its languages.</summary>
/// <param name="Name">What it is, for a message: <c>title</c>, <c>scenario</c>, <c>kultur-01</c>.</param>
/// <param name="Text">The text; HTML or plain.</param>
/// <param name="Place">Where it stands in a language.</param>
internal sealed record PlacedText(string Name, LocalText Text, Func<string, (string Path, int Line)> Place);
