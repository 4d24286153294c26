using Lms.Core.Content;
using YamlDotNet.RepresentationModel;

namespace Lms.Core.Certificates.Design;

/// <summary>Reads a design from <c>certificates/&lt;name&gt;.yaml</c>. Faults are collected, all at once, so that an author mends them in one go.</summary>
public static class CertificateDesignReader
{
    /// <summary>Reads a design.</summary>
    /// <param name="path">The file inside the content folder, for the problems.</param>
    /// <param name="yaml">What the file says.</param>
    /// <param name="languages">The languages that every text must have.</param>
    /// <param name="problems">Receives every fault.</param>
    /// <returns>The design, or null when there was a fault.</returns>
    public static CertificateDesign? Read(
        string path, string yaml, IReadOnlyList<string> languages, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(problems);
        var file = new CertificateDesignFile(path, languages);
        var design = file.Root(yaml) is { } root ? ReadDesign(file, root) : null;
        foreach (var problem in file.Problems)
        {
            problems.Add(problem);
        }

        return file.Problems.Count == 0 ? design : null;
    }

    private static readonly Dictionary<string, string> NoText = [];

    private static CertificateDesign ReadDesign(CertificateDesignFile file, YamlMappingNode root)
    {
        file.RefuseUnknownKeys(root, "title", "elements", "both-languages");
        var title = file.Texts(root, "title", required: true);
        var elements = new List<CertificateElement>();
        if (CertificateDesignFile.Child(root, "elements") is YamlSequenceNode { Children.Count: > 0 } list)
        {
            elements.AddRange(list.Children.Select(node => ReadElement(file, node)).OfType<CertificateElement>());
            RefuseWrongNumbers(file, list, elements);
        }
        else
        {
            file.Report(root, "certificate-elements-missing", new Text(
                "Intyget saknar delar. Skriv dem som en lista under elements.",
                "The certificate has no parts. Write them as a list under elements."));
        }

        return new CertificateDesign(title, elements) { BothLanguages = file.Flag(root, "both-languages") };
    }

    private static CertificateElement? ReadElement(CertificateDesignFile file, YamlNode node)
    {
        if (node is not YamlMappingNode element)
        {
            file.Report(node, "certificate-element-not-a-mapping", new Text(
                "Skriv delen som { kind: …, text: … }.",
                "Write the part as { kind: …, text: … }."));
            return null;
        }

        file.RefuseUnknownKeys(element, "kind", "style", "text");
        var kind = file.Word<CertificateElementKind>(element, "kind");
        var style = CertificateDesignFile.Child(element, "style") is null
            ? CertificateElementStyle.Normal
            : file.Word<CertificateElementStyle>(element, "style");
        var needsText = kind is { } known && new CertificateElement(known, default, NoText).NeedsText;
        var text = file.Texts(element, "text", needsText);
        return kind is null || style is null ? null : new CertificateElement(kind.Value, style.Value, text);
    }

    private static void RefuseWrongNumbers(CertificateDesignFile file, YamlNode list, List<CertificateElement> elements)
    {
        if (elements.Count > CertificateDesign.MaxElements)
        {
            file.Report(list, "certificate-too-many-elements", new Text(
                $"Intyget har {elements.Count} delar. Högst {CertificateDesign.MaxElements} får plats. Ta bort några.",
                $"The certificate has {elements.Count} parts. At most {CertificateDesign.MaxElements} fit. Remove some."));
        }

        if (!elements.Exists(element => element.Kind == CertificateElementKind.Heading))
        {
            file.Report(list, "certificate-heading-missing", new Text(
                "Intyget saknar rubrik. Lägg till en del med kind: heading.",
                "The certificate has no heading. Add a part with kind: heading."));
        }

        foreach (var kind in CertificateDesign.OnlyOnce)
        {
            if (elements.Count(element => element.Kind == kind) > 1)
            {
                file.Report(list, "certificate-element-repeated", new Text(
                    $"Intyget har fler än en del av slaget {CertificateDesignFile.Spelling(kind)}. Behåll en.",
                    $"The certificate has more than one part of kind {CertificateDesignFile.Spelling(kind)}. Keep one."));
            }
        }
    }
}
