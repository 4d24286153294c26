using System.Text.RegularExpressions;

namespace Lms.Core.Authoring.Advice;

/// <summary>A negation that is read past turns the question round.</summary>
internal sealed partial class NegativeStem : AdviceRule
{
    private static readonly string[] Types = ["multiple-choice", "true-false"];

    public override string Code => "negative-stem";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!Types.Contains(question.Source.Type))
            yield break;

        // What comes before the question itself may be a story, in which people say what they like.
        var asked = LastSentence().Match(question.Stem).Value;
        var html = question.Source.Prompt.In(question.Language);
        if (Negation().Match(asked) is { Success: true } found && found.Value.Any(char.IsLower) && !IsEmphasised(html, found.Value))
        {
            yield return ("text", question.Source.Type == "true-false"
                ? new(
                    $"Ett påstående med ”{found.Value}” är svårt att svara falskt på. Skriv det hellre jakande.",
                    $"A statement with “{found.Value}” is hard to answer false to. Better write it in the positive.")
                : new(
                    $"Frågan har ”{found.Value}”, som är lätt att läsa förbi. Fråga hellre efter det som stämmer, eller gör ordet **fetstilt**.",
                    $"The question has “{found.Value}”, which is easy to read past. Better ask for what is true, or make the word **bold**."));
        }
    }

    private static bool IsEmphasised(string html, string word) =>
        Emphasis().Matches(html).Any(match => match.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[^.!?]*[.!?”""\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastSentence();

    [GeneratedRegex(@"\b(inte|ej|icke|utom|not|except|isn[’']t|aren[’']t|doesn[’']t|don[’']t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex("<(strong|em|b|i|u|mark)>.*?</", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Emphasis();
}
