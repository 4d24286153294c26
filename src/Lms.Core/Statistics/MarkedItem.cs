namespace Lms.Core.Statistics;

/// <summary>A question whose marks are analysed, in one of its versions.</summary>
/// <param name="Id">The question.</param>
/// <param name="MaxMark">The most that it can earn, above 0.</param>
public sealed record MarkedItem(string Id, double MaxMark)
{
    /// <summary>Which wording of the question; versions of one question are items of their own. Empty when there is one only.</summary>
    public string Version { get; init; } = "";

    /// <summary>Share of the mark that answers at random earn on average, 0–1; null when that cannot be said.</summary>
    public double? GuessShare { get; init; }
}
