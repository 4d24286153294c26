using System.Globalization;

namespace Lms.Certificates.Pdf;

/// <summary>The structure of the document in reading order, and the way back to it from the page.</summary>
internal sealed class StructureTree
{
    /// <summary>The page's number in the parent tree; annotations follow it.</summary>
    public const int PageKey = 0;

    private readonly SortedDictionary<int, int> _elementOfMark = [];
    private readonly List<int> _elementOfAnnotation = [];

    public StructureElement Document { get; } = new("Document");

    /// <summary>Writes the tree and returns the number of its root.</summary>
    public int Write(PdfObjects objects, int page)
    {
        var root = objects.Reserve();
        var document = WriteElement(objects, Document, root, page);
        var marks = PdfSyntax.References(_elementOfMark.Values);
        var annotations = string.Concat(_elementOfAnnotation.Select((element, i) => $" {PageKey + 1 + i} {PdfSyntax.Reference(element)}"));
        var parents = objects.Add($"<</Nums[{PageKey} {marks}{annotations}]>>");
        objects.Set(root, $"<</Type/StructTreeRoot/K {PdfSyntax.Reference(document)}/ParentTree {PdfSyntax.Reference(parents)}"
            + $"/ParentTreeNextKey {PageKey + 1 + _elementOfAnnotation.Count}>>");
        return root;
    }

    private int WriteElement(PdfObjects objects, StructureElement element, int parent, int page)
    {
        var number = objects.Reserve();
        var content = new List<string>();
        foreach (var mark in element.Marks)
        {
            _elementOfMark[mark] = number;
            content.Add(mark.ToString(CultureInfo.InvariantCulture));
        }

        content.AddRange(element.Children.Select(child => PdfSyntax.Reference(WriteElement(objects, child, number, page))));
        if (element.Annotation is { } annotation)
        {
            _elementOfAnnotation.Add(number);
            content.Add($"<</Type/OBJR/Obj {PdfSyntax.Reference(annotation)}/Pg {PdfSyntax.Reference(page)}>>");
        }

        objects.Set(number, $"<</Type/StructElem/S/{element.Role}/P {PdfSyntax.Reference(parent)}/Pg {PdfSyntax.Reference(page)}"
            + $"{element.Attributes()}/K[{string.Join(' ', content)}]>>");
        return number;
    }
}
