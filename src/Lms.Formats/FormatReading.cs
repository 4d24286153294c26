using Lms.Core.Quizzes;

namespace Lms.Formats;

/// <summary>What a file holds.</summary>
/// <param name="Questions">The questions that may come in, in the file's order, with ids unique in the file.</param>
/// <param name="Problems">Everything to tell the trainer, by line.</param>
public sealed record FormatReading(IReadOnlyList<QuestionSource> Questions, IReadOnlyList<FormatProblem> Problems)
{
    /// <summary>The pictures that the questions name by <see cref="QuestionPicture.Path"/>, checked for size and kind.</summary>
    public IReadOnlyList<FormatPicture> Pictures { get; init; } = [];

    /// <summary>The file's tags by question id, for questions that have any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
