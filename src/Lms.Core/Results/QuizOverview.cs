using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>A quiz in the list of results.</summary>
/// <param name="Answered">How often it was handed in.</param>
/// <param name="Course">The course in the version handed in last.</param>
/// <param name="Quiz">The quiz in that version.</param>
public sealed record QuizOverview(AnsweredQuiz Answered, Course Course, Quiz Quiz)
{
    /// <summary>How far its figures may be shown and trusted.</summary>
    public SampleStrength Strength => SampleRule.Of(Answered.People);
}
