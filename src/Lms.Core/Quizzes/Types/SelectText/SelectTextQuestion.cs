namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>
/// A text to mark in. One field for the author's own pieces; where every word or sentence can be marked, one field for each
/// language, and the first one answered counts. Parts are the right pieces, named <c>mark-</c> and the author's id, the
/// same in every version and language; what was marked wrongly lowers them all alike.
/// </summary>
internal sealed class SelectTextQuestion : Question
{
    private readonly IReadOnlyList<SelectPiece> pieces;
    private readonly IReadOnlyList<Choice> right;
    private readonly decimal whole;
    private readonly decimal minus;

    internal SelectTextQuestion(QuestionSource source, IReadOnlyList<SelectPiece> pieces, decimal minus)
        : base(source)
    {
        this.pieces = pieces;
        this.minus = minus;
        right = [.. source.Choices.Where(choice => choice.Fraction > 0)];
        whole = right.Sum(choice => choice.Fraction);
        Fields = [.. pieces.GroupBy(piece => piece.Field).Select(field => new QuestionField(
            field.Key, FieldKind.Many, LocalText.Empty, [.. field.Select(piece => new FieldOption(piece.Id, piece.Text))]))];
        CorrectResponse = new Response(pieces.Where(piece => piece.Weight > 0).GroupBy(piece => piece.Field)
            .Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Key, [.. field.Select(piece => piece.Id).Order(StringComparer.Ordinal)])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override bool IsComplete(Response response) => !response.IsBlank;

    public override Grade Assess(Response response)
    {
        var (earned, lost) = Weigh(response);
        return Grade.Of(earned - lost);
    }

    public override IReadOnlyList<GradedPart> Parts(Response response)
    {
        var (earned, lost) = Weigh(response);
        var kept = earned > lost ? (earned - lost) / earned : 0;
        var marked = Marked(response, null).Select(piece => piece.Choice).ToList();
        return [.. right.Select(choice => new GradedPart("mark-" + choice.AuthorId, choice.Fraction / whole, marked.Contains(choice) ? new Grade(Math.Min(1, kept)) : Grade.None))];
    }

    public override string Summarise(Response response, string language)
    {
        var words = Marked(response, language).Select(piece => PlainText.Of(piece.Text.In(language)));
        return string.Join(", ", words.Select(word => LanguageTag.BaseOf(language) == "sv" ? $"”{word}”" : $"“{word}”"));
    }

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) =>
        [.. Marked(response, null).Select(piece => piece.Choice?.Feedback).OfType<LocalText>().Where(feedback => !feedback.IsEmpty)];

    /// <summary>What was marked in the text: in the language asked for if there is an answer, else in the first that has one.</summary>
    private IEnumerable<SelectPiece> Marked(Response response, string? language)
    {
        var answered = Fields.Select(field => field.Name).Where(name => response.All(name).Count > 0).ToList();
        var field = answered.Find(name => language is not null && name == "choice-" + language) ?? answered.FirstOrDefault();
        return field is null ? [] : pieces.Where(piece => piece.Field == field && response.All(field).Contains(piece.Id));
    }

    private (decimal Earned, decimal Lost) Weigh(Response response)
    {
        decimal earned = 0, lost = 0;
        foreach (var piece in Marked(response, null))
        {
            if (piece.Weight > 0)
                earned += piece.Weight / whole;
            else
                lost += piece.Weight < 0 ? -piece.Weight : minus;
        }

        return (earned, lost);
    }
}
