namespace Lms.AspNetCore.Builder;

/// <summary>The answer to a part of a course saved in place.</summary>
/// <param name="Stamp">What the next save builds on.</param>
/// <param name="At">When it was saved, for machines.</param>
/// <param name="Clock">The same for people.</param>
internal sealed record SavedPart(string Stamp, string At, string Clock);
