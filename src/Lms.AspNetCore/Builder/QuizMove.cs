using System.Globalization;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Builder;

/// <summary>What a button of the quiz builder does with the questions, written <c>what:section:place</c>.</summary>
/// <param name="What">The word.</param>
/// <param name="Section">Which section.</param>
/// <param name="Place">Which question or draw of it.</param>
internal sealed record QuizMove(string What, int Section, int Place)
{
    public static QuizMove? Read(string? value)
    {
        var parts = (value ?? "").Split(':');
        var section = 0;
        var place = 0;
        return (parts.Length < 2 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out section))
            && (parts.Length < 3 || int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out place))
                ? new(parts[0], section, place)
                : null;
    }

    /// <summary>The sections after it.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="chosen">Questions to add.</param>
    /// <param name="draw">What to draw as well; null for nothing.</param>
    public IReadOnlyList<QuizSection> Apply(IReadOnlyList<QuizSection> sections, IReadOnlyList<string> chosen, QuizDraw? draw)
    {
        if (What == "nytt-avsnitt")
            return [.. sections, new QuizSection()];
        if (Section >= sections.Count)
            return sections;
        var section = sections[Section];
        var taken = sections.SelectMany(one => one.Questions).ToHashSet(StringComparer.Ordinal);
        var changed = What switch
        {
            "upp" => section with { Questions = Swapped(section.Questions, Place, Place - 1) },
            "ner" => section with { Questions = Swapped(section.Questions, Place, Place + 1) },
            "bort" => section with { Questions = Without(section.Questions, Place) },
            "bort-dragning" => section with { Draw = Without(section.Draw, Place) },
            "lagg" => section with { Questions = [.. section.Questions, .. chosen.Where(id => !taken.Contains(id)).Distinct()] },
            "dra" when draw is not null => section with { Draw = [.. section.Draw.Where(one => one.Category != draw.Category), draw] },
            _ => section,
        };
        return What == "bort-avsnitt" && sections.Count > 1
            ? Without(sections, Section)
            : [.. sections.Select((one, index) => index == Section ? changed : one)];
    }

    private static List<T> Without<T>(IReadOnlyList<T> list, int place) => [.. list.Where((_, index) => index != place)];

    private static IReadOnlyList<T> Swapped<T>(IReadOnlyList<T> list, int one, int other)
    {
        if (one < 0 || other < 0 || one >= list.Count || other >= list.Count)
            return list;
        var swapped = list.ToList();
        (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
        return swapped;
    }
}
