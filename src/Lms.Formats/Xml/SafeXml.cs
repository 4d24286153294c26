using System.Xml;
using System.Xml.Linq;
using Lms.Core;
using Lms.Formats.Reading;

namespace Lms.Formats.Xml;

/// <summary>
/// Reads XML that nobody has vouched for: no DTD, no entities of its own, no other file, and limits that a streaming
/// reader watches before a tree is made. The tree has lines and columns (<see cref="IXmlLineInfo"/>).
/// </summary>
/// <param name="Root">The root element; null when the file is refused.</param>
/// <param name="Problem">Why it is refused, or a note about its letters; null when there is nothing to tell.</param>
internal sealed record SafeXml(XElement? Root, FormatProblem? Problem)
{
    private const int MaxAttributes = 1_000;

    private static readonly XName None = "none";

    /// <param name="file">The file.</param>
    /// <param name="limits">What it may cost.</param>
    public static SafeXml Read(ReadOnlySpan<byte> file, FormatLimits limits)
    {
        var text = FormatText.Of(file, limits.TextBytes);
        if (text.IsRefused)
            return new(null, text.Problem);
        try
        {
            if (Refusal(text.Text, limits) is { } refusal)
                return new(null, refusal);
            using var reader = Open(text.Text, limits);
            return new(XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root, text.Problem);
        }
        catch (XmlException fault)
        {
            return new(null, Broken(fault, text.Text));
        }
    }

    /// <summary>The name of the first element, to tell formats apart; <c>none</c> when there is none.</summary>
    /// <param name="start">The file or its beginning.</param>
    public static XName RootName(ReadOnlySpan<byte> start)
    {
        var text = FormatText.Start(start);
        if (!text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
            return None;
        try
        {
            using var reader = Open(text, FormatLimits.Default);
            return reader.MoveToContent() == XmlNodeType.Element ? XName.Get(reader.LocalName, reader.NamespaceURI) : None;
        }
        catch (XmlException)
        {
            return None;
        }
    }

    /// <summary>
    /// The name that a document type gives the first element; <c>none</c> without one. Such a file is not read, but whose it
    /// is decides which sentence its owner gets.
    /// </summary>
    /// <param name="start">The file or its beginning.</param>
    public static string TypeName(ReadOnlySpan<byte> start)
    {
        var text = FormatText.Start(start);
        const string begins = "<!DOCTYPE ";
        var at = text.IndexOf(begins, StringComparison.Ordinal);
        return at < 0 ? None.LocalName : string.Concat(text.Skip(at + begins.Length).TakeWhile(letter => char.IsAsciiLetter(letter) || letter == '-'));
    }

    /// <summary>1-based line and column of an element; 0 and 0 for one that was not read.</summary>
    /// <param name="place">An element or an attribute.</param>
    public static (int Line, int Column) PlaceOf(XObject place)
    {
        IXmlLineInfo info = place;
        return (info.LineNumber, info.LinePosition);
    }

    // A tree takes memory by its nodes and stack by its depth, so both are counted before there is one.
    private static FormatProblem? Refusal(string text, FormatLimits limits)
    {
        if (HasCrowdedTag(text))
        {
            return FormatRefusals.Of(
                "xml-attributes",
                $"Ett element i filen har fler än {MaxAttributes} attribut. Exportera frågorna på nytt.",
                $"An element of the file has more than {MaxAttributes} attributes. Export the questions again.");
        }

        using var reader = Open(text, limits);
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > limits.XmlDepth)
            {
                return At(reader, "xml-depth",
                    $"Filen har fler än {limits.XmlDepth} nivåer av element i varandra. Exportera frågorna på nytt.",
                    $"The file has more than {limits.XmlDepth} levels of elements in each other. Export the questions again.");
            }

            if (nodes > limits.XmlNodes)
            {
                return At(reader, "xml-nodes",
                    $"Filen har fler än {limits.XmlNodes} element. Dela upp frågorna på flera filer.",
                    $"The file has more than {limits.XmlNodes} elements. Divide the questions among several files.");
            }
        }

        return null;
    }

    // The streaming reader itself reads all attributes of a tag before anyone may count them. No tag has a < within.
    private static bool HasCrowdedTag(string text)
    {
        var attributes = 0;
        for (var at = text.AsSpan().IndexOfAny('<', '='); at >= 0 && attributes <= MaxAttributes;)
        {
            attributes = text[at] == '<' ? 0 : attributes + (text.AsSpan(at + 1).TrimStart() is ['"' or '\'', ..] ? 1 : 0);
            var next = text.AsSpan(at + 1).IndexOfAny('<', '=');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return attributes > MaxAttributes;
    }

    private static FormatProblem At(XmlReader reader, string code, string swedish, string english)
    {
        var info = (IXmlLineInfo)reader;
        return FormatRefusals.Of(code, swedish, english, info.LineNumber, info.LinePosition);
    }

    private static FormatProblem Broken(XmlException fault, string text)
    {
        if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return FormatRefusals.Of(
                "xml-doctype",
                "Filen har en dokumenttyp (<!DOCTYPE …>), och sådana läses inte, för säkerhets skull. Ta bort den, eller exportera frågorna på nytt.",
                "The file has a document type (<!DOCTYPE …>), and such files are not read, for safety. Remove it, or export the questions again.",
                fault.LineNumber,
                fault.LinePosition);
        }

        return FormatRefusals.Of(
            "xml-broken",
            "Filen är inte hel XML: den bryts av eller har fel här. Exportera frågorna på nytt, eller rätta raden.",
            "The file is not whole XML: it breaks off or has a fault here. Export the questions again, or correct the line.",
            fault.LineNumber,
            fault.LinePosition);
    }

    private static XmlReader Open(string text, FormatLimits limits) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.XmlCharacters,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
