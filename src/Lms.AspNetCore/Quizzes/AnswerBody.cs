using System.Text.Json.Serialization;
using Lms.AspNetCore.Api;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>An answer as sent: <c>value</c> holds values by field name.</summary>
[BodyLimit(64)]
internal sealed record AnswerBody(
    long Seq, Response? Value, int? Certainty, [property: JsonConverter(typeof(DeviceJson))] Device? Device = null)
{
    internal Answer For(string question) => new(question, Seq, Value ?? Response.Blank, Certainty) { Device = Device };
}
