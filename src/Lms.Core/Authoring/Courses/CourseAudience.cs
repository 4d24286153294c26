namespace Lms.Core.Authoring.Courses;

/// <summary>Whom a course's next version concerns.</summary>
/// <param name="UnderWay">People who have begun and not completed it; they keep their version.</param>
/// <param name="Completed">People who have completed it; nothing changes for them.</param>
/// <param name="OpenAttempts">Attempts at its quizzes that are not handed in; they go on as they began.</param>
public sealed record CourseAudience(int UnderWay, int Completed, int OpenAttempts);
