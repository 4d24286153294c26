using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>What a module being written has besides its files.</summary>
/// <param name="Assets">Hash by path, of pictures that were looked through when they were added.</param>
/// <param name="Questions">Questions that stand in no file, such as those of a question bank.</param>
internal sealed record GivenContent(IReadOnlyDictionary<string, string> Assets, IReadOnlyList<QuestionSource> Questions);
