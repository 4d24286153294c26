using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>What one of two markers found an answer to be worth, before they know of each other. It earns nothing by itself.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Quiz">The attempt's course and quiz.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Share">Share of the question's points, 0–1.</param>
/// <param name="Levels">The 0-based level of each criterion of the rubric; null when the share was written.</param>
/// <param name="Comment">For the learner, plain text; empty when there is none.</param>
/// <param name="Marker">Who gave it.</param>
/// <param name="At">The database's time, UTC.</param>
public sealed record Opinion(
    AttemptId Attempt, ItemKey Quiz, string Question, decimal Share, IReadOnlyList<int>? Levels, string Comment, PersonId Marker, DateTimeOffset At);
