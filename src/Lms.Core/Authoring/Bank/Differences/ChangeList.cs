namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>Gathers differences; what is the same is not added.</summary>
internal sealed class ChangeList
{
    private readonly List<QuestionChange> changes = [];

    public IReadOnlyList<QuestionChange> All => changes;

    /// <summary>The part of the question that the following lies in; null = the question itself.</summary>
    public Text? Within { get; set; }

    public void Add(Text part, LocalText before, LocalText after)
    {
        var languages = before.ByLanguage.Keys.Union(after.ByLanguage.Keys).ToList();
        foreach (var language in languages)
        {
            var named = languages.Count == 1 ? part : ChangeWords.In(part, language);
            var (old, now) = (before.ByLanguage.GetValueOrDefault(language) ?? "", after.ByLanguage.GetValueOrDefault(language) ?? "");
            var (oldWords, newWords) = (PlainText.Of(old), PlainText.Of(now));

            // Bold or a list alone make a difference too: then the markup is told, because the words are the same.
            if (oldWords == newWords)
                Add(named, old, now);
            else
                Add(named, oldWords, newWords);
        }
    }

    public void Add(Text part, string? before, string? after) => Add(part, Same(before), Same(after));

    public void Add(Text part, Text? before, Text? after)
    {
        if (before != after)
            changes.Add(new(Within is null ? part : new($"{Within.Swedish}: {part.Swedish}", $"{Within.English}: {part.English}"), before, after));
    }

    private static Text? Same(string? words) => string.IsNullOrEmpty(words) ? null : new(words, words);
}
