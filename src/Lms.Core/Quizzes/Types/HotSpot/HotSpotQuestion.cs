using System.Globalization;

namespace Lms.Core.Quizzes.Types.HotSpot;

/// <summary>Areas of a picture as options. Right and wrong areas are all shown, so their places tell no key; a free point shows none.</summary>
internal sealed class HotSpotQuestion : Question
{
    internal const string Area = "area";
    internal const string Point = "point";

    private readonly bool free;

    internal HotSpotQuestion(QuestionSource source, bool several, bool free)
        : base(source)
    {
        this.free = free;
        var areas = new QuestionField(
            Area,
            several ? FieldKind.Many : FieldKind.One,
            LocalText.Empty,
            [.. source.Choices.Select(choice => new FieldOption(choice.Id, choice.Text))],
            Shuffles: source.Settings.GetValueOrDefault("shuffle") != "false");
        Fields = free ? [areas, new QuestionField(Point, FieldKind.Text, LocalText.Empty, [])] : [areas];
        CorrectResponse = Response.Of(Area, [.. several
            ? source.Choices.Where(choice => choice.Fraction > 0).Select(choice => choice.Id).Order(StringComparer.Ordinal)
            : source.Choices.Where(choice => choice.Fraction >= 0.9999m).Take(1).Select(choice => choice.Id)]);
        Shown = free
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["free"] = "true" }
            : source.Choices.ToDictionary(choice => choice.Id, choice => AreaOf(choice)!.ToString(), StringComparer.Ordinal);
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown { get; }

    public override bool IsComplete(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return !response.IsBlank;
    }

    public override Grade Assess(Response response) => Grade.Of(Chosen(response).Sum(choice => choice.Fraction));

    public override string Summarise(Response response, string language)
    {
        var words = string.Join("; ", Chosen(response).Select(choice => PlainText.Of(choice.Text.In(language))));
        if (words.Length > 0 || PointOf(response) is not var (x, y))
            return words;
        var place = string.Create(CultureInfo.InvariantCulture, $"{x:0.#}, {y:0.#}");
        return new Text($"En annan plats i bilden ({place} procent)", $"Another place in the picture ({place} per cent)").In(language);
    }

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) =>
        [.. Chosen(response).Where(choice => !choice.Feedback.IsEmpty).Select(choice => choice.Feedback)];

    /// <summary>What was pointed at counts before what was chosen in the list, and either stands alone.</summary>
    /// <param name="response">As it came in.</param>
    public override Response Admit(Response response)
    {
        var admitted = base.Admit(response);
        return !free ? admitted
            : PointOf(admitted) is var (x, y) ? Response.Of(Point, string.Create(CultureInfo.InvariantCulture, $"{x:0.##},{y:0.##}"))
            : Response.Of(Area, admitted.All(Area));
    }

    internal static SpotArea? AreaOf(Choice choice) =>
        SpotArea.Parse(choice.Settings.GetValueOrDefault("shape") ?? "", choice.Settings.GetValueOrDefault("at") ?? "");

    private static (decimal X, decimal Y)? PointOf(Response response) =>
        response.One(Point)?.Split(',') is [var left, var top]
        && decimal.TryParse(left, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x) && x <= 100
        && decimal.TryParse(top, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var y) && y <= 100
            ? (x, y)
            : null;

    private IEnumerable<Choice> Chosen(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        // Where areas overlap, the point belongs to the one that is worth most.
        return free && PointOf(response) is var (x, y)
            ? Source.Choices.Where(choice => AreaOf(choice)!.Holds(x, y)).OrderByDescending(choice => choice.Fraction).Take(1)
            : Source.Choices.Where(choice => response.All(Area).Contains(choice.Id));
    }
}
