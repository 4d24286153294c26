namespace Lms.Core.Quizzes.Forms;

/// <summary>One of a few words to pick.</summary>
/// <param name="Value">What is written; empty = nothing is.</param>
/// <param name="Label">What the author reads.</param>
public sealed record FormOption(string Value, Text Label);
