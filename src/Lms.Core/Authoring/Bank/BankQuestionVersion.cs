using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>A question as it was at one time. Never changes.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Title">Plain words of the prompt.</param>
/// <param name="Text">As its author wrote it; null when it was never written as text.</param>
/// <param name="Source">The question; its id is the one that courses use.</param>
/// <param name="Hash">Fingerprint of what it asks and answers, SHA-256 in lower-case hex.</param>
/// <param name="Author">Who made the version.</param>
/// <param name="AuthorName">That person's name.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record BankQuestionVersion(
    Guid QuestionId,
    int Number,
    string Title,
    AuthoredText? Text,
    QuestionSource Source,
    string Hash,
    PersonId Author,
    string AuthorName,
    DateTimeOffset CreatedAt);
