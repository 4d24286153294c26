using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>What has been written of a question since its latest version.</summary>
/// <param name="Text">The text as written; null when the question was never written as text, as after an import.</param>
/// <param name="Fields">The form as last typed, JSON; null when it was last written as text.</param>
/// <param name="Source">The question, when what is written can be read as one.</param>
/// <param name="ChangedBy">Who wrote last.</param>
/// <param name="ChangedByName">That person's name.</param>
/// <param name="ChangedAt">When, UTC.</param>
public sealed record BankDraft(
    AuthoredText? Text, string? Fields, QuestionSource? Source, PersonId ChangedBy, string ChangedByName, DateTimeOffset ChangedAt);
