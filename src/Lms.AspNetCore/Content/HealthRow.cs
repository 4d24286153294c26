using Lms.Core;

namespace Lms.AspNetCore.Content;

/// <summary>Something that the platform needs, and how it is.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Level">How it is.</param>
/// <param name="Words">The same in words, with what to do.</param>
/// <param name="Detail">What a check said, for operators, in English; null when it said nothing.</param>
public sealed record HealthRow(Text Name, HealthLevel Level, Text Words, string? Detail = null);
