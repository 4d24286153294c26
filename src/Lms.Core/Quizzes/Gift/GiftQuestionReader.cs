namespace Lms.Core.Quizzes.Gift;

/// <summary>Reads one question.</summary>
internal sealed class GiftQuestionReader
{
    private readonly string text;
    private readonly GiftFaults faults;
    private readonly GiftTexts texts;
    private readonly GiftChoices choices;
    private readonly string language;

    /// <param name="chunk">The question's lines.</param>
    /// <param name="language">The file's language.</param>
    /// <param name="faults">Where faults are told.</param>
    public GiftQuestionReader(GiftChunk chunk, string language, GiftFaults faults)
    {
        text = chunk.Text;
        this.language = language;
        this.faults = faults;
        texts = new GiftTexts(faults);
        choices = new GiftChoices(texts, language, faults);
    }

    /// <summary>The question without its final id, and the id as written; null when it cannot be made out.</summary>
    public (string Title, QuestionSource Source)? Read()
    {
        var at = text.Length - text.TrimStart().Length;
        if (ReadTitle(ref at) is not { } title)
            return null;
        if (GiftEscapes.FindAny(text, "{}", at) < 0)
            return ReadDescription(title, at);
        if (FindBraces(at) is not var (open, close))
            return null;
        var prompt = text[at..open].Trim();
        var tail = text[(close + 1)..].Trim();
        if (prompt.Length + tail.Length == 0)
            faults.Add(at, "gift-text-missing", new Text("Frågan saknar text före {. Skriv den där.", "The question has no text before {. Write it there."));

        // The missing word form: the answers stand in the middle of the sentence.
        var html = texts.Question(tail.Length == 0 ? prompt : $"{prompt} _____ {tail}", at);
        var body = text[(open + 1)..close];
        var general = GiftEscapes.Find(body, "####", 0);
        var answers = general < 0 ? body : body[..general];
        var feedback = general < 0 ? "" : texts.Html(body[(general + 4)..], open + 1 + general);
        return ReadAnswers(answers, open + 1) is not { } read ? null : (title, read with
        {
            Prompt = LocalText.Of(language, html),
            Feedback = feedback.Length == 0 ? LocalText.Empty : LocalText.Of(language, feedback),
        });
    }

    /// <summary>A text without answers is information between the questions.</summary>
    private (string Title, QuestionSource Source)? ReadDescription(string title, int at)
    {
        var html = texts.Question(text[at..], at);
        if (html.Length > 0)
            return (title, Of("information", []) with { Prompt = LocalText.Of(language, html) });
        faults.Add(at, "gift-text-missing", new Text("Texten är tom. Skriv den.", "The text is empty. Write it."));
        return null;
    }

    private static QuestionSource Of(string type, IReadOnlyList<Choice> choices) =>
        new() { Id = "", Type = type, Prompt = LocalText.Empty, Choices = choices };

    private string? ReadTitle(ref int at)
    {
        if (string.CompareOrdinal(text, at, "::", 0, 2) != 0)
            return "";
        var end = GiftEscapes.Find(text, "::", at + 2);
        if (end < 0 || text.IndexOf('\n', at, end - at) >= 0)
        {
            faults.Add(at, "gift-id-unclosed", new Text("Frågans id ska stå mellan :: och ::.", "The question’s id must stand between :: and ::."));
            return null;
        }

        var title = GiftEscapes.Remove(text[(at + 2)..end]).Trim();
        at = end + 2;
        return title;
    }

    private (int Open, int Close)? FindBraces(int from)
    {
        var open = GiftEscapes.FindAny(text, "{}", from);
        if (text[open] == '}')
            return Refuse(open, "gift-brace-unopened", "Klammern } har ingen början. Hör den till texten skriver du \\}.", "The brace } has no beginning. If it belongs to the text, write \\}.");
        var close = GiftEscapes.FindAny(text, "{}", open + 1);
        if (close < 0)
            return Refuse(open, "gift-brace-unclosed", "Klammern { har inget slut. Sätt } efter det sista svaret.", "The brace { has no end. Put } after the last answer.");
        if (text[close] == '{')
            return Refuse(close, "gift-brace-nested", "Klammern { står inuti svaren. Hör den till texten skriver du \\{.", "The brace { stands inside the answers. If it belongs to the text, write \\{.");
        var more = GiftEscapes.FindAny(text, "{}", close + 1);
        return more < 0
            ? (open, close)
            : Refuse(more, "gift-brace-second", "En fråga har bara ett par klamrar. Lägg en tom rad mellan två frågor. Hör klammern till texten skriver du \\{.", "A question has one pair of braces only. Put a blank line between two questions. If the brace belongs to the text, write \\{.");
    }

    private (int Open, int Close)? Refuse(int at, string code, string swedish, string english)
    {
        faults.Add(at, code, new Text(swedish, english));
        return null;
    }

    private QuestionSource? ReadAnswers(string answers, int offset)
    {
        var trimmed = answers.Trim();
        if (trimmed.Length == 0)
            return Of("essay", []);
        if (trimmed[0] == '#')
            return ReadNumerical(answers, offset);

        if (ReadTrueFalse(answers, offset) is { } trueFalse)
            return trueFalse;
        var items = new GiftItems(faults).Read(answers, offset);
        if (items.Count == 0)
            return null;
        if (items.TrueForAll(item => item.Mark == '='))
        {
            return items.Exists(item => item.Arrow >= 0)
                ? Of("matching", choices.Pairs(items))
                : Of("short-answer", choices.ShortAnswers(items));
        }

        var read = Of("multiple-choice", choices.MultipleChoice(items));

        // As in Moodle: only weights means several may be chosen, an = means that one is.
        return items.TrueForAll(item => item.Mark == '~')
            ? read with { Settings = new Dictionary<string, string> { ["answers"] = "several" } }
            : read.Choices.Count(choice => choice.Fraction > 0) > 1
            ? read with { Settings = new Dictionary<string, string> { ["answers"] = "one" } }
            : read;
    }

    private QuestionSource? ReadNumerical(string answers, int offset)
    {
        // {#5:0.1#feedback} is one answer; {#=5 =%50%4..6 ~#feedback} is a list, where ~ without a number is anything else.
        var hash = answers.IndexOf('#', StringComparison.Ordinal);
        var inner = answers[(hash + 1)..];
        var isList = inner.TrimStart() is ['=' or '~', ..];
        var items = new GiftItems(faults).Read(isList ? inner : "=" + inner, offset + hash + (isList ? 1 : 0));
        return items.Count == 0 ? null : Of("numerical", choices.Numbers(items));
    }

    private QuestionSource? ReadTrueFalse(string answers, int offset)
    {
        var first = GiftEscapes.Find(answers, "#", 0);
        bool? key = (first < 0 ? answers : answers[..first]).Trim().ToUpperInvariant() switch
        {
            "T" or "TRUE" => true,
            "F" or "FALSE" => false,
            _ => null,
        };
        if (key is null)
            return null;
        var second = first < 0 ? -1 : GiftEscapes.Find(answers, "#", first + 1);
        var wrong = first < 0 ? "" : answers[(first + 1)..(second < 0 ? answers.Length : second)];
        var right = second < 0 ? "" : answers[(second + 1)..];
        return Of("true-false", choices.TrueFalse(key.Value, wrong, right, offset + Math.Max(0, first)));
    }
}
