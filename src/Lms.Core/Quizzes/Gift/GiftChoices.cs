using Lms.Core.Content;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Makes a question's choices of its options.</summary>
/// <param name="texts">Renders texts.</param>
/// <param name="language">The file's language.</param>
/// <param name="faults">Where faults are told.</param>
internal sealed class GiftChoices(GiftTexts texts, string language, GiftFaults faults)
{
    public IReadOnlyList<Choice> MultipleChoice(IReadOnlyList<GiftItem> items) => WithIds(items, (item, id) => new Choice
    {
        Id = id,
        AuthorId = id,
        Text = Needed(texts.Html(item.Text, item.TextOffset), item),
        Fraction = item.Weight ?? (item.Mark == '=' ? 1 : 0),
        Feedback = Feedback(item),
    });

    public IReadOnlyList<Choice> ShortAnswers(IReadOnlyList<GiftItem> items) => WithIds(items, (item, id) => new Choice
    {
        Id = id,
        AuthorId = id,
        Text = Needed(texts.Plain(item.Text, item.TextOffset), item),
        Fraction = item.Weight ?? 1,
        Feedback = Feedback(item),
    });

    public IReadOnlyList<Choice> Numbers(IReadOnlyList<GiftItem> items) => WithIds(items, (item, id) => new Choice
    {
        Id = id,
        AuthorId = id,
        Text = LocalText.Empty,
        Fraction = item.Weight ?? (item.Mark == '=' ? 1 : 0),
        Feedback = Feedback(item),
        Settings = new Dictionary<string, string> { ["accept"] = texts.Plain(item.Text, item.TextOffset) is { Length: > 0 } number ? number : item.Mark == '~' ? "*" : "" },
    });

    public IReadOnlyList<Choice> Pairs(IReadOnlyList<GiftItem> items) => WithIds(items, (item, id) =>
    {
        var arrow = item.Arrow;
        if (arrow < 0)
        {
            faults.Add(item.Offset, "gift-pair-arrow", new Text(
                "Paret saknar pil. Skriv vänster sida -> höger sida.", "The pair has no arrow. Write left side -> right side."));
        }

        var left = arrow < 0 ? item.Text : item.Text[..arrow];
        var right = arrow < 0 ? "" : item.Text[(arrow + 2)..];
        return new Choice
        {
            Id = id,
            AuthorId = id,
            MatchId = id + "-m",
            Text = Local(texts.Html(left, item.TextOffset)),
            Match = Local(texts.Html(right, item.TextOffset + Math.Max(0, arrow + 2))),
            Fraction = 1,
            Feedback = Feedback(item),
        };
    });

    public IReadOnlyList<Choice> TrueFalse(bool key, string wrong, string right, int offset) =>
    [
        Side("true", key, key ? right : wrong, offset),
        Side("false", !key, key ? wrong : right, offset),
    ];

    private Choice Side(string id, bool isKey, string feedback, int offset) => new()
    {
        Id = id,
        AuthorId = id,
        Text = LocalText.Empty,
        Fraction = isKey ? 1 : 0,
        Feedback = Local(texts.Html(feedback, offset)),
    };

    private List<Choice> WithIds(IReadOnlyList<GiftItem> items, Func<GiftItem, string, Choice> make)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var choices = new List<Choice>(items.Count);
        foreach (var (index, item) in items.Index())
        {
            var id = item.Id ?? AuthorId.OfPlace(index);
            if (faults.IsForeign && !seen.Contains(AuthorId.OfPlace(index)) && seen.Contains(id))
                id = AuthorId.OfPlace(index);
            if (!seen.Add(id))
            {
                faults.Add(item.Offset, "gift-option-id-twice", new Text(
                    $"Två alternativ i frågan har id ”{id}”. Ge det ena ett annat id.", $"Two options of the question have the id “{id}”. Give one of them another id."));
            }

            choices.Add(make(item, id));
        }

        return choices;
    }

    private LocalText Needed(string text, GiftItem item)
    {
        if (text.Length == 0)
        {
            faults.Add(item.Offset, "gift-option-empty", new Text(
                "Alternativet saknar text. Hör tecknet till texten skriver du \\= eller \\~.",
                "The option has no text. If the mark belongs to the text, write \\= or \\~."));
        }

        return Local(text);
    }

    private LocalText Feedback(GiftItem item) => Local(texts.Html(item.Feedback, item.TextOffset + item.Text.Length));

    private LocalText Local(string text) => text.Length == 0 ? LocalText.Empty : LocalText.Of(language, text);
}
