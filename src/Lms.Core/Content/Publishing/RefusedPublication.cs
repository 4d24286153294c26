namespace Lms.Core.Content.Publishing;

/// <summary>A trainer's publication that was refused and has not succeeded since.</summary>
/// <param name="Set">The question set.</param>
/// <param name="Title">The set's title now.</param>
/// <param name="Code">The refusal's code, such as <c>set-has-problems</c>.</param>
/// <param name="Problems">How many problems the set's text had; 0 when that was not why.</param>
/// <param name="At">When it was refused last, UTC.</param>
public sealed record RefusedPublication(Guid Set, string Title, string Code, int Problems, DateTimeOffset At);
