namespace Lms.Core.Quizzes;

/// <summary>An option, an accepted short answer or one pair of a matching question.</summary>
public sealed record Choice
{
    /// <summary>
    /// What the learner's page sends. As read from a file it is the author's id; publishing replaces it by an opaque
    /// token, because an id such as <c>right</c> would give the key away.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Token of the right side of a pair; empty for other types. Never derivable from <see cref="Id"/>.</summary>
    public string MatchId { get; init; } = "";

    /// <summary>The author's id, kept for translation and export.</summary>
    public string AuthorId { get; init; } = "";

    /// <summary>The option's text (HTML), the accepted answer (plain) or the left side of a pair (HTML).</summary>
    public required LocalText Text { get; init; }

    /// <summary>The right side of a pair, HTML (lists show its words only); empty for other types.</summary>
    public LocalText Match { get; init; } = LocalText.Empty;

    /// <summary>Share of the mark for choosing it, −1 to 1.</summary>
    public decimal Fraction { get; init; }

    /// <summary>Feedback for having chosen it, HTML.</summary>
    public LocalText Feedback { get; init; } = LocalText.Empty;

    /// <summary>What the type needs to know of this choice besides, e.g. the tolerance of a number.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
