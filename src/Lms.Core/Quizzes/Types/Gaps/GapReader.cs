using Lms.Core.Html;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>Makes gaps of a text and its words. A word says by <c>gap</c> where it fits and by <c>group</c> what it is offered with.</summary>
/// <param name="source">Authored data.</param>
/// <param name="report">Called once per fault.</param>
internal sealed class GapReader(QuestionSource source, Action<string, Text> report)
{
    private bool sound = true;

    /// <summary>The gaps in the order of the first language; null after at least one report.</summary>
    public IReadOnlyList<Gap>? Read()
    {
        RefuseUnknown(source.Settings, "shuffle");
        foreach (var word in source.Choices)
            RefuseUnknown(word.Settings, "gap", "group", "infinite");
        var names = source.Choices.SelectMany(GapsOf).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            Fault("gap-none", "Minst ett ord ska höra till en lucka. Skriv gap: 1 vid ordet som hör till [[1]].", "At least one word must belong to a gap. Write gap: 1 at the word that belongs to [[1]].");
            return null;
        }

        sound &= GapCheck.Passes(source.Prompt, names, report);
        foreach (var word in source.Choices.Where(word => word.Text.IsEmpty))
            Fault("gap-word-empty", $"Ordet ”{word.AuthorId}” saknar text. Skriv den.", $"The word “{word.AuthorId}” has no text. Write it.");
        foreach (var group in source.Choices.GroupBy(GroupOf))
            CheckGroup(group.Key, [.. group]);
        var ordered = Placeholders.Names(source.Prompt.ToString()).Where(names.Contains).Distinct().ToList();
        var gaps = ordered.ConvertAll(Of);
        return sound ? gaps : null;
    }

    /// <summary>The gaps that a word says that it fits.</summary>
    public static string[] GapsOf(Choice word) =>
        (word.Settings.GetValueOrDefault("gap") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when some gap that offers the word gives less than full marks for it.</summary>
    public static bool MayBeWrong(QuestionSource source, Choice word) =>
        word.Fraction is > 0 and < 1 || source.Choices.Where(other => GroupOf(other) == GroupOf(word)).SelectMany(GapsOf).Except(GapsOf(word)).Any();

    private static string GroupOf(Choice word) => word.Settings.GetValueOrDefault("group") is { Length: > 0 } group ? group : "1";

    private Gap Of(string gap)
    {
        var fitting = source.Choices.Where(word => GapsOf(word).Contains(gap)).ToList();
        if (fitting.Exists(word => word.Fraction < 0))
            Fault("gap-weight", $"Ett ord som hör till luckan [[{gap}]] har en vikt under noll. Ta bort gap vid det, eller ändra vikten.", $"A word that belongs to the gap [[{gap}]] has a weight below zero. Remove its gap, or change the weight.");
        var worth = fitting.Where(word => word.Fraction >= 0).ToDictionary(word => word.Id, word => word.Fraction == 0 ? 1 : word.Fraction, StringComparer.Ordinal);
        if (!worth.ContainsValue(1))
            Fault("gap-key", $"Luckan [[{gap}]] behöver ett ord som ger full poäng.", $"The gap [[{gap}]] needs a word that gives full marks.");
        var groups = fitting.Select(GroupOf).Distinct(StringComparer.Ordinal).ToList();
        if (groups.Count > 1)
            Fault("gap-groups", $"Orden som hör till luckan [[{gap}]] är i olika grupper. Ge dem samma group.", $"The words that belong to the gap [[{gap}]] are in different groups. Give them the same group.");
        return new(gap, [.. source.Choices.Where(word => GroupOf(word) == groups[0])], worth);
    }

    private void RefuseUnknown(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> known)
    {
        foreach (var unknown in settings.Keys.Except(known))
            Fault("setting-unknown", $"”{unknown}” är ingen inställning här. Ta bort den, eller rätta stavningen.", $"“{unknown}” is no setting here. Remove it, or correct the spelling.");
    }

    private void CheckGroup(string group, IReadOnlyList<Choice> words)
    {
        if (words.Count < 2)
            Fault("gap-words-few", $"Gruppen ”{group}” behöver minst två ord att välja mellan.", $"The group “{group}” needs at least two words to choose among.");
        foreach (var language in words.SelectMany(word => word.Text.ByLanguage.Keys).Distinct().ToList())
        {
            foreach (var same in words.Where(word => !word.Text.IsEmpty).GroupBy(word => PlainText.Of(word.Text.In(language))).Where(same => same.Count() > 1))
                Fault("gap-word-twice", $"Ordet ”{same.Key}” står två gånger i gruppen ”{group}” på {language}. Skriv det en gång, med alla sina luckor: gap: 1 3.", $"The word “{same.Key}” stands twice in the group “{group}” in {language}. Write it once, with all its gaps: gap: 1 3.");
        }
    }

    private void Fault(string code, string swedish, string english)
    {
        sound = false;
        report(code, new Text(swedish, english));
    }
}
