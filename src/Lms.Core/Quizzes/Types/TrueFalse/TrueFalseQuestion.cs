namespace Lms.Core.Quizzes.Types.TrueFalse;

/// <summary>One statement. The fields say <c>true</c> and <c>false</c>, which tell nothing of the key.</summary>
internal sealed class TrueFalseQuestion(QuestionSource source) : Question(source)
{
    private const string Field = "choice";

    private static readonly FieldOption True = new("true", Words("Sant", "True"));
    private static readonly FieldOption False = new("false", Words("Falskt", "False"));

    private readonly string key = source.Choices.First(choice => choice.Fraction == 1).AuthorId;

    public override IReadOnlyList<QuestionField> Fields { get; } =
        [new QuestionField(Field, FieldKind.One, LocalText.Empty, [True, False])];

    public override Response CorrectResponse => Response.Of(Field, key);

    public override bool IsComplete(Response response) => !response.IsBlank;

    public override Grade Assess(Response response) => response.One(Field) == key ? Grade.Full : Grade.None;

    public override string Summarise(Response response, string language) => response.One(Field) switch
    {
        "true" => True.Text.In(language),
        "false" => False.Text.In(language),
        _ => "",
    };

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) =>
        [.. Source.Choices.Where(choice => choice.AuthorId == response.One(Field) && !choice.Feedback.IsEmpty).Select(choice => choice.Feedback)];

    private static LocalText Words(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
