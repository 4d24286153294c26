namespace Lms.Core.Statistics;

/// <summary>How often an option was chosen, and by whom: the strong or the weak.</summary>
/// <param name="Chosen">The option.</param>
/// <param name="Count">Attempts that chose it.</param>
/// <param name="Share">Share of the attempts that were asked, 0–1.</param>
/// <param name="MeanTotal">Mean total mark of the attempts that chose it.</param>
public sealed record OptionFrequency(ChosenOption Chosen, int Count, double Share, double MeanTotal);
