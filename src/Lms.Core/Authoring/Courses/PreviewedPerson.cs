using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Authoring.Courses;

/// <summary>What decides how a quiz meets one person.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Language">The person's choice of language; null when none was made.</param>
/// <param name="Attempts">The person's attempts at the quiz, newest first.</param>
/// <param name="Earlier">What decides about another attempt, with the person's extended time.</param>
public sealed record PreviewedPerson(
    PersonId Id, string Name, string? Language, IReadOnlyList<AttemptSummary> Attempts, EarlierAttempts Earlier);
