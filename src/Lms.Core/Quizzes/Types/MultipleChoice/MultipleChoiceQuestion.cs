namespace Lms.Core.Quizzes.Types.MultipleChoice;

/// <summary>One multiple choice question.</summary>
internal sealed class MultipleChoiceQuestion : Question
{
    private const string Field = "choice";

    internal MultipleChoiceQuestion(QuestionSource source, bool several)
        : base(source)
    {
        Fields =
        [
            new QuestionField(
                Field,
                several ? FieldKind.Many : FieldKind.One,
                LocalText.Empty,
                [.. source.Choices.Select(choice => new FieldOption(choice.Id, choice.Text))],
                Shuffles: source.Settings.GetValueOrDefault("shuffle") != "false"),
        ];
        CorrectResponse = Response.Of(Field, [.. several
            ? source.Choices.Where(choice => choice.Fraction > 0).Select(choice => choice.Id).Order(StringComparer.Ordinal)
            : source.Choices.Where(choice => choice.Fraction >= 0.9999m).Take(1).Select(choice => choice.Id)]);
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override bool IsComplete(Response response) => !response.IsBlank;

    public override Grade Assess(Response response) => Grade.Of(Chosen(response).Sum(choice => choice.Fraction));

    public override string Summarise(Response response, string language) =>
        string.Join("; ", Chosen(response).Select(choice => PlainText.Of(choice.Text.In(language))));

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) =>
        [.. Chosen(response).Where(choice => !choice.Feedback.IsEmpty).Select(choice => choice.Feedback)];

    private IEnumerable<Choice> Chosen(Response response) =>
        Source.Choices.Where(choice => response.All(Field).Contains(choice.Id));
}
