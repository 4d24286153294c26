using Lms.Core.Courses.Changes;

namespace Lms.Core.Authoring.Courses;

/// <summary>A version of a course, and what it changed.</summary>
/// <param name="Edition">The version.</param>
/// <param name="Changes">Lessons that differ from the version before; null for the first one, and where the one before is not looked at.</param>
/// <param name="Quizzes">Titles of quizzes with other questions or rules.</param>
public sealed record EditionChanges(CourseEdition Edition, CourseChanges? Changes, IReadOnlyList<LocalText> Quizzes);
