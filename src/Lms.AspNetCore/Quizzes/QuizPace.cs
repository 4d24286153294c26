using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>How long questions take most people: an estimate, for planning one's time.</summary>
internal static class QuizPace
{
    private const int Written = 5;
    private const int Talked = 4;

    /// <summary>Minutes that a question takes: one, five where one writes for a person to read, four for a conversation of some ten replies.</summary>
    internal static int MinutesOf(QuestionView question) => question.Assessment switch
    {
        Assessment.None => 0,
        Assessment.Manual => Written,
        _ when question.Type == "dialogue" => Talked,
        _ => 1,
    };
}
