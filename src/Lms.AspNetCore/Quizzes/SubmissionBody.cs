using Lms.AspNetCore.Api;

namespace Lms.AspNetCore.Quizzes;

/// <summary>What a page believes to be stored: the newest <c>seq</c> by question, 0 = nothing.</summary>
[OptionalBody]
internal sealed record SubmissionBody(IReadOnlyDictionary<string, long>? Answers);
