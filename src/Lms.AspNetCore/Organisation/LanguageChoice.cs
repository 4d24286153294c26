using Lms.Core;

namespace Lms.AspNetCore.Organisation;

/// <summary>A language that a person may choose.</summary>
/// <param name="Code">Its code, such as <c>sv-ll</c>.</param>
/// <param name="Name">What its button says, in that language.</param>
public sealed record LanguageChoice(string Code, string Name)
{
    /// <summary>The button's <c>lang</c> attribute.</summary>
    public string HtmlLanguage => LanguageTag.BaseOf(Code);
}
