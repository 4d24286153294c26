namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Finds questions that a quiz cannot ask under its behaviour, before anything is published.</summary>
public static class QuizCombinations
{
    /// <summary>Stable code of the fault, for modules and for the studio.</summary>
    public const string Code = "behaviour-question";

    /// <summary>The questions that the quiz names or may draw and that its behaviour does not ask, each with a sentence that says what to do.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="questions">All questions of the course or module.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="behaviours">The host's behaviours; a quiz with an unknown one is somebody else's fault to tell.</param>
    public static IReadOnlyList<Text> Faults(
        Quiz quiz, IEnumerable<QuestionSource> questions, QuestionTypes types, QuizBehaviours behaviours)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(behaviours);
        if (behaviours.Find(quiz.Behaviour) is not { } behaviour)
            return [];
        return [.. questions
            .Where(quiz.MayHold)
            .Select(source => types.Read(source, (_, _) => { }) is { Assessment: not Assessment.None } question && behaviour.MayNotAsk(question.Assessment) is { } why
                ? Sentence(quiz, source.Id.Replace('.', '/'), why)
                : null)
            .OfType<Text>()];
    }

    private static Text Sentence(Quiz quiz, string question, Text why) => new(
        $"”{quiz.Id}” kan inte ställa frågan ”{question}”. {why.Swedish}",
        $"“{quiz.Id}” cannot ask the question “{question}”. {why.English}");
}
