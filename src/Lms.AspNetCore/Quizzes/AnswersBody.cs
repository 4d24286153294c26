using System.Text.Json.Serialization;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Several answers as sent.</summary>
internal sealed record AnswersBody(
    IReadOnlyList<NamedAnswerBody>? Answers, [property: JsonConverter(typeof(DeviceJson))] Device? Device = null)
{
    internal IReadOnlyList<Answer> All => [.. (Answers ?? []).Select(answer =>
        new Answer(answer.Question ?? "", answer.Seq, answer.Value ?? Response.Blank, answer.Certainty) { Device = Device })];
}

/// <summary>One of several answers.</summary>
internal sealed record NamedAnswerBody(string? Question, long Seq, Response? Value, int? Certainty);
