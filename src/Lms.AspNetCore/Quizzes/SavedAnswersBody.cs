using System.Text.Json.Serialization;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>What became of several answers, in the order sent.</summary>
internal sealed record SavedAnswersBody(Guid Attempt, IReadOnlyList<SavedAnswerBody> Answers)
{
    internal static SavedAnswersBody Of(AttemptId attempt, IReadOnlyList<TakenAnswer> taken, string language) =>
        new(attempt.Value, [.. taken.Select(one => SavedAnswerBody.Of(one, language))]);
}

/// <summary>A receipt, or <c>code</c> and <c>detail</c> of a refusal.</summary>
internal sealed record SavedAnswerBody(string Question)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Attempt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Seq { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? SavedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionStanding? State { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NewestBody? Newest { get; init; }

    internal static SavedAnswerBody Of(TakenAnswer taken, string language) => taken.Outcome switch
    {
        { Succeeded: true, Value: var receipt } => new(taken.Question)
        {
            Attempt = receipt.Attempt.Value, Seq = receipt.Sequence, SavedAt = receipt.SavedAt, State = receipt.Standing,
        },
        { Refusal: var refusal } => new(taken.Question)
        {
            Code = refusal!.Code,
            Detail = refusal.Message.In(language),
            Newest = refusal is NewerAnswer newer ? NewestBody.Of(newer.Newest) : null,
        },
    };
}
