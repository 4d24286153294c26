using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Quizzes;

/// <summary>An answer that was typed and not stored.</summary>
/// <param name="Typed">The answer.</param>
/// <param name="Known">The newest sequence that the page knew of.</param>
/// <param name="Refusal">Why.</param>
public sealed record UnsavedAnswer(Response Typed, long Known, Refusal Refusal);
