using Lms.Core.Quizzes;

namespace Lms.Formats;

/// <summary>How to read a file.</summary>
/// <param name="Language">Language of the file's texts where it does not tell, two letters.</param>
/// <param name="Limits">What a file may cost.</param>
/// <param name="Types">The question types that check each question.</param>
public sealed record FormatReadingOptions(string Language, FormatLimits Limits, QuestionTypes Types)
{
    /// <summary>What question ids begin with: <c>import.question</c>.</summary>
    public const string Set = "import";
}
