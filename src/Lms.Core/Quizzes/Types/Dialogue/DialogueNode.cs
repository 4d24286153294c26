using System.Globalization;

namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>One moment of a dialogue: what is said, and what may be said in return.</summary>
/// <param name="source">The part of the question.</param>
/// <param name="speaker">Who says it; empty when the story does.</param>
internal sealed class DialogueNode(QuestionSource source, LocalText speaker)
{
    internal string Id => source.Id;

    internal LocalText Text => source.Prompt;

    internal LocalText Feedback => source.Feedback;

    internal LocalText Speaker { get; } = speaker;

    internal LocalText Mood => DialogueMoods.In(source.Settings.GetValueOrDefault("mood") ?? "");

    internal IReadOnlyList<Choice> Replies => source.Choices;

    internal bool IsEnding => source.Choices.Count == 0;

    /// <summary>What the ending earns, 0–1; null when it says no such number.</summary>
    internal decimal? Score =>
        decimal.TryParse(source.Settings.GetValueOrDefault("score"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= 100
            ? score / 100
            : null;

    internal Choice? Reply(string id) => source.Choices.FirstOrDefault(reply => reply.Id == id);

    internal static string To(Choice reply) => reply.Settings.GetValueOrDefault("to") ?? "";
}
