namespace Lms.Core.Content.Writing;

/// <summary>One part of a course as it is written.</summary>
/// <param name="Id">Unique in the course.</param>
/// <param name="Title">Title.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="Objectives">What one can do afterwards.</param>
/// <param name="Lessons">The lessons, in order.</param>
public sealed record ManuscriptModule(
    string Id, LocalText Title, int Minutes, IReadOnlyList<LocalText> Objectives, IReadOnlyList<ManuscriptLesson> Lessons);
