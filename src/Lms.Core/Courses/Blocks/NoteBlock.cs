using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A note before content that may be heavy, or about where to find support.</summary>
public sealed class NoteBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "note";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("kind");
        if (source.Shared("kind") is not ("" or "content" or "support"))
            source.Report("kind", "note-kind", new Text("kind ska vara content eller support.", "kind must be content or support."));
        source.NeedsText();
        return source.ToBlock(Kind);
    }
}
