using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.Aiken;

/// <summary>Writes questions with one right answer as Aiken.</summary>
/// <param name="options">How the file is written.</param>
internal sealed class AikenWriter(FormatWritingOptions options)
{
    private const int MaxOptions = 26;

    private readonly LossList losses = new(HeldParts.None, options);

    public IReadOnlyList<FormatLoss> Losses => losses.All;

    public string Write(IReadOnlyList<QuestionSource> questions)
    {
        var aiken = new StringBuilder();
        foreach (var question in questions)
        {
            var near = Neighbour(question);
            if (near is null)
            {
                losses.LeftOut(question);
                continue;
            }

            if (near.Choices.Count > MaxOptions || near.Settings.GetValueOrDefault("answers") == "several" || near.Choices.Count(choice => choice.Fraction >= 0.9999m) != 1)
            {
                losses.OneAnswerOnly(question);
                continue;
            }

            losses.Compare(near);
            if (near.Settings.GetValueOrDefault("shuffle") == "false")
                losses.Setting(question, "att alternativen står i fast ordning", "that the options stand in a fixed order");
            Write(aiken, near);
        }

        return aiken.ToString();
    }

    private QuestionSource? Neighbour(QuestionSource question)
    {
        if (question.Type == "hot-spot")
            return Neighbours.Of(question, options.Language, losses);
        if (question.Type != "true-false")
            return question.Type == "multiple-choice" ? question : null;
        losses.Becomes(question, "en flervalsfråga med Sant och Falskt", "a multiple choice question with True and False");
        var language = question.Prompt.LanguageFor(options.Language);
        return question with
        {
            Type = "multiple-choice",
            Choices = [.. question.Choices.Select(choice => choice with
            {
                Text = LocalText.Of(language, choice.AuthorId == "true" ? new Text("Sant", "True").In(language) : new Text("Falskt", "False").In(language)),
            })],
        };
    }

    private void Write(StringBuilder aiken, QuestionSource question)
    {
        var lines = question.Prompt.In(options.Language).Split("<br>");
        var formatted = false;
        foreach (var line in lines)
            aiken.Append(Start(Words(line, ref formatted))).Append('\n');
        var answer = 'A';
        foreach (var (place, choice) in question.Choices.Index())
        {
            if (choice.Fraction >= 0.9999m)
                answer = (char)('A' + place);
            aiken.Append((char)('A' + place)).Append(". ").Append(Words(choice.Text.In(options.Language), ref formatted)).Append('\n');
        }

        aiken.Append("ANSWER: ").Append(answer).Append("\n\n");
        if (formatted)
            losses.Add(question, "loss-formatting", "Tappar formateringen: fet stil, listor, länkar.", "Loses the formatting: bold, lists, links.");
    }

    private static string Words(string html, ref bool formatted)
    {
        formatted |= html.Contains('<', StringComparison.Ordinal);
        return PlainText.Of(html);
    }

    // A line of the question may not look like an option or like the answer.
    private static string Start(string line) =>
        AikenLine.OptionOf(line) is null && AikenLine.AnswerOf(line) is null ? line : "– " + line;
}
