using Lms.Core.Organisation;

namespace Lms.Core.Sharing;

/// <summary>A lesson that somebody recommends to the colleagues of a unit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Who shared it.</param>
/// <param name="Name">That person's name.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Note">A word about why; empty when there is none.</param>
/// <param name="SharedAt">When, UTC.</param>
public sealed record LessonShare(ShareId Id, PersonId Person, string Name, ItemKey Lesson, string Note, DateTimeOffset SharedAt);
