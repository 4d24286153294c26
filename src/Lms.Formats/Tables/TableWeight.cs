using System.Globalization;

namespace Lms.Formats.Tables;

/// <summary>
/// What choosing an option earns, as a person writes it: <c>100</c>, <c>50 %</c>, <c>-33,3</c>, or a share up to one
/// (<c>0.5</c>), or a word such as <c>rätt</c> or <c>x</c>.
/// </summary>
/// <param name="Fraction">Share of the mark, −1 to 1.</param>
/// <param name="IsWord">True when a word said it, so that several right options share the mark.</param>
internal readonly record struct TableWeight(decimal Fraction, bool IsWord)
{
    /// <summary>Reads a cell; null when it says no weight.</summary>
    public static TableWeight? Read(string cell)
    {
        var text = TableText.ToPlain(cell).ToLowerInvariant();
        switch (text)
        {
            case "x" or "rätt" or "ja" or "sant" or "right" or "yes" or "true" or "correct":
                return new(1, true);
            case "fel" or "nej" or "falskt" or "wrong" or "no" or "false" or "incorrect":
                return new(0, true);
        }

        var percent = text.EndsWith('%');
        var number = text.TrimEnd('%').TrimEnd().Replace(',', '.').Replace('\u2212', '-');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return null;
        var share = percent || Math.Abs(value) > 1 ? value / 100 : value;
        return Math.Abs(share) <= 1 ? new(share, false) : null;
    }

    /// <summary>What to write: per cent without a sign, a plain number to calculate with; the sign only where 1 or less would be taken for a share.</summary>
    public static string Write(decimal fraction)
    {
        var percent = (fraction * 100).ToString("0.##########################", CultureInfo.InvariantCulture);
        return fraction == 0 || Math.Abs(fraction) > 0.01m ? percent : percent + " %";
    }
}
