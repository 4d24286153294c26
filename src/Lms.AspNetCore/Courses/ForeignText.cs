using Lms.Core;

namespace Lms.AspNetCore.Courses;

/// <summary>Texts that an author has not translated yet.</summary>
public static class ForeignText
{
    /// <summary>The value of a <c>lang</c> attribute around the text: null when it is in the page's own language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The page's language.</param>
    public static string? LangIn(this LocalText text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.LanguageFor(language) is var actual && actual != language ? actual : null;
    }

    /// <summary>The sentence above a part that exists in another language only.</summary>
    /// <param name="actual">The part's language.</param>
    /// <param name="language">The page's language.</param>
    public static string Notice(string actual, string language) => new Text(
        $"Den här delen finns bara på {LanguageNames.Of(actual).Swedish} ännu.",
        $"This part is only in {LanguageNames.Of(actual).English} yet.").In(language);
}
