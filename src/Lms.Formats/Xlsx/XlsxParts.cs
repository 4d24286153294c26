using System.Xml;
using Lms.Formats.Zip;

namespace Lms.Formats.Xlsx;

/// <summary>The parts of a workbook that hold its first sheet. Names are looked at without their namespaces, of which there are two.</summary>
/// <param name="box">The workbook's zip file.</param>
/// <param name="limits">What it may cost.</param>
internal sealed class XlsxParts(ZipBox box, FormatLimits limits)
{
    private const string Workbook = "xl/workbook.xml";

    /// <summary>Path of the first sheet that is not hidden; null when the zip file is no workbook.</summary>
    public string? FirstSheet()
    {
        var path = Target("_rels/.rels", "", relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal)) ?? Workbook;
        using var reader = Open(path);
        if (reader is null)
            return null;
        string? first = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "sheet" || Relation(reader) is not { Length: > 0 } id)
                continue;
            first ??= id;
            if (reader.GetAttribute("state") is null or "visible")
            {
                first = id;
                break;
            }
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        return first is null ? null : Target($"{folder}_rels/{path[folder.Length..]}.rels", folder, relation => relation.Id == first);
    }

    /// <summary>The texts that cells share, in order.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public IReadOnlyList<string> SharedTexts()
    {
        var texts = new List<string>();
        using var reader = Open("xl/sharedStrings.xml");
        if (reader is null)
            return texts;
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                texts.Add(XlsxCells.TextOf(reader, limits));
            else
                reader.Read();
            if (texts.Count > limits.TableRows * 20)
                throw ZipFault.Of("zip-size");
        }

        return texts;
    }

    /// <summary>A part's XML; null when there is no such part.</summary>
    public XmlReader? Open(string path) => box.Unpack(path, limits.ZipUnpackedBytes) is { } stream
        ? XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.ZipUnpackedBytes,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        })
        : null;

    private static string? Relation(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.Prefix.Length > 0)
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private string? Target(string relations, string folder, Func<(string Id, string Type), bool> wanted)
    {
        using var reader = Open(relations);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("Target") is { Length: > 0 } target
                && wanted((reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "")))
            {
                return target[0] == '/' ? target[1..] : folder + target;
            }
        }

        return null;
    }
}
