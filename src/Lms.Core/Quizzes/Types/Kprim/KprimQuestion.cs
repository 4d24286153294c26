namespace Lms.Core.Quizzes.Types.Kprim;

/// <summary>One question of statements. The fields say <c>true</c> and <c>false</c>, which tell nothing of the key.</summary>
internal sealed class KprimQuestion : Question
{
    private static readonly FieldOption True = new("true", Words("Sant", "True"));
    private static readonly FieldOption False = new("false", Words("Falskt", "False"));

    private readonly string grading;

    internal KprimQuestion(QuestionSource source, string grading)
        : base(source)
    {
        this.grading = grading;
        Fields = [.. source.Choices.Select(statement => new QuestionField(Name(statement), FieldKind.One, statement.Text, [True, False]))];
        CorrectResponse = new Response(source.Choices.Select(statement => new KeyValuePair<string, IReadOnlyList<string>>(Name(statement), [Key(statement)])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown => new Dictionary<string, string> { ["grading"] = grading };

    public override bool IsComplete(Response response) => Source.Choices.All(statement => response.One(Name(statement)) is not null);

    public override Grade Assess(Response response)
    {
        var missed = Source.Choices.Count(statement => !IsRight(statement, response));
        return grading == "share"
            ? Grade.Of((Source.Choices.Count - missed) / (decimal)Source.Choices.Count)
            : missed == 0 ? Grade.Full
            : missed == 1 && grading == "half" ? new Grade(0.5m)
            : Grade.None;
    }

    public override IReadOnlyList<GradedPart> Parts(Response response) => [.. Source.Choices
        .Select(statement => new GradedPart(Name(statement), 1m / Source.Choices.Count, IsRight(statement, response) ? Grade.Full : Grade.None))];

    public override string Summarise(Response response, string language) => string.Join("; ", Source.Choices
        .Where(statement => response.One(Name(statement)) is not null)
        .Select(statement =>
        {
            var said = PlainText.Of((response.One(Name(statement)) == True.Id ? True : False).Text.In(language));
            return $"{PlainText.Of(statement.Text.In(language)).TrimEnd('.')}: {said.ToLowerInvariant()}";
        }));

    /// <summary>What is said of every statement that was answered, rightly or not: it says why it holds or does not.</summary>
    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. Source.Choices
        .Where(statement => response.One(Name(statement)) is not null && !statement.Feedback.IsEmpty)
        .Select(statement => statement.Feedback)];

    private static string Name(Choice statement) => "s-" + statement.Id;

    private static string Key(Choice statement) => statement.Fraction == 1 ? True.Id : False.Id;

    private static bool IsRight(Choice statement, Response response) => response.One(Name(statement)) == Key(statement);

    private static LocalText Words(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
