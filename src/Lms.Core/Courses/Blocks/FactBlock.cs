using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A fact with its source, the date when it held and the date when it must be looked at again.</summary>
public sealed class FactBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "fact";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("source", "url", "as-of", "review");
        source.Needs("source");
        CheckAddress(source);
        source.NeedsReviewDates();
        source.NeedsText();
        return source.ToBlock(Kind);
    }

    // The address may differ: an authority often has an English page of its own.
    private static void CheckAddress(BlockSource source)
    {
        if (!source.Settings.TryGetValue("url", out var url) || !source.Needs("url"))
            return;
        if (url.ByLanguage.Values.Any(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")))
            source.Report("url", "fact-url", new Text("url ska vara en webbadress som börjar med https://.", "url must be a web address that begins with https://."));
    }
}
