namespace Lms.BrowserTests.Journeys;

/// <summary>One thing to pair.</summary>
/// <param name="Label">The thing.</param>
/// <param name="Options">The entries of its list; the first asks to choose.</param>
internal sealed record ShownPair(string Label, IReadOnlyList<string> Options);
