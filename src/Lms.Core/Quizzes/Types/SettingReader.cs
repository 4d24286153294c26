using System.Globalization;

namespace Lms.Core.Quizzes.Types;

/// <summary>Reads what an author set of a type, and reports what it cannot understand.</summary>
/// <param name="settings">The settings.</param>
/// <param name="report">Called once per fault.</param>
internal sealed class SettingReader(IReadOnlyDictionary<string, string> settings, Action<string, Text> report)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>One of a few words, the first of them when nothing is set.</summary>
    public string OneOf(string name, params IReadOnlyList<string> words)
    {
        var given = Of(name);
        if (given.Length == 0 || words.Contains(given))
            return given.Length == 0 ? words[0] : given;
        report("setting-wrong", new Text(
            $"{name} ska vara {string.Join(" eller ", words)}, inte ”{given}”.",
            $"{name} must be {string.Join(" or ", words)}, not “{given}”."));
        return words[0];
    }

    /// <summary>A share from 0 to 1, written 0.5, 0,5 or 50%.</summary>
    public decimal Share(string name, decimal otherwise)
    {
        var given = Of(name);
        if (given.Length == 0)
            return otherwise;
        var percent = given.EndsWith('%');
        if (decimal.TryParse(given.TrimEnd('%').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (percent ? number / 100 : number) is var share and >= 0 and <= 1)
        {
            return share;
        }

        report("setting-wrong", new Text(
            $"{name} ska vara en andel från 0 till 1, till exempel 0.5 eller 50%, inte ”{given}”.",
            $"{name} must be a share from 0 to 1, such as 0.5 or 50%, not “{given}”."));
        return otherwise;
    }

    /// <summary>The text as written, empty when nothing is set.</summary>
    public string Of(string name)
    {
        known.Add(name);
        return settings.GetValueOrDefault(name)?.Trim() ?? "";
    }

    /// <summary>Reports every setting that was not asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var name in settings.Keys.Where(name => !known.Contains(name)))
        {
            report("setting-unknown", new Text(
                $"”{name}” är ingen inställning här. Ta bort den, eller rätta stavningen.",
                $"“{name}” is no setting here. Remove it, or correct the spelling."));
        }
    }
}
