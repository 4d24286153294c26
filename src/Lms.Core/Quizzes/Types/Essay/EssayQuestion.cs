using System.Globalization;

namespace Lms.Core.Quizzes.Types.Essay;

/// <summary>One text; a person says what it is worth.</summary>
internal sealed class EssayQuestion : Question
{
    internal const string Field = "text";
    internal const string Template = "template";
    internal const string Grader = "grader";

    private readonly int least;
    private readonly int most;

    internal EssayQuestion(QuestionSource source, int least, int most, int lines)
        : base(source)
    {
        this.least = least;
        this.most = most;
        // The template is told as an option of the text, so that clients of the API can offer it too.
        Fields = [new QuestionField(Field, FieldKind.Text, LocalText.Empty, [.. TextOf(Template) is { IsEmpty: false } template ? [new FieldOption(Template, template)] : Array.Empty<FieldOption>()])];
        Shown = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["min-words"] = least.ToString(CultureInfo.InvariantCulture),
            ["max-words"] = most.ToString(CultureInfo.InvariantCulture),
            ["lines"] = lines.ToString(CultureInfo.InvariantCulture),
        };
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    /// <summary>There is no right answer to copy: a person decides.</summary>
    public override Response CorrectResponse => Response.Blank;

    public override IReadOnlyDictionary<string, string> Shown { get; }

    public override Assessment Assessment => Assessment.Manual;

    public override LocalText ForGrader => TextOf(Grader);

    public override bool IsComplete(Response response) => Words(response) is > 0 and var words && words >= least;

    public override Grade Assess(Response response) => Grade.None;

    public override string Summarise(Response response, string language)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.One(Field)?.Trim() is not { Length: > 0 } text)
            return "";
        var english = language.StartsWith("en", StringComparison.Ordinal);
        var words = Words(response);
        var bounds = words < least ? (english ? $", at least {least}" : $", minst {least}")
            : most > 0 && words > most ? (english ? $", at most {most}" : $", högst {most}")
            : "";
        return $"{text} ({words} {(english ? words == 1 ? "word" : "words" : "ord")}{bounds})";
    }

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];

    internal static string IdOf(Choice choice) => choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id;

    private static int Words(Response response) => WordCount.Of(response.One(Field) ?? "");

    private LocalText TextOf(string id) => Source.Choices.FirstOrDefault(choice => IdOf(choice) == id)?.Text ?? LocalText.Empty;
}
