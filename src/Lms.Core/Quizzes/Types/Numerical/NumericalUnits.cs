namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>The units of a question, read from its settings.</summary>
internal sealed record NumericalUnits(IReadOnlyList<NumericalUnit> All, bool Required, bool Chosen, decimal Penalty)
{
    // With these, no conversion of a number that can be read is too large to hold.
    private const decimal MostTimes = 1_000_000;
    private const decimal LeastTimes = 0.000_001m;

    public NumericalUnit? Base => All.FirstOrDefault(unit => unit.IsBase);

    public NumericalUnit? Find(string written) =>
        All.FirstOrDefault(unit => unit.Names.Contains(written, StringComparer.Ordinal))
        ?? All.FirstOrDefault(unit => unit.Names.Any(name => string.Equals(name.TrimEnd('.'), written.TrimEnd('.').TrimEnd(), StringComparison.OrdinalIgnoreCase)));

    public static NumericalUnits Read(QuestionSource source, Action<string, Text> report)
    {
        var settings = new SettingReader(source.Settings, report);
        var written = settings.Of("units");
        var english = Split(settings.Of("units-en"));
        var required = settings.OneOf("unit", "optional", "required") == "required";
        var chosen = settings.OneOf("unit-input", "typed", "choose") == "choose";
        var penalty = settings.Share("unit-penalty", 1);
        settings.RefuseOthers();
        var units = new List<NumericalUnit>();
        foreach (var (index, one) in Split(written).Index())
        {
            if (ReadOne(one, index < english.Length ? Names(english[index]) : []) is { } unit)
            {
                units.Add(unit);
                continue;
            }

            report("numerical-units", new Text(
                $"Enheten ”{one}” går inte att läsa. Skriv namn och värde, till exempel kr=1, öre=0.01 eller timmar|h=1, minuter=1/60.",
                $"The unit “{one}” cannot be read. Write name and value, such as kr=1, öre=0.01 or timmar|h=1, minuter=1/60."));
        }

        if (units.SelectMany(unit => unit.Names.Distinct()).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            report("numerical-units", new Text($"Två enheter heter ”{twice}”. Ge den ena ett annat namn.", $"Two units are called “{twice}”. Give one of them another name."));
        if (english.Length > 0 && english.Length != units.Count)
            report("numerical-units", new Text("units-en ska ha lika många enheter som units, i samma ordning.", "units-en must have as many units as units, in the same order."));
        if (written.Length > 0 && !units.Exists(unit => unit.IsBase))
            report("numerical-units", new Text("En enhet ska ha värdet 1: den som svaren är skrivna i.", "One unit must have the value 1: the one that the answers are written in."));
        if (written.Length == 0 && (required || chosen))
            report("numerical-units", new Text("Skriv vilka enheter som finns, till exempel units: \"kr=1, öre=0.01\".", "Write which units there are, such as units: \"kr=1, öre=0.01\"."));
        return new(units, required, chosen, penalty);
    }

    private static NumericalUnit? ReadOne(string written, string[] english)
    {
        var equals = written.LastIndexOf('=');
        var names = Names(equals < 0 ? written : written[..equals]);
        var value = equals < 0 ? "1" : written[(equals + 1)..].Trim();
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (names.Length == 0
            || NumberText.ReadOnly(slash < 0 ? value : value[..slash]) is not (>= LeastTimes and <= MostTimes and var times)
            || (slash < 0 ? 1 : NumberText.ReadOnly(value[(slash + 1)..])) is not (>= 1 and <= MostTimes and var per)
            || times / per < LeastTimes)
        {
            return null;
        }

        return new([.. names, .. english], english.Length > 0 ? english : names, times, per);
    }

    private static string[] Split(string list) => list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Names(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
