using System.Text.Json.Serialization;

namespace Lms.Core;

/// <summary>An author's text in one or more languages, the course's first language first.</summary>
/// <param name="ByLanguage">Text by language code (see <see cref="LanguageTag"/>); at least one.</param>
[JsonConverter(typeof(LocalTextJson))]
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>A text that says nothing, in no language.</summary>
    public static readonly LocalText Empty = new(new Dictionary<string, string>());

    /// <summary>A text in one language.</summary>
    /// <param name="language">Two-letter code.</param>
    /// <param name="text">The text.</param>
    public static LocalText Of(string language, string text) => new(new Dictionary<string, string> { [language] = text });

    /// <summary>True when no language has any text.</summary>
    [JsonIgnore]
    public bool IsEmpty => ByLanguage.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>True when the text exists in that very language.</summary>
    /// <param name="language">Two-letter code.</param>
    public bool Has(string language) => ByLanguage.ContainsKey(language);

    /// <summary>The text in that language, else in its main language, else in the first language, else an empty string.</summary>
    /// <param name="language">A language code.</param>
    public string In(string language) => ByLanguage.GetValueOrDefault(LanguageFor(language)) ?? "";

    /// <summary>The language that <see cref="In"/> answers in: the wanted one, its main language, or the first.</summary>
    /// <param name="language">A language code.</param>
    public string LanguageFor(string language)
    {
        if (ByLanguage.ContainsKey(language))
            return language;
        var main = LanguageTag.BaseOf(language);
        return ByLanguage.ContainsKey(main) ? main : ByLanguage.Keys.FirstOrDefault() ?? language;
    }

    /// <summary>The same text with each language's words changed.</summary>
    /// <param name="change">Given language and text, gives the new text.</param>
    public LocalText Map(Func<string, string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(ByLanguage.ToDictionary(pair => pair.Key, pair => change(pair.Key, pair.Value)));
    }

    /// <inheritdoc/>
    public bool Equals(LocalText? other) => other is not null
        && ByLanguage.Count == other.ByLanguage.Count
        && ByLanguage.All(pair => other.ByLanguage.TryGetValue(pair.Key, out var text) && text == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ByLanguage.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));

    /// <summary>The text in the first language.</summary>
    public override string ToString() => ByLanguage.Values.FirstOrDefault() ?? "";
}
