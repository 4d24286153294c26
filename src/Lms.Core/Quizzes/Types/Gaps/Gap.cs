namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>A gap to put a word in.</summary>
/// <param name="Name">As the author's text calls it.</param>
/// <param name="Words">The words to choose among.</param>
/// <param name="Worth">What each word that fits is worth here, by the word's id, above 0; at least one is worth 1.</param>
internal sealed record Gap(string Name, IReadOnlyList<Choice> Words, IReadOnlyDictionary<string, decimal> Worth);
