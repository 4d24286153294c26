namespace Lms.Core.Quizzes.Types.RandomMatching;

/// <summary>
/// Short-answer questions and their right answers to put together; every row earns the same share. What a chosen answer
/// is worth says the row's own question. Parts are named <c>r-</c> and the
/// question's place in the category: the same in every attempt and language, and in every version that keeps the category.
/// </summary>
internal sealed class RandomMatchingQuestion : Question
{
    private readonly QuestionSource authored;
    private readonly IReadOnlyList<GatheredRow> pool;
    private readonly IReadOnlyList<GatheredRow> rows;

    internal RandomMatchingQuestion(QuestionSource source, IReadOnlyList<GatheredRow> pool, IReadOnlyList<GatheredRow> rows)
        : base(source with { Feedback = JoinedText.Lines([source.Feedback, .. rows.Select(row => row.Question.Source.Feedback)]) })
    {
        authored = source;
        this.pool = pool;
        this.rows = rows;

        // By token: in the order of the rows the answers would tell where they belong.
        IReadOnlyList<FieldOption> options = [.. rows.Select(row => row.Option).OrderBy(option => option.Id, StringComparer.Ordinal)];
        Fields = [.. rows.Select(row => new QuestionField(row.Field, FieldKind.One, row.Question.Source.Prompt, options, Shuffles: true))];
        CorrectResponse = new Response(rows.Select(row => new KeyValuePair<string, IReadOnlyList<string>>(row.Field, [row.Answer.Id])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyList<string> Draw(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var drawn = pool.ToArray();
        random.Shuffle(drawn);
        return [.. Different(drawn).Take(rows.Count).Select(row => row.Question.Source.Id)];
    }

    public override Question As(IReadOnlyList<string> drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var chosen = drawn.Select(id => pool.FirstOrDefault(row => row.Question.Source.Id == id)).OfType<GatheredRow>().Distinct().ToList();
        return chosen.Count == 0 ? this : new RandomMatchingQuestion(authored, pool, chosen);
    }

    public override bool IsComplete(Response response) => rows.All(row => Chosen(row, response) is not null);

    public override Grade Assess(Response response) => Grade.Of(rows.Sum(row => Worth(row, response)) / rows.Count);

    public override IReadOnlyList<GradedPart> Parts(Response response) =>
        [.. rows.Select(row => new GradedPart(row.Field, 1m / rows.Count, Grade.Of(Worth(row, response))))];

    public override string Summarise(Response response, string language) => string.Join("; ", rows
        .Select(row => (Row: row, Chosen: Chosen(row, response)))
        .Where(pair => pair.Chosen is not null)
        .Select(pair => $"{PlainText.Of(pair.Row.Question.Source.Prompt.In(language))} → {PlainText.Of(pair.Chosen!.Option.Text.In(language))}"));

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. rows
        .Select(row => (Row: row, Chosen: Chosen(row, response)))
        .Where(pair => pair.Chosen is not null)
        .SelectMany(pair => pair.Row.Question.FeedbackFor(pair.Row.With(pair.Chosen!)))];

    /// <summary>Rows of which no two have the same answer: of those one could be put in the other's place.</summary>
    internal static IEnumerable<GatheredRow> Different(IEnumerable<GatheredRow> rows) =>
        rows.DistinctBy(row => PlainText.Of(row.Option.Text.ToString()), StringComparer.OrdinalIgnoreCase);

    private GatheredRow? Chosen(GatheredRow row, Response response) =>
        response.One(row.Field) is { } given ? rows.FirstOrDefault(other => other.Answer.Id == given) : null;

    private decimal Worth(GatheredRow row, Response response) => Chosen(row, response) switch
    {
        null => 0,
        var chosen when chosen == row => 1,
        var other => row.Question.Assess(row.With(other)).Fraction,
    };
}
