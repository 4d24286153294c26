using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>Items to tick, for use at work; the ticks stay in the reader's browser. Its text is its items alone.</summary>
public sealed class ChecklistBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "checklist";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("id", "title");
        source.Needs("title");
        var items = source.Items;
        if (items.Count == 0)
            source.Report("checklist-empty", new Text("Checklistan har inga punkter. Skriv dem på rader som börjar med -.", "The checklist has no items. Write them on lines that begin with -."));
        else if (source.Languages.Any(language => PlainText.Of(source.Html.In(language)) != Words(items, language)))
            source.Report("checklist-only-items", new Text("En checklista har bara punkter. Lägg annan text utanför blocket.", "A checklist has items only. Put other text outside the block."));
        return source.ToBlock(Kind, source.Id()) with { Html = LocalText.Empty, Items = items };
    }

    private static string Words(IReadOnlyList<LocalText> items, string language) =>
        string.Join(' ', items.Where(item => item.Has(language)).Select(item => PlainText.Of(item.In(language))));
}
