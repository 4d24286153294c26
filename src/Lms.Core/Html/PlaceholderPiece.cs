namespace Lms.Core.Html;

/// <summary>A stretch of a text up to and with a placeholder.</summary>
/// <param name="Html">The HTML before the placeholder, or the rest of the text. On its own it may leave elements open; the pieces in a row never do.</param>
/// <param name="Name">Name of the placeholder that follows, <c>/name</c> for one that closes; null at the end of the text.</param>
/// <param name="Parent">Which element the placeholder stands in: two placeholders in the same element have the same number.</param>
/// <param name="IsInLink">True when it stands in a link, where no control may be.</param>
public sealed record PlaceholderPiece(string Html, string? Name, int Parent, bool IsInLink);
