using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>What differs between the options of two versions: matched by the author's id, else by their words.</summary>
internal static class ChoiceComparison
{
    public static void Compare(ChangeList changes, IReadOnlyList<Choice> before, IReadOnlyList<Choice> after)
    {
        var pairs = Pair(before, after);
        foreach (var (old, now) in pairs)
            Compare(changes, old, now);
        var kept = pairs.Where(pair => pair is { Old: not null, New: not null }).ToList();
        var (first, then) = (Names(before.Where(choice => kept.Exists(pair => pair.Old == choice))), Names(kept.OrderBy(pair => Place(after, pair.New!)).Select(pair => pair.Old!)));
        if (first != then)
            changes.Add(ChangeWords.Order, first, then);
    }

    private static void Compare(ChangeList changes, Choice? old, Choice? now)
    {
        var name = NameOf((old ?? now)!);
        if (old is null || now is null)
        {
            changes.Add(ChangeWords.Option(name), old is null ? null : Whole(old), now is null ? null : Whole(now));
            return;
        }

        changes.Add(ChangeWords.OptionText(name), old.Text, now.Text);
        changes.Add(ChangeWords.OptionMatch(name), old.Match, now.Match);
        changes.Add(ChangeWords.OptionKey(name), ChangeWords.Worth(old.Fraction), ChangeWords.Worth(now.Fraction));
        changes.Add(ChangeWords.OptionFeedback(name), old.Feedback, now.Feedback);
        foreach (var setting in old.Settings.Keys.Union(now.Settings.Keys).Order(StringComparer.Ordinal))
            changes.Add(ChangeWords.OptionSetting(name, setting), old.Settings.GetValueOrDefault(setting), now.Settings.GetValueOrDefault(setting));
    }

    private static Text Whole(Choice choice)
    {
        var words = string.Join(" → ", new[] { PlainText.Of(choice.Text.ToString()), PlainText.Of(choice.Match.ToString()) }.Where(text => text.Length > 0));
        var worth = ChangeWords.Worth(choice.Fraction);
        return new($"{words} ({worth.Swedish})", $"{words} ({worth.English})");
    }

    private static List<(Choice? Old, Choice? New)> Pair(IReadOnlyList<Choice> before, IReadOnlyList<Choice> after)
    {
        var left = after.ToList();
        var pairs = new List<(Choice?, Choice?)>();
        foreach (var old in before)
        {
            var now = left.Find(choice => choice.AuthorId == old.AuthorId && choice.AuthorId.Length > 0)
                ?? left.Find(choice => choice.Text.Equals(old.Text));
            if (now is not null)
                left.Remove(now);
            pairs.Add((old, now));
        }

        pairs.AddRange(left.Select(now => ((Choice?)null, (Choice?)now)));
        return pairs;
    }

    private static int Place(IReadOnlyList<Choice> choices, Choice choice) => choices.TakeWhile(other => other != choice).Count();

    private static string Names(IEnumerable<Choice> choices) => string.Join(" · ", choices.Select(NameOf));

    private static string NameOf(Choice choice)
    {
        var words = PlainText.Of(choice.Text.ToString());
        if (words.Length == 0)
            words = choice.Settings.GetValueOrDefault("accept") ?? choice.AuthorId;
        const int most = 50;
        return words.Length > most ? words.AtMost(most) + "…" : words;
    }
}
