namespace Lms.Core.Quizzes.Types.Categorise;

/// <summary>One question of items to sort: a field for each item, all with the same categories.</summary>
internal sealed class CategoriseQuestion : Question
{
    /// <summary>What an item has in place of a category when it belongs nowhere.</summary>
    public const string Nowhere = "none";

    private readonly IReadOnlyList<FieldOption> categories;

    internal CategoriseQuestion(QuestionSource source, bool nowhere)
        : base(source)
    {
        categories = [.. source.Parts.Select(category => new FieldOption(category.Id, category.Prompt))];
        if (nowhere || source.Choices.Any(item => Of(item) == Nowhere))
            categories = [.. categories, new(Nowhere, new(new Dictionary<string, string> { ["sv"] = "Hör inte hemma här", ["en"] = "Belongs nowhere here" }))];

        // Items in the author's order may stand category by category, so they are shown by their tokens instead.
        Fields = [.. source.Choices.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => new QuestionField(Name(item), FieldKind.One, item.Text, categories))];
        CorrectResponse = new Response(source.Choices.Select(item => new KeyValuePair<string, IReadOnlyList<string>>(Name(item), [Of(item)])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override bool IsComplete(Response response) => Source.Choices.All(item => response.One(Name(item)) is not null);

    public override Grade Assess(Response response) =>
        Grade.Of(Source.Choices.Count(item => LiesRight(item, response)) / (decimal)Source.Choices.Count);

    public override IReadOnlyList<GradedPart> Parts(Response response) => [.. Source.Choices
        .Select(item => new GradedPart(Name(item), 1m / Source.Choices.Count, LiesRight(item, response) ? Grade.Full : Grade.None))];

    /// <summary>Category by category, in the author's order.</summary>
    public override string Summarise(Response response, string language) => string.Join("; ", categories
        .Select(category => (category, Items: Source.Choices.Where(item => response.One(Name(item)) == category.Id).Select(item => PlainText.Of(item.Text.In(language))).ToList()))
        .Where(pair => pair.Items.Count > 0)
        .Select(pair => $"{PlainText.Of(pair.category.Text.In(language))}: {string.Join(", ", pair.Items)}"));

    /// <summary>What is said of items that lie wrong.</summary>
    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. Source.Choices
        .Where(item => response.One(Name(item)) is not null && !LiesRight(item, response) && !item.Feedback.IsEmpty)
        .Select(item => item.Feedback)];

    private static string Name(Choice item) => "i-" + item.Id;

    private static string Of(Choice item) => item.Settings.GetValueOrDefault("category")?.Trim() ?? "";

    private static bool LiesRight(Choice item, Response response) => response.One(Name(item)) == Of(item);
}
