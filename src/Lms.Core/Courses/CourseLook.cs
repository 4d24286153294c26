using Lms.Core.Bookmarks;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Courses;

/// <summary>All that one person has to do with a course, read in one look.</summary>
/// <param name="Language">The person's choice of language; null when none was made.</param>
/// <param name="Current">The version that the catalogue offers; null when there is none.</param>
/// <param name="Enrolment">The person's enrolment; null = not enrolled.</param>
/// <param name="Attempts">The person's attempts in the course, newest first.</param>
/// <param name="Bookmarks">The person's bookmarks in the course, the latest first.</param>
public sealed record CourseLook(
    string? Language, VersionKey? Current, Enrolment? Enrolment, IReadOnlyList<AttemptSummary> Attempts, IReadOnlyList<Bookmark> Bookmarks);
