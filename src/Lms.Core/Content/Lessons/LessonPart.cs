using Lms.Core.Content.Yaml;

namespace Lms.Core.Content.Lessons;

/// <summary>One block of one language's lesson file.</summary>
/// <param name="Kind">The word after <c>:::</c>; <c>text</c> for what stands between blocks.</param>
/// <param name="Line">1-based line where it begins.</param>
/// <param name="Header">Its settings; null when it has none or they cannot be read.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="TextLine">1-based line where the Markdown begins.</param>
internal sealed record LessonPart(string Kind, int Line, YamlRecord? Header, string Text, int TextLine)
{
    /// <summary>The word of a variant's file for a block that is read as in the main language.</summary>
    public const string Same = "same";

    public bool IsSame => Kind == Same;

    public string Id => Header?.Has("id") == true ? Header.Text("id") ?? "" : "";
}
