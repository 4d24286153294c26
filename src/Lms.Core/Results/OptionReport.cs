namespace Lms.Core.Results;

/// <summary>How often an option was chosen.</summary>
/// <param name="Field">What the field asks for, HTML; empty for a question of one field.</param>
/// <param name="Text">The option, HTML.</param>
/// <param name="IsKey">True when it belongs to the right answer.</param>
/// <param name="Count">Attempts that chose it.</param>
/// <param name="Share">Share of the attempts that were asked, 0–1.</param>
/// <param name="MeanTotal">Mean total mark of those who chose it; null when nobody did.</param>
public sealed record OptionReport(LocalText Field, LocalText Text, bool IsKey, int Count, double Share, double? MeanTotal);
