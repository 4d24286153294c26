using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A picture of the module with a text for who does not see it. <c>src</c> stays a path; the course knows its hash.</summary>
public sealed class PictureBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "picture";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("src", "alt");
        source.Needs("alt");
        if (source.Needs("src") && source.Settings["src"].ByLanguage.Values.FirstOrDefault(path => !source.HasAsset(path)) is { } missing)
            source.Report("src", "picture-missing", new Text($"Bilden {missing} finns inte i modulen, eller har fel. Lägg den under assets, eller rätta namnet.", $"The picture {missing} is not in the module, or is faulty. Put it under assets, or correct the name."));
        return source.ToBlock(Kind);
    }
}
