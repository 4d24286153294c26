using System.Text.Json.Serialization;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.AspNetCore.Quizzes;

/// <summary>The answer that is stored where another one came too late.</summary>
internal sealed record NewestBody(
    long Seq, Response Value, int? Certainty, DateTimeOffset SavedAt, [property: JsonConverter(typeof(DeviceJson))] Device? Device)
{
    internal static NewestBody Of(AttemptStep step) => new(step.Sequence, step.Response, step.Certainty, step.At, step.Device);
}
