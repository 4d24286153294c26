using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Writing;
using Lms.Formats.Xml;
using Lms.Formats.Zip;

namespace Lms.Formats.Qti;

/// <summary>Writes a package: an item a question, and a manifest that names them.</summary>
/// <param name="options">How to write.</param>
internal sealed class QtiWriter(FormatWritingOptions options)
{
    private readonly LossList losses = new(HeldParts.None, options);

    /// <summary>What the package could not say.</summary>
    public IReadOnlyList<FormatLoss> Losses => losses.All;

    /// <summary>The package's bytes.</summary>
    public byte[] Write(IReadOnlyList<QuestionSource> questions)
    {
        var ids = new FormatIds();
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var items = new List<(string Path, QuestionSource Question, byte[] Bytes)>();
        foreach (var question in questions)
        {
            if (!QtiItemWriter.Types.Contains(question.Type) && question.Type != "hot-spot")
            {
                losses.LeftOut(question);
                continue;
            }

            var picture = question.Type == "hot-spot" ? PictureOf(question, pictures) : null;
            if (question.Type == "hot-spot" && picture is null)
            {
                losses.LeftOut(question, "loss-picture", "har en bild som inte går att få med", "has a picture that cannot come along");
                continue;
            }

            var spoken = SpokenQuestion.In(options.Language, question);
            var bytes = Xml(new QtiItemWriter(SpokenQuestion.In(options.Language, question, XmlLetters.Only), options.Language, picture).Write());
            items.Add(($"items/{ids.Next(question.Id[(question.Id.LastIndexOf('.') + 1)..])}.xml", question, bytes));
            if (picture is null)
                losses.Picture(question);
            losses.Languages(question);
            Compare(spoken, bytes, picture);
        }

        var manifest = QtiManifest.Write(options, [.. items.Select(item => (item.Path, item.Question))]);
        return ZipFile.Of([("imsmanifest.xml", Xml(manifest)), .. items.Select(item => (item.Path, item.Bytes)), .. pictures.Select(picture => (picture.Key, picture.Value))]);
    }

    /// <summary>The picture of a question, which then goes out with the package.</summary>
    private QtiPicture? PictureOf(QuestionSource question, Dictionary<string, byte[]> pictures)
    {
        if (question.Picture is not { Path: var path } || !ZipNames.IsSafe(path, FormatLimits.Default) || options.Picture?.Invoke(path) is not { } file)
            return null;
        if (PictureReader.Read(file.Bytes) is not { Refusal: null, Value: { } picture })
            return null;
        pictures[path] = file.Bytes.ToArray();
        return new(path, picture.Width, picture.Height);
    }

    private void Compare(QuestionSource written, byte[] bytes, QtiPicture? picture)
    {
        if (written.Hints.Count > 0)
            losses.Add(written, "loss-hints", "Ledtrådarna kommer inte med.", "The hints are left out.");
        if (written.Penalty is not null)
            losses.Add(written, "loss-penalty", "Avdraget för fler försök kommer inte med.", "The penalty for more tries is left out.");
        var sayable = written with { Picture = picture is null ? null : written.Picture, Hints = [], Penalty = null };
        var read = QtiFile.ReadItem(bytes, new FormatReadingOptions(options.Language, FormatLimits.Default, new QuestionTypes([])), "", _ => { }, _ => picture);
        if (read is null || SpokenQuestion.Differ(sayable, read with { Id = written.Id, Category = written.Category }))
            losses.Changed(written);
    }

    private static byte[] Xml(XElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            new XDocument(root).Save(xml);
        return stream.ToArray();
    }
}
