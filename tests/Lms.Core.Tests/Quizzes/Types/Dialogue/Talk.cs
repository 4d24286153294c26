using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Dialogue;

namespace Lms.Core.Tests.Quizzes.Types.Dialogue;

/// <summary>Dialogues for tests: each text says where it stands, so that a leak names itself.</summary>
internal static class Talk
{
    private static readonly DialogueType Type = new();

    /// <summary>Four nodes with a circle, and three endings.</summary>
    internal static QuestionSource Source { get; } = Of(
        Node("start", Reply("a", "mid"), Reply("b", "start"), Reply("c", "low")),
        Node("mid", Reply("d", "high"), Reply("e", "half"), Reply("f", "start")),
        End("high", 100),
        End("half", 50),
        End("low", 0));

    internal static QuestionSource Of(params IReadOnlyList<QuestionSource> nodes) => new()
    {
        Id = "s.samtal",
        Type = "dialogue",
        Prompt = SampleCourse.Words("Samtala"),
        Choices = [SampleCourse.Option("anna", 0, "Anna"), SampleCourse.Option("tolk", 0, "Tolken")],
        Parts = nodes,
    };

    internal static QuestionSource Node(string id, params IReadOnlyList<Choice> replies) => new()
    {
        Id = id,
        Type = "",
        Prompt = SampleCourse.Words($"text-{id}"),
        Choices = replies,
        Settings = new Dictionary<string, string> { ["mood"] = "worried" },
    };

    internal static QuestionSource End(string id, int score) => new()
    {
        Id = id,
        Type = "",
        Prompt = SampleCourse.Words($"text-{id}"),
        Feedback = SampleCourse.Words($"feedback-{id}"),
        Settings = new Dictionary<string, string> { ["score"] = $"{score}" },
    };

    internal static Choice Reply(string id, string to, string? text = null) => new()
    {
        Id = id,
        AuthorId = id,
        Text = SampleCourse.Words(text ?? $"text-{id}"),
        Match = SampleCourse.Words($"consequence-{id}"),
        Feedback = SampleCourse.Words($"feedback-{id}"),
        Settings = new Dictionary<string, string> { ["to"] = to },
    };

    internal static Question Question(QuestionSource? source = null) =>
        Type.Read(source ?? Source, (code, message) => Assert.Fail($"{code}: {message}"))!;

    internal static IReadOnlyList<string> Faults(QuestionSource source)
    {
        var faults = new List<string>();
        var read = Type.Read(source, (code, message) =>
        {
            Assert.That(message.Swedish, Is.Not.Empty);
            Assert.That(message.English, Is.Not.EqualTo(message.Swedish));
            faults.Add(code);
        });
        Assert.That(read is null, Is.EqualTo(faults.Count > 0));
        return faults;
    }

    internal static Response Path(params IReadOnlyList<string> replies) => Response.Of("path", replies);

    internal static Response With(Response before, string field, string value) => new([.. before.Fields, new(field, [value])]);
}
