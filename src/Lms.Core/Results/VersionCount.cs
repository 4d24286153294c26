namespace Lms.Core.Results;

/// <summary>A version of the course that attempts were made in.</summary>
/// <param name="Number">See <see cref="Courses.CourseVersion.Number"/>.</param>
/// <param name="People">Different people.</param>
public sealed record VersionCount(string Number, int People);
