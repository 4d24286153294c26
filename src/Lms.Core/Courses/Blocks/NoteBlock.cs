using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A note before content that may be heavy, or about where to find support; the numbers of the latter may be dated as facts are.</summary>
public sealed class NoteBlock : BlockType
{
    private static readonly string[] Dates = ["as-of", "review"];

    /// <inheritdoc/>
    public override string Kind => "note";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var kind = source.Shared("kind");
        if (kind is not ("" or "content" or "support"))
            source.Report("kind", "note-kind", new Text("kind ska vara content eller support.", "kind must be content or support."));

        // A kind that has been told of as faulty says nothing about the dates.
        var mayBeDated = kind is "" or "support";
        source.Only(mayBeDated ? ["kind", .. Dates] : ["kind"]);
        if (mayBeDated && Dates.Any(source.Settings.ContainsKey))
            source.NeedsReviewDates();
        source.NeedsText();
        return source.ToBlock(Kind);
    }
}
