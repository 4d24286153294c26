using System.Globalization;

namespace Lms.Core.Quizzes.Marking;

/// <summary>
/// What answers are marked by: criteria with levels. An author writes it as a setting of the question,
/// <c>rubric: "Innehåll: 0 Saknas | 1 Delvis | 2 Helt; Språk: 0 Oklart | 1 Klart"</c>, and its English in
/// <c>rubric-en</c>.
/// </summary>
/// <param name="Criteria">At least one criterion.</param>
public sealed record Rubric(IReadOnlyList<RubricCriterion> Criteria)
{
    /// <summary>The setting's name.</summary>
    public const string Setting = "rubric";

    /// <summary>The name of the setting with the English words.</summary>
    public const string EnglishSetting = "rubric-en";

    private const int MostCriteria = 12;
    private const int MostLevels = 10;

    /// <summary>A question's rubric; null when it has none.</summary>
    /// <param name="source">The question.</param>
    /// <param name="language">Two-letter code.</param>
    public static Rubric? Of(QuestionSource source, string language)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(language);
        var first = Read(source.Settings.GetValueOrDefault(Setting));
        var english = language.StartsWith("en", StringComparison.Ordinal) ? Read(source.Settings.GetValueOrDefault(EnglishSetting)) : null;
        return english is not null && first is not null && english.HasShapeOf(first) ? english : first;
    }

    /// <summary>Reads a rubric as its author writes it.</summary>
    /// <param name="text">Criteria, parted by semicolons or lines.</param>
    /// <returns>The rubric; null when it is none.</returns>
    public static Rubric? Read(string? text)
    {
        var criteria = new List<RubricCriterion>();
        foreach (var line in (text ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Criterion(line) is not { } criterion)
                return null;
            criteria.Add(criterion);
        }

        return criteria.Count is >= 1 and <= MostCriteria ? new(criteria) : null;
    }

    /// <summary>True when every criterion has a level chosen.</summary>
    /// <param name="levels">The 0-based level of each criterion.</param>
    public bool Fits(IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return levels.Count == Criteria.Count && levels.Index().All(chosen => chosen.Item >= 0 && chosen.Item < Criteria[chosen.Index].Levels.Count);
    }

    /// <summary>The share of the points that the levels earn together, 0–1, to four decimals.</summary>
    /// <param name="levels">See <see cref="Fits"/>.</param>
    public decimal Share(IReadOnlyList<int> levels) =>
        decimal.Round(Criteria.Index().Sum(one => one.Item.Levels[levels[one.Index]].Points) / Criteria.Sum(one => one.Most), 4);

    /// <summary>The levels in words, a line for each criterion, as the learner reads them.</summary>
    /// <param name="levels">See <see cref="Fits"/>.</param>
    /// <param name="language">Two-letter code.</param>
    public string Words(IReadOnlyList<int> levels, string language)
    {
        var culture = CultureOf(language);
        return string.Join('\n', Criteria.Index().Select(one =>
        {
            var level = one.Item.Levels[levels[one.Index]];
            return string.Create(culture, $"{one.Item.Name}: {level.Name} ({level.Points:0.##} {Of(culture)} {one.Item.Most:0.##})");
        }));
    }

    /// <summary>What two markers' levels come to in words: a line for each criterion, the mean where they differ.</summary>
    /// <param name="first">See <see cref="Fits"/>.</param>
    /// <param name="second">See <see cref="Fits"/>.</param>
    /// <param name="language">Two-letter code.</param>
    public string Words(IReadOnlyList<int> first, IReadOnlyList<int> second, string language)
    {
        var lines = Words(first, language).Split('\n');
        var culture = CultureOf(language);
        return string.Join('\n', Criteria.Index().Select(one => first[one.Index] == second[one.Index]
            ? lines[one.Index]
            : string.Create(culture, $"{one.Item.Name}: {(Points(one, first) + Points(one, second)) / 2:0.##} {Of(culture)} {one.Item.Most:0.##}")));
    }

    /// <summary>A comment without the rubric's lines that stand first in it, so that they are not written twice.</summary>
    /// <param name="comment">The comment of an earlier mark, or another one.</param>
    public string Without(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var lines = comment.Split('\n');
        return lines.Length >= Criteria.Count && Criteria.Index().All(one => lines[one.Index].StartsWith(one.Item.Name + ": ", StringComparison.Ordinal))
            ? string.Join('\n', lines.Skip(Criteria.Count)).TrimStart('\n')
            : comment;
    }

    private static decimal Points((int Index, RubricCriterion Item) one, IReadOnlyList<int> levels) => one.Item.Levels[levels[one.Index]].Points;

    private static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language.StartsWith("en", StringComparison.Ordinal) ? "en-GB" : "sv-SE");

    private static string Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? "of" : "av";

    private bool HasShapeOf(Rubric other) =>
        Criteria.Count == other.Criteria.Count
        && Criteria.Zip(other.Criteria).All(pair => pair.First.Levels.Select(level => level.Points).SequenceEqual(pair.Second.Levels.Select(level => level.Points)));

    private static RubricCriterion? Criterion(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
            return null;
        var levels = new List<RubricLevel>();
        foreach (var written in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries))
        {
            if (written.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var points, { Length: > 0 } name]
                || !decimal.TryParse(points.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var worth)
                || worth > 1_000)
                return null;
            levels.Add(new(worth, name));
        }

        return levels.Count is >= 2 and <= MostLevels && levels.Exists(level => level.Points > 0) ? new(line[..colon].Trim(), levels) : null;
    }
}
