using Lms.Core.Content;
using Lms.Core.Content.Assets;

namespace Lms.Core.Courses.Blocks;

/// <summary>A film of the module with captions, for those who do not hear it. Its text tells what is seen.</summary>
public sealed class FilmBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "film";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("src", "title", "captions");
        source.Needs("title");
        source.NeedsFile("src", MediaFile.IsFilm, new("en film (.mp4 eller .webm)", "a film (.mp4 or .webm)"));
        source.NeedsFile("captions", MediaFile.IsCaptions, new("texter till filmen (.vtt)", "the film’s captions (.vtt)"));
        return source.ToBlock(Kind);
    }
}
