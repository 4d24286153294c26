namespace Lms.AspNetCore.Authoring;

/// <summary>A line of a comparison.</summary>
/// <param name="Number">Its number in its text, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Differs">True when the other text lacks it.</param>
internal sealed record ComparedLine(int Number, string Text, bool Differs);
