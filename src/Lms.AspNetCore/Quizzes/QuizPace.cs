using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>How long questions take most people: an estimate, for planning one's time.</summary>
internal static class QuizPace
{
    private const int Written = 5;

    /// <summary>Minutes that a question takes: one, or five where one writes for a person to read.</summary>
    internal static int MinutesOf(QuestionView question) => question.Assessment switch
    {
        Assessment.None => 0,
        Assessment.Manual => Written,
        _ => 1,
    };
}
