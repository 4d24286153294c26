namespace Lms.AspNetCore.Overload;

/// <summary>How a node fared in the last quarter of a second.</summary>
/// <param name="Delay">How long a piece of work waited for a thread.</param>
/// <param name="Answers">How many requests of the first lane ended.</param>
/// <param name="AnswerTime">How long these took on average.</param>
internal readonly record struct LoadSample(TimeSpan Delay, int Answers, TimeSpan AnswerTime);
