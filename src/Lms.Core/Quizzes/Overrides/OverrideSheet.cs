namespace Lms.Core.Quizzes.Overrides;

/// <summary>A quiz and the decisions that hold at it.</summary>
/// <param name="Quiz">The quiz as the course's newest version has it.</param>
/// <param name="Course">The course's title.</param>
/// <param name="Overrides">The decisions, by name.</param>
/// <param name="Found">People and units that a search found.</param>
public sealed record OverrideSheet(Quiz Quiz, LocalText Course, IReadOnlyList<QuizOverride> Overrides, IReadOnlyList<OverrideTarget> Found);
