namespace Lms.Core.Content.Writing;

/// <summary>A lesson as it is written.</summary>
/// <param name="Id">Unique in the course.</param>
/// <param name="Title">Title; a variant such as <c>sv-ll</c> may lack its own.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="Sensitive">See <see cref="Courses.Lesson"/>.</param>
/// <param name="Required">See <see cref="Courses.Lesson"/>.</param>
/// <param name="Text">Markdown with blocks, per language; a variant that has no file is left out.</param>
public sealed record ManuscriptLesson(string Id, LocalText Title, int Minutes, bool Sensitive, bool Required, LocalText Text)
{
    /// <summary>See <see cref="Courses.Lesson.Choice"/>.</summary>
    public string? Choice { get; init; }
}
