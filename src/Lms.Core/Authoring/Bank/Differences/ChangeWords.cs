using System.Globalization;

namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>What the parts of a question are called when two versions are compared.</summary>
internal static class ChangeWords
{
    public static readonly Text Type = new("Frågetyp", "Question type");
    public static readonly Text Prompt = new("Frågetexten", "The question’s text");
    public static readonly Text Picture = new("Bilden", "The picture");
    public static readonly Text Description = new("Bildens beskrivning", "The picture’s description");
    public static readonly Text Feedback = new("Allmän återkoppling", "General feedback");
    public static readonly Text Penalty = new("Avdrag för varje fel försök", "Deduction for each wrong try");
    public static readonly Text Order = new("Ordningen på alternativen", "The order of the options");
    public static readonly Text Was = new("Fanns", "Was there");
    public static readonly Text Is = new("Finns", "Is there");

    private static readonly Dictionary<string, Text> Settings = new(StringComparer.Ordinal)
    {
        ["shuffle"] = new("Blanda alternativen", "Shuffle the options"),
        ["answers"] = new("Hur många svar som får väljas", "How many answers may be chosen"),
        ["grading"] = new("Hur poängen räknas", "How the points are counted"),
        ["accept"] = new("Godtaget svar", "Accepted answer"),
        ["tolerance"] = new("Tillåten avvikelse", "Tolerance"),
        ["unit"] = new("Enhet", "Unit"),
        ["unit-penalty"] = new("Avdrag för fel enhet", "Deduction for a wrong unit"),
        ["minus"] = new("Avdrag för fel val", "Deduction for a wrong choice"),
        ["category"] = new("Kategori", "Category"),
        ["case"] = new("Skilj på stora och små bokstäver", "Capital letters matter"),
        ["min-words"] = new("Minsta antal ord", "Fewest words"),
        ["max-words"] = new("Högsta antal ord", "Most words"),
        ["template"] = new("Mall för svaret", "Template for the answer"),
        ["notes"] = new("Anteckning till den som bedömer", "Note to the marker"),
    };

    public static Text Hint(int number) => new($"Ledtråd {number}", $"Hint {number}");

    public static Text Part(string id) => new($"Delen {id}", $"The part {id}");

    public static Text Option(string name) => new($"Alternativet ”{name}”", $"The option “{name}”");

    public static Text OptionText(string name) => new($"Texten i ”{name}”", $"The text of “{name}”");

    public static Text OptionMatch(string name) => new($"Det som hör till ”{name}”", $"What belongs to “{name}”");

    public static Text OptionKey(string name) => new($"Värdet av ”{name}”", $"The worth of “{name}”");

    public static Text OptionFeedback(string name) => new($"Återkopplingen till ”{name}”", $"The feedback for “{name}”");

    public static Text OptionSetting(string name, string setting)
    {
        var known = Setting(setting);
        return new($"{known.Swedish} för ”{name}”", $"{known.English} of “{name}”");
    }

    public static Text Setting(string name) => Settings.GetValueOrDefault(name)
        ?? new($"Inställningen {name}", $"The setting {name}");

    public static Text In(Text part, string language) => language switch
    {
        "sv" => new($"{part.Swedish} på svenska", $"{part.English} in Swedish"),
        "sv-ll" => new($"{part.Swedish} på lättläst svenska", $"{part.English} in easy Swedish"),
        "en" => new($"{part.Swedish} på engelska", $"{part.English} in English"),
        _ => new($"{part.Swedish} ({language})", $"{part.English} ({language})"),
    };

    public static Text Worth(decimal fraction) => fraction switch
    {
        1 => new("rätt", "right"),
        0 => new("fel", "wrong"),
        _ => Share(fraction)!,
    };

    public static Text? Share(decimal? share)
    {
        if (share is not { } known)
            return null;
        var number = (known * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return new($"{number.Replace('.', ',')} procent", $"{number} per cent");
    }
}
