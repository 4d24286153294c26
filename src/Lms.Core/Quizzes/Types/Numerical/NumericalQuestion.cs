using System.Net;

namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>One question for a number. The unit is part of what is typed, or a field of its own.</summary>
internal sealed class NumericalQuestion : Question
{
    private const string Number = "number";
    private const string Unit = "unit";

    private readonly IReadOnlyList<AcceptedNumber> accepted;
    private readonly NumericalUnits units;
    private readonly IReadOnlyList<FieldOption> unitOptions;

    internal NumericalQuestion(QuestionSource source, IReadOnlyList<AcceptedNumber> accepted, NumericalUnits units)
        : base(source)
    {
        this.accepted = accepted;
        this.units = units;
        unitOptions = [.. units.All.Select((unit, index) => new FieldOption($"u{index + 1}", NumericalWords.Local(WebUtility.HtmlEncode(unit.Names[0]), WebUtility.HtmlEncode(unit.English[0]))))];
        Fields = units.Chosen
            ? [new(Number, FieldKind.Text, NumericalWords.Local("Tal", "Number"), []), new(Unit, FieldKind.One, NumericalWords.Local("Enhet", "Unit"), unitOptions)]
            : [new(Number, FieldKind.Text, LocalText.Empty, [])];
        CorrectResponse = Right();
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown => new Dictionary<string, string>
    {
        ["unit"] = units.All.Count == 0 ? "none" : units.Chosen ? "choose" : units.Required ? "required" : "optional",
    };

    public override bool IsComplete(Response response) =>
        Given(response) is { } given && (!units.Required || given.Unit is not null || given.Written.Length > 0);

    public override Grade Assess(Response response) => Given(response) is { } given ? Grade.Of(Judge(given).Fraction) : Grade.None;

    public override string Summarise(Response response, string language)
    {
        var given = Given(response);
        if (given is not { } read)
            return string.Join(' ', (response.One(Number) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat(ChosenUnit(response) is { } only ? [only.In(language)] : []));
        var unit = read.Unit?.In(language, read.Reading.Value) ?? read.Written;
        return NumberText.Write(read.Reading.Value, language) + (unit.Length == 0 ? "" : " " + unit);
    }

    public override IReadOnlyList<LocalText> FeedbackFor(Response response)
    {
        if (response.One(Number) is null)
            return [];
        if (Given(response) is not { } given)
            return [units.All.Count == 0 ? NumericalWords.OnlyANumber : NumericalWords.NumberAndUnit];
        var judged = Judge(given);
        var feedback = new List<LocalText>();
        if (judged.Hit is { Choice.Feedback.IsEmpty: false } hit)
            feedback.Add(hit.Choice.Feedback);
        if (judged.UnitIsWrong)
            feedback.Add(given is { Unit: null, Written.Length: 0 } ? NumericalWords.UnitMissing : NumericalWords.UnitWrong);
        if (given.Reading.IsAmbiguous && judged.Fraction < 1)
            feedback.Add(NumericalWords.ReadAs(given.Reading.Value));
        return feedback;
    }

    private Response Right()
    {
        var number = NumberText.Write(accepted.First(one => one.Choice.Fraction == 1 && !one.IsAnything).Middle, "sv");
        return units.Base is not { } unit ? Response.Of(Number, number)
            : units.Chosen ? new Response([new(Number, [number]), new(Unit, [unitOptions[units.All.ToList().IndexOf(unit)].Id])])
            : Response.Of(Number, $"{number} {unit.Names[0]}");
    }

    private NumericalUnit? ChosenUnit(Response response) =>
        units.Chosen && response.One(Unit) is { } id && unitOptions.Index().FirstOrDefault(option => option.Item.Id == id) is { Item: not null } found ? units.All[found.Index] : null;

    // Who writes 8,000 where eight thousand is right did not mean eight: the other reading counts where it earns more.
    private (NumberReading Reading, NumericalUnit? Unit, string Written)? Given(Response response)
    {
        if (response.One(Number) is not { } text || NumberText.Read(text) is not { } first || Placed(response, first) is not { } given)
            return null;
        return first.IsAmbiguous && Placed(response, first.AsThousands) is { } other && Judge(other).Fraction > Judge(given).Fraction ? other : given;
    }

    // What stands beside the number must be nothing where there are no units; a unit chosen in the list goes before one typed.
    private (NumberReading Reading, NumericalUnit? Unit, string Written)? Placed(Response response, NumberReading reading)
    {
        if (units.All.Count == 0)
            return reading.Beside.Length == 0 ? (reading, null, "") : null;
        var typed = reading.Beside.Length == 0 ? null : units.Find(reading.Beside);
        var chosen = ChosenUnit(response);
        return chosen is null ? (reading, typed, reading.Beside)
            : reading.Beside.Length > 0 && typed != chosen ? null
            : (reading, chosen, reading.Beside);
    }

    private NumericalJudgement Judge((NumberReading Reading, NumericalUnit? Unit, string Written) given)
    {
        var (reading, unit, written) = given;
        var isMissing = unit is null && written.Length == 0;
        var inOrder = unit is not null || units.All.Count == 0 || (isMissing && !units.Required);
        var hit = inOrder ? Best(unit?.ToBase(reading.Value) ?? reading.Value) : null;
        if (hit is { IsAnything: false, Choice.Fraction: > 0 } || (inOrder && unit is null or { IsBase: true }))
            return new(hit, hit?.Choice.Fraction ?? 0, UnitIsWrong: false);

        // The number alone may be right where its unit is missing, unknown or another one.
        var alone = Best(reading.Value);
        return alone is { IsAnything: false, Choice.Fraction: > 0 }
            ? new(alone with { Choice = units.Penalty < 1 ? alone.Choice : alone.Choice with { Feedback = LocalText.Empty } }, alone.Choice.Fraction * (1 - units.Penalty), UnitIsWrong: true)
            : new(hit ?? alone, hit?.Choice.Fraction ?? 0, UnitIsWrong: !inOrder);
    }

    private AcceptedNumber? Best(decimal value) =>
        accepted.Where(one => !one.IsAnything && one.Takes(value)).MaxBy(one => one.Choice.Fraction)
        ?? accepted.FirstOrDefault(one => one.IsAnything);
}
