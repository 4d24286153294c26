namespace Lms.Core.Courses;

/// <summary>A piece of a lesson. What it means is its <see cref="BlockType"/>'s; here it is data.</summary>
public sealed record Block
{
    /// <summary>Name of the block type: text, fact, scenario, reflection, group-task, checklist, picture, quiz, note …</summary>
    public required string Kind { get; init; }

    /// <summary>Id within the lesson; for a quiz block the quiz's id. Empty when the kind needs none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Sanitised HTML per language.</summary>
    public LocalText Html { get; init; } = LocalText.Empty;

    /// <summary>The header's values per language: title, source, url, as-of, review, minutes, src, alt …</summary>
    public IReadOnlyDictionary<string, LocalText> Settings { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>Sanitised HTML of each item, for kinds made of items (checklist).</summary>
    public IReadOnlyList<LocalText> Items { get; init; } = [];

    /// <summary>True for running text, where glossary terms are marked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HoldsTerms => Kind == "text";

    /// <summary>A header value in a language, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="language">Two-letter code.</param>
    public string? Setting(string name, string language) => Settings.TryGetValue(name, out var value) ? value.In(language) : null;
}
