namespace Lms.Core.Courses;

/// <summary>A course in the catalogue, and whether the person takes it.</summary>
/// <param name="Card">The course.</param>
/// <param name="Engagement">Whether the person takes it.</param>
public sealed record CatalogueEntry(CourseCard Card, CourseEngagement Engagement);
