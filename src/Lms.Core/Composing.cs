using System.Text;

namespace Lms.Core;

/// <summary>Texts in one form, so that the same word is the same letters.</summary>
internal static class Composing
{
    /// <summary>
    /// The text normalised, whatever somebody typed: <see cref="string.Normalize(NormalizationForm)"/> throws for halves of
    /// surrogate pairs and for U+FFFE, which become U+FFFD here.
    /// </summary>
    internal static string Composed(this string text, NormalizationForm form = NormalizationForm.FormC)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal))
            return text.Normalize(form);
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        return whole.Replace('\uFFFE', '\uFFFD').Normalize(form);
    }
}
