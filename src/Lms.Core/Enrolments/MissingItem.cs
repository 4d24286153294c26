namespace Lms.Core.Enrolments;

/// <summary>One thing that is still needed for the course to be completed.</summary>
/// <param name="Code">Stable code: <c>lesson-unread</c>, <c>choice-open</c> (the first of several lessons of which one is enough), <c>exam-not-passed</c>.</param>
/// <param name="Message">What to do, for the person.</param>
/// <param name="Item">The lesson or quiz, by its id within the course.</param>
/// <param name="Minutes">Estimated minutes that it takes; 0 when unknown.</param>
public sealed record MissingItem(string Code, Text Message, string Item, int Minutes);
