using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Writes questions as GIFT. Reading what was written gives the same questions again. Pure.</summary>
public static class GiftWriter
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_[]<>&\\`\n\0");

    /// <summary>Writes the questions in order, with their ids and categories.</summary>
    /// <param name="questions">Questions of the types that GIFT has.</param>
    /// <param name="language">The language to write.</param>
    /// <param name="tags">Tags by question id, written as comments; null when there are none.</param>
    /// <exception cref="NotSupportedException">A question has a type that GIFT cannot say.</exception>
    public static string Write(IEnumerable<QuestionSource> questions, string language, IReadOnlyDictionary<string, IReadOnlyList<string>>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var gift = new StringBuilder();
        var category = "";
        foreach (var question in questions)
        {
            if (question.Category != category)
                gift.Append("$CATEGORY: ").Append(question.Category.Length == 0 ? "$course$/top/" : question.Category).Append("\n\n");
            category = question.Category;
            gift.Append(GiftComments.Write(tags?.GetValueOrDefault(question.Id) ?? []));
            Write(gift, question, new Wording(question, language));
        }

        return gift.ToString();
    }

    private static void Write(StringBuilder gift, QuestionSource question, Wording wording)
    {
        gift.Append("::").Append(question.Id[(question.Id.LastIndexOf('.') + 1)..]).Append(":: ")
            .Append(wording.Prompt(question.Prompt));
        if (question.Type is "essay" or "information" && question.Choices.Count + question.Settings.Count > 0)
            throw new NotSupportedException("GIFT has no way to write the word counts, template and grader's notes of an essay.");
        if (question.Type == "information")
        {
            gift.Append("\n\n");
            return;
        }

        gift.Append(" {");
        if (question.Type == "true-false")
            WriteTrueFalse(gift, question, wording);
        else
        {
            if (question.Type == "numerical")
                gift.Append('#');
            foreach (var choice in question.Choices)
                gift.Append('\n').Append(Mark(question, choice)).Append("[[").Append(choice.AuthorId).Append("]] ").Append(Option(question, choice, wording));
        }

        if (!question.Feedback.IsEmpty)
            gift.Append("\n####").Append(wording.Html(question.Feedback));
        gift.Append("\n}\n\n");
    }

    private static void WriteTrueFalse(StringBuilder gift, QuestionSource question, Wording wording)
    {
        var right = question.Choices.First(choice => choice.Fraction == 1);
        var wrong = question.Choices.First(choice => choice.Fraction != 1);
        gift.Append(right.AuthorId.ToUpperInvariant());
        if (wrong.Feedback.IsEmpty && right.Feedback.IsEmpty)
            return;
        gift.Append('#').Append(wording.Html(wrong.Feedback));
        if (!right.Feedback.IsEmpty)
            gift.Append("\n#").Append(wording.Html(right.Feedback));
    }

    private static string Mark(QuestionSource question, Choice choice)
    {
        var several = question.Settings.GetValueOrDefault("answers") == "several"
            || (question.Settings.GetValueOrDefault("answers") != "one" && question.Choices.Count(other => other.Fraction > 0) > 1);
        var weight = string.Create(CultureInfo.InvariantCulture, $"%{choice.Fraction * 100:0.#######}%");
        return question.Type switch
        {
            "matching" => "=",
            "short-answer" => choice.Fraction == 1 ? "=" : "=" + weight,
            "numerical" when question.Settings.Count > 0 => throw new NotSupportedException("GIFT has no way to write the units of a number."),
            "numerical" => choice.Fraction switch { 1 => "=", 0 => "~", _ => "=" + weight },
            "multiple-choice" when !several && choice.Fraction == 1 => "=",
            "multiple-choice" => choice.Fraction == 0 ? "~" : "~" + weight,
            _ => throw new NotSupportedException($"GIFT has no way to write a question of type '{question.Type}'."),
        };
    }

    private static string Option(QuestionSource question, Choice choice, Wording wording)
    {
        var text = question.Type switch
        {
            "short-answer" => wording.Plain(choice.Text),
            "numerical" => AcceptedOf(choice),
            "matching" => $"{wording.Html(choice.Text)} -> {wording.Html(choice.Match)}",
            _ => wording.Html(choice.Text),
        };
        return choice.Feedback.IsEmpty ? text : $"{text} #{wording.Html(choice.Feedback)}";
    }

    // A number needs no escapes, and without them other systems read it too. The tolerance may stand beside it in YAML.
    private static string AcceptedOf(Choice choice) => choice.Settings.GetValueOrDefault("accept", "")
        + (choice.Settings.GetValueOrDefault("tolerance") is { Length: > 0 } tolerance ? ":" + tolerance : "");

    /// <summary>Decides once for a question whether its texts must be written as HTML.</summary>
    private sealed class Wording(QuestionSource question, string language)
    {
        private readonly bool isHtml = question.Choices
            .SelectMany(choice => question.Type == "short-answer" ? [choice.Feedback] : new[] { choice.Text, choice.Match, choice.Feedback })
            .Append(question.Prompt)
            .Append(question.Feedback)
            .Any(text => text.In(language).AsSpan().IndexOfAny(Markup) >= 0);

        public string Prompt(LocalText text) => (isHtml ? "[html]" : "") + Plain(text);

        public string Html(LocalText text) => isHtml && text.In(language).StartsWith('[') ? "[html]" + Plain(text) : Plain(text);

        public string Plain(LocalText text) => GiftEscapes.Add(text.In(language));
    }
}
