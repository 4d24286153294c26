namespace Lms.AspNetCore.Sharing;

/// <summary>A word to the colleagues.</summary>
/// <param name="Note">At most 300 characters; null or empty for none.</param>
internal sealed record ShareBody(string? Note);
