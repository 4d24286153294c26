using Lms.Core.Courses;
using Lms.Core.Courses.Changes;

namespace Lms.Core.Authoring.Courses;

/// <summary>What publishing a draft would do, and to whom.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Check">What it reads as.</param>
/// <param name="Current">The version that the catalogue offers; null when it offers none.</param>
/// <param name="Changes">What a reader would see differently; empty for a first version.</param>
/// <param name="Quizzes">Titles of the quizzes that are new, gone, or asked otherwise.</param>
/// <param name="Audience">Whom it concerns.</param>
public sealed record PublishPlan(
    CourseDraft Draft, DraftCheck Check, CourseVersion? Current, CourseChanges Changes, IReadOnlyList<LocalText> Quizzes, CourseAudience Audience);
