namespace Lms.Core.Quizzes.Behaviours;

/// <summary>What came of the answers of one certainty.</summary>
/// <param name="Certainty">1–3.</param>
/// <param name="Answers">How many answers, at least 1.</param>
/// <param name="Right">How many of them were fully right.</param>
public sealed record CertaintyLevel(int Certainty, int Answers, int Right);
