namespace Lms.AspNetCore.Courses;

/// <summary>One segment of a trail.</summary>
/// <param name="Minutes">Estimated minutes; the segment's length.</param>
/// <param name="Done">Share of it that is done, 0–1.</param>
/// <param name="Here">True: this is where the learner is.</param>
public sealed record TrailPart(int Minutes, decimal Done, bool Here);
