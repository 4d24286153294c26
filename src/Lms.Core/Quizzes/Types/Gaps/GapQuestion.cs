namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>
/// A text with gaps, each with words to choose among. Every gap earns the same share. Parts are named <c>gap-</c> and the
/// gap's number in the first language's text: the same in every language, and in every version that keeps their order.
/// </summary>
internal sealed class GapQuestion : Question
{
    private readonly IReadOnlyList<Gap> gaps;

    internal GapQuestion(QuestionSource authored, IReadOnlyList<Gap> gaps)
        : base(authored with { Prompt = GapTexts.Numbered(authored.Prompt, GapTexts.Numbers(authored.Prompt)) })
    {
        var numbers = GapTexts.Numbers(authored.Prompt);
        this.gaps = gaps = [.. gaps.Select(gap => gap with { Name = numbers[gap.Name] })];
        var source = Source;
        var shuffles = source.Settings.GetValueOrDefault("shuffle") != "false";
        Fields = [.. gaps.Select(gap => new QuestionField(
            GapTexts.Field(gap.Name),
            FieldKind.One,
            GapTexts.Label(source.Prompt, gap.Name),
            [.. gap.Words.Select(word => new FieldOption(word.Id, word.Text))],
            shuffles))];
        CorrectResponse = new Response(gaps.Select(gap => new KeyValuePair<string, IReadOnlyList<string>>(
            GapTexts.Field(gap.Name), [gap.Words.First(word => gap.Worth.GetValueOrDefault(word.Id) == 1).Id])));
        var unlimited = source.Choices.Where(word => word.Settings.GetValueOrDefault("infinite") == "true").Select(word => word.Id);
        Shown = new Dictionary<string, string> { ["unlimited"] = string.Join(' ', unlimited.Order(StringComparer.Ordinal)) };
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown { get; }

    public override bool IsComplete(Response response) => gaps.All(gap => WordIn(gap, response) is not null);

    public override Grade Assess(Response response) => Grade.Of(gaps.Sum(gap => Worth(gap, response)) / gaps.Count);

    public override IReadOnlyList<GradedPart> Parts(Response response) =>
        [.. gaps.Select(gap => new GradedPart(GapTexts.Field(gap.Name), 1m / gaps.Count, Grade.Of(Worth(gap, response))))];

    public override string Summarise(Response response, string language) => GapTexts.Filled(
        Source.Prompt,
        language,
        name => gaps.FirstOrDefault(gap => gap.Name == name) is { } gap && WordIn(gap, response) is { } word ? PlainText.Of(word.Text.In(language)) : null);

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. gaps
        .Where(gap => Worth(gap, response) < 1)
        .Select(gap => WordIn(gap, response)?.Feedback)
        .OfType<LocalText>()
        .Where(feedback => !feedback.IsEmpty)
        .Distinct()];

    private static decimal Worth(Gap gap, Response response) =>
        WordIn(gap, response) is { } word ? gap.Worth.GetValueOrDefault(word.Id) : 0;

    private static Choice? WordIn(Gap gap, Response response) =>
        response.One(GapTexts.Field(gap.Name)) is { } given ? gap.Words.FirstOrDefault(word => word.Id == given) : null;
}
