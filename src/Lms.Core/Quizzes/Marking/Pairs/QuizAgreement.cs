using Lms.Core.Courses;

namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>How alike the two markers of a quiz mark, with the quiz's words.</summary>
/// <param name="Course">The course as it is now.</param>
/// <param name="Quiz">The quiz.</param>
/// <param name="Figures">The figures.</param>
public sealed record QuizAgreement(Course Course, Quiz Quiz, PairAgreement Figures);
