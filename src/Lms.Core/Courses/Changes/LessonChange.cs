namespace Lms.Core.Courses.Changes;

/// <summary>One lesson that is not as it was.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Module">The module that it belongs to, or belonged to when it is gone.</param>
/// <param name="Old">As it was; null when it is new.</param>
/// <param name="New">As it is; null when it is gone.</param>
/// <param name="Moved">True when it stands in another module than before.</param>
/// <param name="Blocks">What changed in it, in the order of the page; for a new lesson all its blocks, for a removed one none.</param>
public sealed record LessonChange(
    LessonChangeKind Kind, CourseModule Module, Lesson? Old, Lesson? New, bool Moved, IReadOnlyList<BlockChange> Blocks)
{
    /// <summary>The lesson as it is, or as it was when it is gone.</summary>
    public Lesson Shown => New ?? Old!;
}
