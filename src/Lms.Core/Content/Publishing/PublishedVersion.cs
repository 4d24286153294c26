namespace Lms.Core.Content.Publishing;

/// <summary>A version of a content module, or of a course that a trainer published in the studio.</summary>
/// <param name="IsModule">True for a content module of the library.</param>
/// <param name="Id">The module's id, or the course's.</param>
/// <param name="Title">Its title in that version.</param>
/// <param name="Number">The version, <c>1.2.0</c> or <c>3</c>.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="IsCurrent">True for the version that new learners get.</param>
public sealed record PublishedVersion(bool IsModule, string Id, LocalText Title, string Number, DateTimeOffset PublishedAt, bool IsCurrent);
