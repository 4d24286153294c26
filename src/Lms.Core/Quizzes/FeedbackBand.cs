namespace Lms.Core.Quizzes;

/// <summary>What is said of a whole attempt from a certain result on.</summary>
/// <param name="From">The least share of the full mark, 0–1; the highest band reached counts.</param>
/// <param name="Text">HTML.</param>
public sealed record FeedbackBand(decimal From, LocalText Text);
