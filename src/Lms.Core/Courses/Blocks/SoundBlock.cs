using Lms.Core.Content;
using Lms.Core.Content.Assets;

namespace Lms.Core.Courses.Blocks;

/// <summary>A sound of the module. Its text is what is said, for those who do not hear it.</summary>
public sealed class SoundBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "sound";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("src", "title");
        source.Needs("title");
        source.NeedsFile("src", MediaFile.IsSound, new("ett ljud (.mp3 eller .m4a)", "a sound (.mp3 or .m4a)"));
        if (source.Html.IsEmpty)
            source.Report("transcript-missing", new Text("Skriv det som sägs i ljudet under en rad ---, för den som inte hör.", "Write what is said in the sound below a line ---, for those who do not hear it."));
        return source.ToBlock(Kind);
    }
}
