using Lms.Core.Enrolments;

namespace Lms.Core.Courses;

/// <summary>A course in the catalogue, and the person's enrolment in it.</summary>
/// <param name="Card">The course.</param>
/// <param name="Enrolment">The enrolment; null = none.</param>
public sealed record CatalogueEntry(CourseCard Card, Enrolment? Enrolment);
