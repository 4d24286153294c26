namespace Lms.Formats;

/// <summary>How to write a file.</summary>
/// <param name="Language">The language to write; a question without it is written in its first.</param>
/// <param name="Title">What the questions are together, for formats with room for it.</param>
public sealed record FormatWritingOptions(string Language, string Title)
{
    /// <summary>Gives the picture with that path, for formats that hold pictures; null when there is none. Without it pictures are lost.</summary>
    public Func<string, FormatPicture?>? Picture { get; init; }

    /// <summary>Tags by question id, for formats that have tags.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
