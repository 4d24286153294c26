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
        return LanguageTag.BaseOf(text.LanguageFor(language)) is var actual && actual != LanguageTag.BaseOf(language) ? actual : null;
    }

    /// <summary>The value of a <c>lang</c> attribute where one is always written: easy-read Swedish is Swedish.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The page's language.</param>
    public static string LangOf(this LocalText text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageTag.BaseOf(text.LanguageFor(language));
    }

    /// <summary>The value of a <c>lang</c> attribute around words in a language: null when it is the page's own.</summary>
    /// <param name="actual">The language of the words.</param>
    /// <param name="language">The page's language.</param>
    public static string? LangFor(string actual, string language) =>
        LanguageTag.BaseOf(actual) is var shown && shown != LanguageTag.BaseOf(language) ? shown : null;

    /// <summary>The sentence above a part that exists in another language only.</summary>
    /// <param name="actual">The part's language.</param>
    /// <param name="language">The page's language.</param>
    public static string Notice(string actual, string language) => LanguageTag.BaseOf(language) == actual && actual != language
        ? Variant("Den här delen", "This part", language)
        : new Text(
            $"Den här delen finns bara på {LanguageNames.Of(actual).Swedish} ännu.",
            $"This part is only in {LanguageNames.Of(actual).English} yet.").In(language);

    /// <summary>The sentence above a lesson that is not written in the page's variant at all.</summary>
    /// <param name="language">The page's language, such as <c>sv-ll</c>.</param>
    public static string LessonNotice(string language) => Variant("Den här lektionen", "This lesson", language);

    /// <summary>The sentence above a page of the handbook that is not written in the variant.</summary>
    /// <param name="language">The page's language, such as <c>sv-ll</c>.</param>
    public static string PageNotice(string language) => Variant("Den här sidan", "This page", language);

    /// <summary>The sentence above a question that is not written in the page's variant.</summary>
    /// <param name="language">The page's language, such as <c>sv-ll</c>.</param>
    public static string QuestionNotice(string language) => Variant("Frågan", "This question", language);

    private static string Variant(string swedish, string english, string language) => new Text(
        $"{swedish} finns inte på {LanguageNames.Short(language).Swedish} än.",
        $"{english} is not in {LanguageNames.Short(language).English} yet.").In(language);
}
