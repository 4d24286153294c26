namespace Lms.Core.Courses;

/// <summary>The catalogue as one person meets it.</summary>
/// <param name="Entries">Best match first when searched, else by title with samples last.</param>
/// <param name="Language">The person's choice of language as it stood when the catalogue was looked up; null when none was made.</param>
public sealed record CatalogueView(IReadOnlyList<CatalogueEntry> Entries, string? Language);
