namespace Lms.AspNetCore.Courses;

/// <summary>Where in a lesson the person reads.</summary>
/// <param name="Block">1 for the first block; null or 0 for the beginning.</param>
internal sealed record PlaceBody(int? Block);
