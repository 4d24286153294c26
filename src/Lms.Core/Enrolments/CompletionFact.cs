namespace Lms.Core.Enrolments;

/// <summary>Something that a person has done in a course. Completion follows from facts by rules; it is not a score.</summary>
/// <param name="Kind">How.</param>
/// <param name="Item">Which lesson, quiz or session, by its id within the course.</param>
/// <param name="At">When, UTC.</param>
public sealed record CompletionFact(FactKind Kind, string Item, DateTimeOffset At);
