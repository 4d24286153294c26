using Lms.Core.Courses;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>Makes the random choices of an attempt, once, at its start. Pure given its source of randomness.</summary>
public static class AttemptPlanner
{
    /// <summary>Draws and orders the questions, and the options of fields that shuffle.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="types">The host's question types.</param>
    /// <param name="random">Randomness; the same seed gives the same plan.</param>
    public static IReadOnlyList<PlannedQuestion> Plan(Course course, Quiz quiz, QuestionTypes types, Random random)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(random);
        var chosen = new List<string>(quiz.Questions);
        foreach (var draw in quiz.Draw)
        {
            var pool = course.Questions
                .Where(source => source.Category == draw.Category && !chosen.Contains(source.Id))
                .Select(source => source.Id)
                .ToArray();
            random.Shuffle(pool);
            chosen.AddRange(pool.Take(draw.Count));
        }

        var ids = chosen.Where(id => types.Find(course, id) is not null).ToArray();
        if (quiz.Shuffle)
            random.Shuffle(ids);
        return [.. ids.Select(id => new PlannedQuestion(id, Orders(types.Find(course, id)!, random)))];
    }

    private static Dictionary<string, IReadOnlyList<string>> Orders(Question question, Random random)
    {
        var orders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        IReadOnlyList<string>? shared = null;
        foreach (var field in question.Fields.Where(field => field.Shuffles))
        {
            // Fields with the same options (a matching question's rows) show them in the same order.
            var ids = field.Options.Select(option => option.Id).ToArray();
            if (shared is null || !shared.Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal)))
            {
                random.Shuffle(ids);
                shared = ids;
            }

            orders[field.Name] = shared;
        }

        return orders;
    }
}
