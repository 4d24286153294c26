namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>How somebody may sound. The author writes the key; the learner reads the word beside the speaker's name.</summary>
internal static class DialogueMoods
{
    private static readonly Dictionary<string, LocalText> Words = new(StringComparer.Ordinal)
    {
        ["calm"] = Of("lugn", "calm"),
        ["friendly"] = Of("vänlig", "friendly"),
        ["glad"] = Of("glad", "glad"),
        ["relieved"] = Of("lättad", "relieved"),
        ["thoughtful"] = Of("eftertänksam", "thoughtful"),
        ["doubtful"] = Of("tveksam", "doubtful"),
        ["worried"] = Of("orolig", "worried"),
        ["afraid"] = Of("rädd", "afraid"),
        ["sad"] = Of("ledsen", "sad"),
        ["tired"] = Of("trött", "tired"),
        ["stressed"] = Of("stressad", "stressed"),
        ["irritated"] = Of("irriterad", "irritated"),
        ["angry"] = Of("arg", "angry"),
        ["silent"] = Of("tyst", "silent"),
    };

    internal static IReadOnlyCollection<string> Keys => Words.Keys;

    internal static LocalText In(string mood) => Words.GetValueOrDefault(mood) ?? LocalText.Empty;

    private static LocalText Of(string swedish, string english) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["sv"] = swedish, ["en"] = english });
}
