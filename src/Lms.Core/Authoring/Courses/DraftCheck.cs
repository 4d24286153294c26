using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Courses;

/// <summary>What a manuscript reads as.</summary>
/// <param name="Course">The course as far as it can be read; null when nothing of it can.</param>
/// <param name="Problems">Every problem, by file and line of the folder that the course is written as.</param>
public sealed record DraftCheck(Course? Course, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Every question that the course has, asked or not.</summary>
    public IReadOnlyList<QuestionSource> Questions { get; init; } = [];

    /// <summary>True when it can be published.</summary>
    public bool IsWhole => Course is not null && Problems.Count == 0;
}
