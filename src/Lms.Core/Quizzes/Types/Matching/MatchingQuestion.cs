namespace Lms.Core.Quizzes.Types.Matching;

/// <summary>One matching question: a field for each left side, all with the same right sides to choose among.</summary>
internal sealed class MatchingQuestion : Question
{
    private readonly IReadOnlyList<Choice> pairs;

    internal MatchingQuestion(QuestionSource source)
        : base(source)
    {
        pairs = [.. source.Choices.Where(choice => !choice.Text.IsEmpty)];

        // Equal right sides are one option: whichever of them a learner picks is right for all.
        IReadOnlyList<FieldOption> rights = [.. source.Choices
            .DistinctBy(choice => choice.Match)
            .Select(choice => new FieldOption(choice.MatchId, choice.Match))];
        Fields = [.. pairs.Select(pair => new QuestionField(Name(pair), FieldKind.One, pair.Text, rights, Shuffles: true))];
        CorrectResponse = new Response(pairs.Select(pair =>
            new KeyValuePair<string, IReadOnlyList<string>>(Name(pair), [RightOf(pair, rights)])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override bool IsComplete(Response response) => pairs.All(pair => response.One(Name(pair)) is not null);

    public override Grade Assess(Response response) => Grade.Of(
        pairs.Count(pair => response.One(Name(pair)) == CorrectResponse.One(Name(pair))) / (decimal)pairs.Count);

    public override IReadOnlyList<GradedPart> Parts(Response response) => [.. pairs.Select(pair => new GradedPart(
        Name(pair), 1m / pairs.Count, response.One(Name(pair)) == CorrectResponse.One(Name(pair)) ? Grade.Full : Grade.None))];

    public override string Summarise(Response response, string language) => string.Join("; ", pairs
        .Select(pair => (Pair: pair, Right: Fields[0].Options.FirstOrDefault(option => option.Id == response.One(Name(pair)))))
        .Where(put => put.Right is not null)
        .Select(put => $"{PlainText.Of(put.Pair.Text.In(language))} → {PlainText.Of(put.Right!.Text.In(language))}"));

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. pairs
        .Where(pair => !pair.Feedback.IsEmpty && response.One(Name(pair)) is { } given && given != CorrectResponse.One(Name(pair)))
        .Select(pair => pair.Feedback)];

    private static string Name(Choice pair) => "p-" + pair.Id;

    private static string RightOf(Choice pair, IReadOnlyList<FieldOption> rights) =>
        rights.First(option => option.Text == pair.Match).Id;
}
