using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>What differs between two versions of a question, part by part, in words that a trainer reads. Pure.</summary>
public static class QuestionComparison
{
    /// <summary>The differences in the order in which the question is read; none when nothing that counts differs.</summary>
    /// <param name="before">The older version.</param>
    /// <param name="after">The newer version.</param>
    /// <param name="types">For the types' names.</param>
    public static IReadOnlyList<QuestionChange> Between(QuestionSource before, QuestionSource after, QuestionTypes types)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(types);
        var changes = new ChangeList();
        changes.Add(ChangeWords.Type, TypeOf(before), TypeOf(after));
        Compare(changes, before, after, null);
        return changes.All;

        Text TypeOf(QuestionSource source) => types.Find(source.Type)?.Title ?? new(source.Type, source.Type);
    }

    private static void Compare(ChangeList changes, QuestionSource before, QuestionSource after, Text? within)
    {
        changes.Within = within;
        changes.Add(ChangeWords.Prompt, before.Prompt, after.Prompt);
        changes.Add(ChangeWords.Picture, before.Picture?.Path, after.Picture?.Path);
        changes.Add(ChangeWords.Description, before.Picture?.Alt ?? LocalText.Empty, after.Picture?.Alt ?? LocalText.Empty);
        ChoiceComparison.Compare(changes, before.Choices, after.Choices);
        changes.Add(ChangeWords.Feedback, before.Feedback, after.Feedback);
        for (var at = 0; at < Math.Max(before.Hints.Count, after.Hints.Count); at++)
            changes.Add(ChangeWords.Hint(at + 1), before.Hints.ElementAtOrDefault(at) ?? LocalText.Empty, after.Hints.ElementAtOrDefault(at) ?? LocalText.Empty);
        changes.Add(ChangeWords.Penalty, ChangeWords.Share(before.Penalty), ChangeWords.Share(after.Penalty));
        foreach (var name in before.Settings.Keys.Union(after.Settings.Keys).Order(StringComparer.Ordinal))
            changes.Add(ChangeWords.Setting(name), before.Settings.GetValueOrDefault(name), after.Settings.GetValueOrDefault(name));
        CompareParts(changes, before, after);
    }

    private static void CompareParts(ChangeList changes, QuestionSource before, QuestionSource after)
    {
        var empty = new QuestionSource { Id = "", Type = "", Prompt = LocalText.Empty };
        foreach (var id in before.Parts.Concat(after.Parts).Select(part => part.Id).Distinct().ToList())
        {
            var (old, now) = (Part(before, id), Part(after, id));
            var part = ChangeWords.Part(id);
            changes.Within = null;
            if (old is null || now is null)
                changes.Add(part, old is null ? null : ChangeWords.Was, now is null ? null : ChangeWords.Is);
            Compare(changes, old ?? empty, now ?? empty, part);
        }

        static QuestionSource? Part(QuestionSource source, string id) => source.Parts.FirstOrDefault(part => part.Id == id);
    }
}
