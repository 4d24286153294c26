using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads what questions are worth and which must be answered.</summary>
internal static class QuizPointsReader
{
    private const string All = "all";
    private const decimal MostPoints = 1_000;

    public static Quiz Read(YamlRecord yaml, Quiz quiz)
    {
        var required = yaml.TextOrTexts("required");
        var all = required is [All];
        if (!all && required.Contains(All))
            yaml.Report("required", "setting-wrong", "Skriv required: all, eller räkna upp frågorna.", "Write required: all, or list the questions.");
        return quiz with
        {
            Points = Points(yaml.Record("points")),
            AllRequired = all,
            Required = all ? [] : [.. required.Where(name => name != All).Select(QuizSectionReader.IdOf).Distinct()],
        };
    }

    private static Dictionary<string, decimal> Points(YamlRecord? yaml)
    {
        var points = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var name in yaml?.Names ?? [])
        {
            if (yaml!.Share(name, 0, MostPoints) is { } worth)
                points[QuizSectionReader.IdOf(name)] = worth;
        }

        return points;
    }
}
