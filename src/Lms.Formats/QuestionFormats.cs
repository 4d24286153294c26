using Lms.Formats.Aiken;
using Lms.Formats.Csv;
using Lms.Formats.Gift;
using Lms.Formats.MoodleXml;
using Lms.Formats.Qti;
using Lms.Formats.Xlsx;

namespace Lms.Formats;

/// <summary>The formats that files of questions may have.</summary>
public sealed class QuestionFormats
{
    private readonly Dictionary<string, QuestionFormat> byId = new(StringComparer.Ordinal);

    /// <summary>Gathers the formats.</summary>
    /// <param name="formats">The formats; where two may recognise a file, the first one does.</param>
    /// <exception cref="InvalidOperationException">Two formats have the same id.</exception>
    public QuestionFormats(IEnumerable<QuestionFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(formats);
        All = [.. formats];
        foreach (var format in All)
        {
            if (!byId.TryAdd(format.Id, format))
                throw new InvalidOperationException($"Question format '{format.Id}' is given twice: by {byId[format.Id].GetType()} and {format.GetType()}. Leave one out.");
        }
    }

    /// <summary>Every format of this library. XML and zip files tell what they are, so they are asked before plain texts.</summary>
    public static QuestionFormats Default { get; } = new(
    [
        new MoodleXmlFormat(),
        new XlsxFormat(),
        new Qti21Format(),
        new Qti30Format(),
        new AikenFormat(),
        new GiftFormat(),
        new CsvFormat(),
    ]);

    /// <summary>All formats, in the order in which they are asked.</summary>
    public IReadOnlyList<QuestionFormat> All { get; }

    /// <summary>The format with that id, or null.</summary>
    /// <param name="id">See <see cref="QuestionFormat.Id"/>.</param>
    public QuestionFormat? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The format that a file has, by its content first; null when it is none of them.</summary>
    /// <param name="file">The file, or at least its first 4,096 bytes.</param>
    /// <param name="fileName">The file's name, or an empty string.</param>
    public QuestionFormat? Recognise(ReadOnlyMemory<byte> file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        foreach (var format in All)
        {
            if (format.Recognises(file.Span, fileName))
                return format;
        }

        return null;
    }
}
