using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Xml;
using Lms.Formats.Zip;

namespace Lms.Formats.Qti;

/// <summary>Reads an item's file, or a package of them. Which version it is shows in each file, so all are read alike.</summary>
/// <param name="options">How to read.</param>
/// <param name="format">Name of the format, for refusals.</param>
internal sealed class QtiFile(FormatReadingOptions options, Text format)
{
    private readonly ReadingSheet sheet = new(options);
    private QtiPictures? pictures;

    /// <summary>The question of one item; null after an error was told.</summary>
    /// <param name="file">The item's bytes.</param>
    /// <param name="options">How to read.</param>
    /// <param name="path">Where it lies in a package; empty outside one.</param>
    /// <param name="tell">Takes problems.</param>
    /// <param name="pictures">Gives the picture with that address; null when there is none.</param>
    public static QuestionSource? ReadItem(ReadOnlySpan<byte> file, FormatReadingOptions options, string path, Action<FormatProblem> tell, Func<string, QtiPicture?> pictures)
    {
        var xml = SafeXml.Read(file, options.Limits);
        if (xml.Problem is { } problem)
            tell(problem with { Question = path });
        if (xml.Root is not { } root)
            return null;
        if (!QtiNames.IsItem(root.Name.LocalName))
        {
            tell(NotAnItem(root.Name.LocalName) with { Question = path });
            return null;
        }

        QtiNames.Unify(root);
        var identifier = (string?)root.Attribute("identifier") ?? "";
        var name = identifier.Length > 60 ? identifier[..60] : identifier;
        var context = new QtiContext(root, options, name.Length == 0 ? path : name, tell, pictures);
        return QtiItemReader.Read(context) is { } question ? question with { Id = QtiNames.Id(identifier), Line = 1 } : null;
    }

    /// <summary>All that a file holds.</summary>
    public FormatReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            return new([], [FormatRefusals.Empty]);
        if (!ZipBox.Begins(file.Span))
        {
            Take(file.Span, new("", "", []), _ => null);
        }
        else if (file.Length > options.Limits.ZipBytes)
        {
            return new([], [FormatRefusals.TooLarge(options.Limits.ZipBytes)]);
        }
        else
        {
            try
            {
                ReadPackage(ZipBox.Open(file, options.Limits));
            }
            catch (InvalidDataException fault)
            {
                return new([], [ZipFault.Told(fault)]);
            }
        }

        return sheet.Finish(format) with { Pictures = pictures?.All ?? [] };
    }

    private static FormatProblem NotAnItem(string root) => root switch
    {
        "questestinterop" => FormatRefusals.Of("qti-old", "Filen är QTI 1.2, som inte läses. Exportera frågorna som QTI 2.1 eller Moodle-XML.", "The file is QTI 1.2, which is not read. Export the questions as QTI 2.1 or Moodle XML."),
        "assessmentTest" or "qti-assessment-test" => FormatRefusals.Of("qti-test", "Filen beskriver ett prov, inte dess frågor. Välj zip-filen som också har frågorna.", "The file describes a test, not its questions. Choose the zip file that has the questions as well."),
        "manifest" => FormatRefusals.Of("qti-manifest", "Filen är bara paketets innehållsförteckning. Välj hela zip-filen.", "The file is only the package’s table of contents. Choose the whole zip file."),
        _ => FormatRefusals.Of("qti-not-an-item", $"Filen börjar med {(root.Length > 40 ? root[..40] : root)} och är ingen QTI-fråga. Är det rätt fil?", $"The file begins with {(root.Length > 40 ? root[..40] : root)} and is no QTI question. Is it the right file?"),
    };

    private void ReadPackage(ZipBox box)
    {
        // Some packages lie in a folder of their own.
        var path = box.Names.OrderBy(name => name.Length).FirstOrDefault(name => name == QtiManifest.Path || name.EndsWith("/" + QtiManifest.Path, StringComparison.Ordinal));
        var folder = path is null ? "" : path[..^QtiManifest.Path.Length];
        pictures = new(box, options.Limits);
        var resources = path is null ? [] : Manifest(box.ReadAll(path, options.Limits.TextBytes)!);
        if (resources.Count == 0)
            resources = [.. box.Names.Where(name => name != path && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Select(name => new QtiResource(name[folder.Length..], "", []))];
        foreach (var resource in resources.DistinctBy(resource => resource.Path))
        {
            if (sheet.IsFull)
            {
                sheet.Refuse(FormatRefusals.TooManyQuestions(options.Limits.Questions, 0));
                return;
            }

            if (sheet.IsTired)
                return;
            if (box.ReadAll(folder + resource.Path, options.Limits.TextBytes) is { } bytes)
                Take(bytes, resource, address => pictures.Find(folder + resource.Path, address));
            else
                sheet.Tell(FormatRefusals.Of("qti-file-missing", "Paketet nämner en fråga som inte ligger i det. Exportera det på nytt.", "The package names a question that is not in it. Export it again.") with { Question = resource.Path });
        }
    }

    private IReadOnlyList<QtiResource> Manifest(byte[] bytes)
    {
        var xml = SafeXml.Read(bytes, options.Limits);
        if (xml.Root is not { } root)
        {
            sheet.Tell(xml.Problem! with { Question = QtiManifest.Path });
            return [];
        }

        QtiNames.Unify(root);
        return QtiManifest.Read(root);
    }

    private void Take(ReadOnlySpan<byte> bytes, QtiResource resource, Func<string, QtiPicture?> shown)
    {
        if (ReadItem(bytes, options, resource.Path, sheet.Tell, shown) is not { } read)
            return;
        var question = read with { Id = sheet.IdOf(read.Id), Category = resource.Category };
        if (sheet.IsTooLong(question))
            sheet.Tell(new(1, 0, FormatSeverity.Error, "text-too-long", new Text($"En text är längre än {options.Limits.TextCharacters} tecken. Korta den.", $"A text is longer than {options.Limits.TextCharacters} characters. Shorten it."), read.Id));
        else if (sheet.Add(question, read.Id, 0))
            sheet.TagAs(question.Id, resource.Tags);
    }
}
