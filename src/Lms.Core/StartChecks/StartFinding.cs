namespace Lms.Core.StartChecks;

/// <summary>Something about the set-up that endangers data or people.</summary>
/// <param name="Code">Stable, lower case with hyphens, e.g. <c>database-fsync-off</c>. The READMEs say what to do about each.</param>
/// <param name="Weight">Whether a host outside Development may start with it.</param>
/// <param name="Subject">What it is about, as the name of a row.</param>
/// <param name="Words">What is wrong and what it may lead to.</param>
/// <param name="Detail">For operators, in English: what was found, and what to set. Null when the words say it all.</param>
public sealed record StartFinding(string Code, StartWeight Weight, Text Subject, Text Words, string? Detail = null);
