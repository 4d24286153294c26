namespace Lms.Core.Courses;

/// <summary>What a catalogue needs each time, read in one look.</summary>
/// <param name="Language">The person's choice of language; null when none was made.</param>
/// <param name="Edition">Changes with what the tenant's catalogue offers; cards of the same edition are the same.</param>
/// <param name="Mine">The courses that the person is enrolled in, by id, and how far that has come.</param>
public sealed record CatalogueLook(string? Language, long Edition, IReadOnlyDictionary<string, CourseEngagement> Mine);
