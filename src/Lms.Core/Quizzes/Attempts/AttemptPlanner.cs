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
        var sections = quiz.AllSections;

        // Named questions of a later section are never drawn for an earlier one.
        var taken = sections.SelectMany(section => section.Questions).ToHashSet(StringComparer.Ordinal);
        var plan = new List<PlannedQuestion>();
        for (var place = 0; place < sections.Count; place++)
        {
            var ids = Chosen(course, sections[place], taken, random).Where(id => types.Find(course, id) is not null).ToArray();
            if (sections[place].Shuffle || quiz.Shuffle)
                random.Shuffle(ids);
            foreach (var id in ids)
            {
                var question = types.Find(course, id)!;
                var drawn = question.Draw(random);
                plan.Add(new(id, Orders(question.As(drawn), random)) { Drawn = drawn, Section = place });
            }
        }

        return plan;
    }

    private static List<string> Chosen(Course course, QuizSection section, HashSet<string> taken, Random random)
    {
        var chosen = new List<string>(section.Questions);
        foreach (var draw in section.Draw)
        {
            var pool = course.Questions
                .Where(source => source.Category == draw.Category && !taken.Contains(source.Id))
                .Select(source => source.Id)
                .ToArray();
            random.Shuffle(pool);
            foreach (var id in pool.Take(draw.Count))
            {
                chosen.Add(id);
                taken.Add(id);
            }
        }

        return chosen;
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
