namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>One accepted (or foreseen wrong) answer: every number from low to high, the ends included.</summary>
/// <param name="Choice">As authored.</param>
/// <param name="Low">The least number.</param>
/// <param name="High">The largest number.</param>
/// <param name="IsAnything">True for <c>*</c>: whatever no other answer takes.</param>
internal sealed record AcceptedNumber(Choice Choice, decimal Low, decimal High, bool IsAnything)
{
    /// <summary>The number in the middle, which is what the right answer says.</summary>
    public decimal Middle => (Low + High) / 2;

    public bool Takes(decimal value) => value >= Low && value <= High;

    /// <summary>What an author wrote: <c>5</c>, <c>5:0.1</c>, <c>5:2%</c>, <c>1..5</c> or <c>*</c>; the tolerance also as a setting of its own.</summary>
    public static AcceptedNumber? Read(Choice choice, Action<string, Text> report)
    {
        var settings = new SettingReader(choice.Settings, report);
        var text = settings.Of("accept") is { Length: > 0 } accept ? accept : PlainText.Of(choice.Text.ToString());
        var tolerance = settings.Of("tolerance");
        settings.RefuseOthers();
        if (text == "*")
            return new(choice, 0, 0, IsAnything: true);
        if (text.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots)
        {
            if (NumberText.ReadOnly(text[..dots]) is { } low && NumberText.ReadOnly(text[(dots + 2)..]) is { } high && low <= high)
                return new(choice, low, high, IsAnything: false);
            report("numerical-range", new Text(
                $"”{text}” är inget intervall. Skriv det minsta talet först, till exempel 1..5.",
                $"“{text}” is no range. Write the least number first, such as 1..5."));
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (NumberText.ReadOnly(colon < 0 ? text : text[..colon]) is not { } value)
        {
            report("numerical-number", new Text(
                $"”{text}” är inget tal. Skriv till exempel 12,5 eller 12,5:0,1 (tolerans) eller 12..13 (intervall).",
                $"“{text}” is no number. Write for example 12.5 or 12.5:0.1 (tolerance) or 12..13 (range)."));
            return null;
        }

        var around = colon < 0 ? tolerance : text[(colon + 1)..].Trim();
        var percent = around.EndsWith('%');
        if (around.Length == 0)
            return new(choice, value, value, IsAnything: false);
        if (NumberText.ReadOnly(around.TrimEnd('%')) is not (>= 0 and var share) || (percent && share > 100))
        {
            report("numerical-tolerance", new Text(
                $"”{around}” är ingen tolerans. Skriv ett tal som är 0 eller större, eller procent, till exempel 0,1 eller 2%.",
                $"“{around}” is no tolerance. Write a number of 0 or more, or per cent, such as 0.1 or 2%."));
            return null;
        }

        var by = percent ? Math.Abs(value) * share / 100 : share;
        return new(choice, value - by, value + by, IsAnything: false);
    }

    /// <summary>For a person: <c>12,5</c>, or <c>12,4–12,6</c>.</summary>
    public string InWords(string language) =>
        Low == High ? NumberText.Write(Low, language) : $"{NumberText.Write(Low, language)}–{NumberText.Write(High, language)}";
}
