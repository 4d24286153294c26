namespace Lms.Core.Quizzes.Regrading;

/// <summary>What a question is to be worth instead: by the key of a version of the course, or one share for everybody.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Version">The number of the version whose key is to count; null when <paramref name="Share"/> is given.</param>
/// <param name="Share">The share of the question's points that everybody who was asked it gets, 0–1; null when <paramref name="Version"/> is given.</param>
public sealed record Correction(string Question, string? Version, decimal? Share);
