using Lms.Core.Content;
using Lms.Core.Courses.Local;

namespace Lms.Core.Courses.Blocks;

/// <summary>A slot for the municipality's own words, such as a routine. Its text is read until something is written there.</summary>
public sealed class LocalBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => LocalWords.Kind;

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("id", "title");
        source.Needs("title");
        source.NeedsText();
        return source.ToBlock(Kind, source.Id());
    }
}
