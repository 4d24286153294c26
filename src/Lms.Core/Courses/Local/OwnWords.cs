namespace Lms.Core.Courses.Local;

/// <summary>What a municipality has written in a slot of a course.</summary>
/// <param name="Slot">The course and the slot's id.</param>
/// <param name="Words">Markdown per language.</param>
/// <param name="Revision">Grows with each save, from 1; a save must name the one it builds on.</param>
/// <param name="ChangedAt">Last save, UTC.</param>
public sealed record OwnWords(ItemKey Slot, LocalText Words, int Revision, DateTimeOffset ChangedAt);
