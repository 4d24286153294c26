using Lms.Core.Results;
using Lms.Core.Statistics;

namespace Lms.AspNetCore.Results;

/// <summary>The geometry of the plot of questions: facility to the right, discrimination upwards.</summary>
internal sealed class ItemPlotDrawing
{
    internal const double Left = 60;
    internal const double Right = 670;
    internal const double Bottom = 250;
    internal const double Top = 20;

    private const double Margin = 18;
    private readonly double lowest;
    private readonly double least;
    private readonly double most;

    /// <param name="questions">The questions; those without both figures are left out.</param>
    internal ItemPlotDrawing(IReadOnlyList<QuestionReport> questions)
    {
        Dots = [.. questions.Where(question => question.Analysis is { Facility: not null, Discrimination: not null })];
        lowest = Math.Max(0, Math.Floor(Dots.Select(dot => dot.Analysis!.Facility!.Value).DefaultIfEmpty(0).Min() * 10) / 10 - 0.1);
        lowest = Math.Min(lowest, 0.5);
        least = Math.Min(0, Math.Floor(Dots.Select(dot => dot.Analysis!.Discrimination!.Value).DefaultIfEmpty(0).Min() / 20) * 20);
        most = Math.Max(60, Math.Ceiling(Dots.Select(dot => dot.Analysis!.Discrimination!.Value).DefaultIfEmpty(0).Max() / 20) * 20);
    }

    internal IReadOnlyList<QuestionReport> Dots { get; }

    /// <summary>Shares along the lower edge.</summary>
    internal IEnumerable<(double X, double Share)> Shares =>
        Enumerable.Range(0, 11).Select(step => step / 10.0).Where(share => share >= lowest - 1e-9).Select(share => (X(share), share));

    /// <summary>Indices along the left edge, in per cent.</summary>
    internal IEnumerable<(double Y, double Index)> Levels
    {
        get
        {
            for (var level = least; level <= most; level += 20)
                yield return (Y(level), level);
        }
    }

    /// <summary>The height of no discrimination at all.</summary>
    internal double Zero => Y(0);

    /// <summary>The height from which on a question tells people apart.</summary>
    internal double Telling => Y(ItemJudgement.Telling);

    internal double X(QuestionReport question) => X(question.Analysis!.Facility!.Value);

    internal double Y(QuestionReport question) => Y(question.Analysis!.Discrimination!.Value);

    private double X(double facility) => Left + Margin + (Right - Left - (2 * Margin)) * (Math.Clamp(facility, 0, 1) - lowest) / (1 - lowest);

    private double Y(double index) => Bottom - (Bottom - Top) * (index - least) / (most - least);
}
