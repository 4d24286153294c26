using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>A text with answers embedded in it: <c>{1:SHORTANSWER:=right~%50%half right}</c>.</summary>
internal static class ClozeReader
{
    private static readonly Dictionary<string, string> Embedded = new() { ["syntax"] = "embedded" };

    public static QuestionSource? Read(MoodleQuestion question)
    {
        var read = question.Begin("cloze");
        var text = read.Prompt.In(question.Language);
        if (!question.IsSound || question.Types.Find("cloze")?.Unfold(text, question.Language, Embedded, (code, message) => question.Fault(code, message)) is not { } unfolded)
            return null;
        if (text.Contains("_C:", StringComparison.OrdinalIgnoreCase) || text.Contains("SAC:", StringComparison.Ordinal) || text.Contains("MWC:", StringComparison.Ordinal))
            question.Warn("moodle-case", "Stora och små bokstäver räknas lika här.", "Upper and lower case count alike here.");
        return read with
        {
            Prompt = question.Local(HtmlAllowList.Clean(unfolded.Text)),
            Parts = [.. unfolded.Parts.Select(part => part with { Choices = [.. part.Choices.Select(choice => Clean(part.Type, choice))] })],
        };
    }

    // The gaps were cut out of HTML: options stay HTML, what is compared with an answer becomes plain.
    private static Choice Clean(string type, Choice choice) => choice with
    {
        Text = choice.Text.Map((_, text) => type == "multiple-choice" ? HtmlAllowList.Clean(text) : PlainText.Of(text)),
        Feedback = choice.Feedback.Map((_, text) => HtmlAllowList.Clean(text)),
        Settings = choice.Settings.ToDictionary(setting => setting.Key, setting => PlainText.Of(setting.Value)),
    };
}
