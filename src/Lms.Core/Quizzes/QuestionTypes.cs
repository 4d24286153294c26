using System.Runtime.CompilerServices;
using Lms.Core.Courses;

namespace Lms.Core.Quizzes;

/// <summary>The question types that this host knows, shipped and added alike.</summary>
public sealed class QuestionTypes
{
    private readonly Dictionary<string, QuestionType> byName = new(StringComparer.Ordinal);

    // Versions are cached objects that never change, so their questions are read once and live as long as they do.
    private readonly ConditionalWeakTable<Course, Dictionary<string, Question>> read = new();

    /// <summary>Gathers the types.</summary>
    /// <param name="types">Registered types.</param>
    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    public QuestionTypes(IEnumerable<QuestionType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        foreach (var type in types)
        {
            if (!byName.TryAdd(type.Name, type))
                throw new InvalidOperationException($"Question type '{type.Name}' is added twice: by {byName[type.Name].GetType()} and {type.GetType()}. Remove one AddQuestionType call.");
        }
    }

    /// <summary>All types, by name.</summary>
    public IReadOnlyCollection<QuestionType> All => byName.Values;

    /// <summary>The type with that name, or null.</summary>
    /// <param name="name">See <see cref="QuestionType.Name"/>.</param>
    public QuestionType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Makes a question of authored data; an unknown type is reported like any other fault.</summary>
    /// <param name="source">Authored data.</param>
    /// <param name="report">Called once per fault.</param>
    public Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (byName.TryGetValue(source.Type, out var type))
            return type.Read(source, this, report);
        report("question-type-unknown", new Text(
            $"Frågetypen ”{source.Type}” finns inte här. Lägg till den med AddQuestionType, eller byt typ.",
            $"There is no question type “{source.Type}” here. Add it with AddQuestionType, or change the type."));
        return null;
    }

    /// <summary>True for a text between the questions, which has no number and earns nothing.</summary>
    /// <param name="source">Authored data.</param>
    public bool AsksNothing(QuestionSource source) => Read(source, (_, _) => { })?.Assessment == Assessment.None;

    /// <summary>A question of a published course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="questionId">See <see cref="QuestionSource.Id"/>.</param>
    /// <returns>The question; null when the course has none with that id or its type is not known to this host.</returns>
    public Question? Find(Course course, string questionId)
    {
        ArgumentNullException.ThrowIfNull(course);
        return read.GetValue(course, ReadAll).GetValueOrDefault(questionId);
    }

    private Dictionary<string, Question> ReadAll(Course course) => course.Questions
        .Select(source => Read(source, (_, _) => { }))
        .OfType<Question>()
        .ToDictionary(question => question.Source.Id, StringComparer.Ordinal);
}
