namespace Lms.BrowserTests.Journeys;

/// <summary>A right pair.</summary>
/// <param name="Label">The thing.</param>
/// <param name="Right">What belongs to it.</param>
internal sealed record ReviewedPair(string Label, string Right);
