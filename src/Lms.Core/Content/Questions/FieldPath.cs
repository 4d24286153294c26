namespace Lms.Core.Content.Questions;

/// <summary>
/// Names the places of a question as it is written: <c>text</c>, <c>settings/grading</c>, <c>choices/2/feedback</c>,
/// <c>parts/1/choices/3/to</c>. Rows count from 1. A slash in an author's name is written <c>~1</c>, a tilde <c>~0</c>.
/// </summary>
internal static class FieldPath
{
    public static string Of(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string NameOf(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
