using System.Globalization;
using Lms.Core.Quizzes.Types.Gaps;

namespace Lms.Core.Quizzes.Types.Cloze;

/// <summary>
/// A text whose gaps are questions of their own, each counting by its points. Parts are named <c>gap-</c> and the gap's
/// number in the first language's text: the same in every language, and in every version that keeps their order.
/// </summary>
internal sealed class ClozeQuestion : Question
{
    private readonly IReadOnlyList<ClozePart> parts;
    private readonly decimal points;

    internal ClozeQuestion(QuestionSource source, IReadOnlyList<ClozePart> parts)
        : base(source with { Feedback = JoinedText.Lines([source.Feedback, .. parts.Select(part => Told(source, part))]) })
    {
        this.parts = parts;
        points = parts.Sum(part => part.Points);
        Fields = [.. parts.Select(part => part.Inner with { Name = part.Field, Label = GapTexts.Label(source.Prompt, part.Name) })];
        CorrectResponse = Whole(part => part.Question.CorrectResponse);
        Shown = parts
            .SelectMany(part => part.Question.Shown.Select(shown => (Name: part.Field + "." + shown.Key, shown.Value)))
            .ToDictionary(shown => shown.Name, shown => shown.Value, StringComparer.Ordinal);
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown { get; }

    public override Response CorrectResponseIn(string language) => Whole(part => part.Question.CorrectResponseIn(language));

    public override bool IsComplete(Response response) => parts.All(part => part.Question.IsComplete(part.Own(response)));

    public override Grade Assess(Response response) => Grade.Of(parts.Sum(part => part.Points * Earned(part, response).Fraction) / points);

    public override IReadOnlyList<GradedPart> Parts(Response response) =>
        [.. parts.Select(part => new GradedPart(part.Field, part.Points / points, Earned(part, response)))];

    public override string Summarise(Response response, string language) => GapTexts.Filled(
        Source.Prompt,
        language,
        name => parts.FirstOrDefault(part => part.Name == name) is { } part && part.Own(response) is { IsBlank: false } own ? part.Question.Summarise(own, language) : null);

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. parts
        .Select(part => (part.Question, Own: part.Own(response)))
        .Where(given => !given.Own.IsBlank)
        .SelectMany(given => given.Question.FeedbackFor(given.Own))];

    public override Response Admit(Response response)
    {
        var admitted = base.Admit(response);
        return Whole(part => part.Question.Admit(part.Own(admitted)));
    }

    private static LocalText Told(QuestionSource source, ClozePart part)
    {
        if (part.Question.Source.Feedback is not { IsEmpty: false } feedback)
            return LocalText.Empty;
        var label = GapTexts.Label(source.Prompt, part.Name);
        return feedback.Map((language, text) => string.Create(CultureInfo.InvariantCulture, $"<strong>{label.In(language)}:</strong> {text}"));
    }

    private static Grade Earned(ClozePart part, Response response) =>
        part.Own(response) is { IsBlank: false } own ? part.Question.Assess(own) : Grade.None;

    private Response Whole(Func<ClozePart, Response> of) => new(parts.Select(part =>
        new KeyValuePair<string, IReadOnlyList<string>>(part.Field, of(part).All(part.Inner.Name))));
}
