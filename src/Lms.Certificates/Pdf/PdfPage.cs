using System.Globalization;
using System.Text;
using Lms.Certificates.TrueType;

namespace Lms.Certificates.Pdf;

/// <summary>The drawing of the one page: everything on it is either content of a structure element or decoration.</summary>
internal sealed class PdfPage(double width, double height)
{
    private readonly StringBuilder _content = new();
    private readonly List<FontObjects> _fonts = [];
    private readonly List<PdfImage> _images = [];
    private readonly List<LinkArea> _links = [];
    private int _marks;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public StructureTree Structure { get; } = new();

    public IReadOnlyList<FontObjects> Fonts => _fonts;

    public IReadOnlyList<PdfImage> Images => _images;

    public IReadOnlyList<LinkArea> Links => _links;

    public string Content => _content.ToString();

    /// <summary>Draws what belongs to a part of the document.</summary>
    public void Tagged(StructureElement element, Action draw)
    {
        _content.Append(CultureInfo.InvariantCulture, $"/{element.Role} <</MCID {_marks}>> BDC\n");
        element.Mark(_marks++);
        draw();
        _content.Append("EMC\n");
    }

    /// <summary>Draws what says nothing: assistive technology passes it by.</summary>
    public void Decoration(Action draw)
    {
        _content.Append("/Artifact BMC\n");
        draw();
        _content.Append("EMC\n");
    }

    /// <summary>Writes one line of text. The baseline counts from the top of the page.</summary>
    public void Text(TrueTypeFont font, double size, Colour colour, double left, double baseline, string text)
    {
        var resource = FontFor(font);
        _content.Append(CultureInfo.InvariantCulture, $"BT /{resource.ResourceName} {PdfSyntax.Number(size)} Tf {colour.Operands} rg ")
            .Append(CultureInfo.InvariantCulture, $"1 0 0 1 {PdfSyntax.Numbers(left, Height - baseline)} Tm\n");
        var glyphs = GlyphRun.Of(font, text);
        for (var i = 0; i < glyphs.Count;)
        {
            var count = glyphs.Skip(i).TakeWhile(glyph => glyph.IsStandIn == glyphs[i].IsStandIn).Count();
            Run(resource, [.. glyphs.Skip(i).Take(count)]);
            i += count;
        }

        _content.Append("ET\n");
    }

    /// <summary>Draws with PDF operators, in points from the bottom left corner of the page.</summary>
    public void Draw(string operators) => _content.Append("q ").Append(operators).Append(" Q\n");

    public void Image(PdfImage image, Rectangle area)
    {
        var name = $"I{_images.Count}";
        _images.Add(image);
        Draw($"{PdfSyntax.Numbers(area.Width, 0, 0, area.Height, area.Left, Height - area.Bottom)} cm /{name} Do");
    }

    public void Link(StructureElement element, Rectangle area, Uri address, string title) =>
        _links.Add(new LinkArea(element, area, address, title));

    /// <summary>The corners of a place, lower left and upper right, as PDF operands.</summary>
    public string Corners(Rectangle area) =>
        PdfSyntax.Numbers(area.Left, Height - area.Bottom, area.Right, Height - area.Top);

    private void Run(FontObjects resource, List<Glyph> glyphs)
    {
        var isStandIn = glyphs[0].IsStandIn;
        if (isStandIn)
        {
            // The boxes look alike; the text behind them is still the person's name when it is copied or read aloud.
            var source = string.Concat(glyphs.Select(glyph => glyph.Source));
            _content.Append(CultureInfo.InvariantCulture, $"/Span <</ActualText {PdfSyntax.Text(source)}>> BDC\n");
        }

        _content.Append('[');
        foreach (var glyph in glyphs)
        {
            resource.Use(glyph);
            if (glyph.KernBefore != 0)
            {
                _content.Append(PdfSyntax.Number(-glyph.KernBefore));
            }

            _content.Append(CultureInfo.InvariantCulture, $"<{glyph.Id:X4}>");
        }

        _content.Append("] TJ\n").Append(isStandIn ? "EMC\n" : "");
    }

    private FontObjects FontFor(TrueTypeFont font)
    {
        var resource = _fonts.Find(candidate => candidate.Font == font);
        if (resource is null)
        {
            resource = new FontObjects(font, $"F{_fonts.Count}");
            _fonts.Add(resource);
        }

        return resource;
    }
}
