using Lms.Core.Courses;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>The behaviours that this host knows.</summary>
/// <param name="behaviours">Registered behaviours.</param>
public sealed class QuizBehaviours(IEnumerable<QuizBehaviour> behaviours)
{
    private readonly Dictionary<string, QuizBehaviour> byName =
        behaviours.ToDictionary(behaviour => behaviour.Name, StringComparer.Ordinal);

    /// <summary>All behaviours.</summary>
    public IReadOnlyCollection<QuizBehaviour> All => byName.Values;

    /// <summary>The behaviour with that name, or null.</summary>
    /// <param name="name">See <see cref="QuizBehaviour.Name"/>.</param>
    public QuizBehaviour? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The behaviour of a published quiz.</summary>
    /// <param name="quiz">The quiz; publishing has checked that its behaviour exists.</param>
    /// <exception cref="InvalidOperationException">The host lacks a behaviour that the content was published with.</exception>
    public QuizBehaviour Of(Quiz quiz)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        return Find(quiz.Behaviour) ?? throw new InvalidOperationException(
            $"Quiz '{quiz.Id}' was published with behaviour '{quiz.Behaviour}', which this host does not have.");
    }

    /// <summary>True when a person marks an answer to one of the questions that the quiz may ask, and so reads it.</summary>
    /// <param name="course">The published course.</param>
    /// <param name="quiz">One of its quizzes.</param>
    /// <param name="types">The host's question types.</param>
    public bool NeedsPerson(Course course, Quiz quiz, QuestionTypes types)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(types);
        var behaviour = Of(quiz);
        return course.Questions.Any(source => quiz.MayHold(source) && types.Find(course, source.Id) is { } question && behaviour.NeedsPerson(question));
    }
}
