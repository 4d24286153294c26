namespace Lms.Core.Courses.Changes;

/// <summary>One block that is not as it was.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Old">As it was; null when it is new.</param>
/// <param name="New">As it is; null when it is gone.</param>
public sealed record BlockChange(BlockChangeKind Kind, Block? Old, Block? New)
{
    /// <summary>The block as it is, or as it was when it is gone.</summary>
    public Block Shown => New ?? Old!;
}
