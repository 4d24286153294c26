using System.Text.Json;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>What is kept beside a draft: the form as typed, and what the question said before it stopped being readable.</summary>
/// <param name="Fields">The form, by place; null when text was written.</param>
/// <param name="Before">The question before, with its other languages; null when the draft can be read, or never could.</param>
internal sealed record WrittenState(Dictionary<string, string>? Fields, QuestionSource? Before)
{
    public static WrittenState Read(string? json)
    {
        try
        {
            return json is { Length: > 2 } ? JsonSerializer.Deserialize<WrittenState>(json) ?? new(null, null) : new(null, null);
        }
        catch (JsonException)
        {
            return new(null, null);
        }
    }

    public string? ToJson() => Fields is null && Before is null ? null : JsonSerializer.Serialize(this);
}
