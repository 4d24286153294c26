using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A question for oneself; what is written stays in the reader's browser.</summary>
public sealed class ReflectionBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "reflection";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("id");
        source.NeedsText();
        return source.ToBlock(Kind, source.Id());
    }
}
