using Lms.Core.Content;

namespace Lms.Core.Courses;

/// <summary>
/// A kind of block: reads what an author wrote into a <see cref="Block"/> and reports what is wrong. Its HTML is a
/// Razor partial of the same name in the web library or in the assembly that brings the type.
/// </summary>
public abstract class BlockType
{
    /// <summary>The word after <c>:::</c> in a lesson file, <c>[a-z-]+</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Reads one block.</summary>
    /// <param name="source">What stands in the files, one text per language.</param>
    /// <returns>The block, or null when it cannot be used; every problem was reported to the source.</returns>
    public abstract Block? Read(BlockSource source);
}
