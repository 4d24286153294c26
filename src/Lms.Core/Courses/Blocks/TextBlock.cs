using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>Running text: what stands between other blocks.</summary>
public sealed class TextBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "text";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only();
        source.NeedsText();
        return source.ToBlock(Kind);
    }
}
