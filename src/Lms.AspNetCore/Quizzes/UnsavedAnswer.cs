using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Quizzes;

/// <summary>An answer that was typed and not stored.</summary>
/// <param name="Typed">The answer.</param>
/// <param name="Known">The newest sequence that the page knew of.</param>
/// <param name="Refusal">Why.</param>
/// <param name="Certainty">How certain the learner said to be, 1–3; null when that was not said.</param>
public sealed record UnsavedAnswer(Response Typed, long Known, Refusal Refusal, int? Certainty = null);
