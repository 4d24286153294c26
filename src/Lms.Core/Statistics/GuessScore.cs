using Lms.Core.Quizzes;

namespace Lms.Core.Statistics;

/// <summary>What answers at random earn.</summary>
public static class GuessScore
{
    private const int MostCombinations = 4_096;

    /// <summary>The mean grade of all ways to choose one option in each field.</summary>
    /// <param name="question">A question.</param>
    /// <returns>
    /// Share of the mark, 0–1; null for questions with free text, several choices in a field or more than 4,096 ways, and
    /// for those that a person assesses.
    /// </returns>
    public static double? Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var fields = question.Fields;
        if (question.Assessment != Assessment.Automatic || fields.Count == 0 || fields.Any(field => field.Kind != FieldKind.One || field.Options.Count == 0))
            return null;
        long ways = 1;
        foreach (var field in fields)
        {
            ways *= field.Options.Count;
            if (ways > MostCombinations)
                return null;
        }

        double sum = 0;
        for (var way = 0; way < ways; way++)
            sum += (double)question.Assess(question.Admit(Choose(fields, way))).Fraction;
        return sum / ways;
    }

    private static Response Choose(IReadOnlyList<QuestionField> fields, int way)
    {
        var values = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        foreach (var field in fields)
        {
            (way, var option) = Math.DivRem(way, field.Options.Count);
            values.Add(new(field.Name, [field.Options[option].Id]));
        }

        return new(values);
    }
}
