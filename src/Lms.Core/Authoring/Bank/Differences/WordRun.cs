namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>Words side by side that share a fate.</summary>
/// <param name="Words">The words, with single spaces.</param>
/// <param name="Fate">What became of them.</param>
public sealed record WordRun(string Words, WordFate Fate);
