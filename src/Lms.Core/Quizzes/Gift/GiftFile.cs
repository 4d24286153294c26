using Lms.Core.Content;

namespace Lms.Core.Quizzes.Gift;

/// <summary>What was read from a GIFT text.</summary>
/// <param name="Questions">The questions without faults, in order.</param>
/// <param name="Problems">Every fault, by line.</param>
public sealed record GiftFile(IReadOnlyList<QuestionSource> Questions, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>What was passed over in a foreign file, by line; its questions are among <see cref="Questions"/>.</summary>
    public IReadOnlyList<ContentProblem> Notes { get; init; } = [];

    /// <summary>Tags by question id, from comments such as <c>// [tag:intro]</c> before a question.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
