namespace Lms.Core;

/// <summary>A sentence of the interface in both languages. Swedish is the first language and the fallback.</summary>
/// <param name="Swedish">The Swedish sentence.</param>
/// <param name="English">The English sentence.</param>
public sealed record Text(string Swedish, string English)
{
    /// <summary>The sentence in <paramref name="language"/>: English for <c>en</c> and its variants, else Swedish.</summary>
    /// <param name="language">A language tag such as <c>sv</c>, <c>sv-SE</c> or <c>en</c>.</param>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Swedish;
    }

    /// <summary>The Swedish sentence.</summary>
    public override string ToString() => Swedish;
}
