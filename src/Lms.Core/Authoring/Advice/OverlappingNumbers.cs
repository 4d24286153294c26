using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.Core.Authoring.Advice;

/// <summary>Ranges that share a number make two options right.</summary>
internal sealed partial class OverlappingNumbers : AdviceRule
{
    public override string Code => "overlapping-numbers";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!question.IsChoice)
            yield break;
        var ranges = question.Options.Select(option => (Option: option, Range: RangeOf(option.Text))).Where(one => one.Range is not null).Select(one => (one.Option, one.Range!.Value.Low, one.Range.Value.High)).ToList();
        foreach (var (option, low, high) in ranges)
        {
            if (ranges.Where(other => other.Option.Number < option.Number && other.Low <= high && low <= other.High).Select(other => other.Option).FirstOrDefault() is { } twin)
            {
                yield return (option.Where, new(
                    $"Talen överlappar alternativ {twin.Number}. Låt varje tal höra till ett enda alternativ, till exempel 1–4 och 5–9.",
                    $"The numbers overlap option {twin.Number}. Let each number belong to one option, such as 1–4 and 5–9."));
            }
        }
    }

    private static (decimal Low, decimal High)? RangeOf(string text) =>
        Range().Match(text) is { Success: true } found && Number(found.Groups[1].Value) is { } low && Number(found.Groups[2].Value) is { } high && low < high ? (low, high) : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\D{0,12}(\d{1,9}(?:[.,]\d{1,4})?)\s*(?:–|-|till|to)\s*(\d{1,9}(?:[.,]\d{1,4})?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
