using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lms.Core;
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
    private readonly List<FormatLoss> losses = [];

    /// <summary>What the package could not say.</summary>
    public IReadOnlyList<FormatLoss> Losses => losses;

    /// <summary>The package's bytes.</summary>
    public byte[] Write(IReadOnlyList<QuestionSource> questions)
    {
        var ids = new FormatIds();
        var items = new List<(string Path, QuestionSource Question, byte[] Bytes)>();
        foreach (var question in questions)
        {
            if (!QtiItemWriter.Types.Contains(question.Type))
            {
                losses.Add(LossWords.Type(question));
                continue;
            }

            var spoken = SpokenQuestion.In(options.Language, question);
            var bytes = Xml(new QtiItemWriter(SpokenQuestion.In(options.Language, question, XmlLetters.Only), options.Language).Write());
            items.Add(($"items/{ids.Next(question.Id[(question.Id.LastIndexOf('.') + 1)..])}.xml", question, bytes));
            losses.AddRange(LossWords.Of(question, options.Language));
            Compare(spoken, bytes);
        }

        var manifest = QtiManifest.Write(options, [.. items.Select(item => (item.Path, item.Question))]);
        return ZipFile.Of([("imsmanifest.xml", Xml(manifest)), .. items.Select(item => (item.Path, item.Bytes))]);
    }

    private void Compare(QuestionSource written, byte[] bytes)
    {
        if (written.Hints.Count > 0)
            losses.Add(LossWords.Of(written.Id, "loss-hints", "Ledtrådarna kommer inte med.", "The hints are left out."));
        if (written.Penalty is not null)
            losses.Add(LossWords.Of(written.Id, "loss-penalty", "Avdraget för fler försök kommer inte med.", "The penalty for more tries is left out."));
        var sayable = written with { Picture = null, Hints = [], Penalty = null };
        var read = QtiFile.ReadItem(bytes, new FormatReadingOptions(options.Language, FormatLimits.Default, new QuestionTypes([])), "", _ => { });
        if (read is null || SpokenQuestion.Differ(sayable, read with { Id = written.Id, Category = written.Category }))
            losses.Add(LossWords.Changed(written.Id));
    }

    private static byte[] Xml(XElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            new XDocument(root).Save(xml);
        return stream.ToArray();
    }
}
