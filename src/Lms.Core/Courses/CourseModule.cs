using System.Text.Json.Serialization;

namespace Lms.Core.Courses;

/// <summary>One part of a course, 10–15 minutes.</summary>
/// <param name="Id">Unique in the course.</param>
/// <param name="Title">Title.</param>
/// <param name="Minutes">Estimated minutes of what counts.</param>
/// <param name="Objectives">What one can do afterwards.</param>
/// <param name="Lessons">The lessons, in order.</param>
public sealed record CourseModule(
    string Id, LocalText Title, int Minutes, IReadOnlyList<LocalText> Objectives, IReadOnlyList<Lesson> Lessons)
{
    /// <summary>What counts for completion, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<LessonStep> Steps => LessonStep.Of(Lessons);

    /// <summary>The voluntary lessons: deeper reading that counts for nothing and has minutes of its own.</summary>
    [JsonIgnore]
    public IReadOnlyList<Lesson> Voluntary => [.. Lessons.Where(lesson => !lesson.Required)];
}
