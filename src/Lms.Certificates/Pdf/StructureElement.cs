using System.Text;

namespace Lms.Certificates.Pdf;

/// <summary>A part of the document as assistive technology meets it: a role, what it holds on the page, and parts of its own.</summary>
internal sealed class StructureElement(string role)
{
    private readonly List<StructureElement> _children = [];
    private readonly List<int> _marks = [];

    public string Role { get; } = role;

    /// <summary>What a picture shows, for those who do not see it.</summary>
    public string? Alternative { get; init; }

    /// <summary>Its language, where it is not the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Where a picture stands, as PDF operands.</summary>
    public string? Box { get; init; }

    public IReadOnlyList<StructureElement> Children => _children;

    /// <summary>The pieces of the page's content that belong to this part, by number.</summary>
    public IReadOnlyList<int> Marks => _marks;

    /// <summary>The annotation that belongs to this part, an object number.</summary>
    public int? Annotation { get; set; }

    public StructureElement Add(StructureElement child)
    {
        _children.Add(child);
        return child;
    }

    public StructureElement Add(string role) => Add(new StructureElement(role));

    public void Mark(int mark) => _marks.Add(mark);

    /// <summary>The entries of its dictionary that do not depend on other objects.</summary>
    public string Attributes()
    {
        var entries = new StringBuilder();
        if (Alternative is not null)
        {
            entries.Append("/Alt ").Append(PdfSyntax.Text(Alternative));
        }

        if (Language is not null)
        {
            entries.Append("/Lang ").Append(PdfSyntax.Text(Language));
        }

        if (Box is not null)
        {
            entries.Append("/A<</O/Layout/Placement/Block/BBox[").Append(Box).Append("]>>");
        }

        return entries.ToString();
    }
}
