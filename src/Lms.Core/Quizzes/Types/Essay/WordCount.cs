namespace Lms.Core.Quizzes.Types.Essay;

/// <summary>Counts words as people do: what stands between blanks and holds a letter or a digit.</summary>
internal static class WordCount
{
    internal static int Of(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
