namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>The others who have a question open.</summary>
internal sealed record ReadersBody(IReadOnlyList<ReaderBody> Others);
