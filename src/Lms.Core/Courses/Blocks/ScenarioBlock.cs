using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A situation to think about.</summary>
public sealed class ScenarioBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "scenario";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("title");
        source.Needs("title");
        source.NeedsText();
        return source.ToBlock(Kind);
    }
}
