using Lms.Certificates.Drawing;
using Lms.Certificates.TrueType;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>Sets a part of the certificate in a width.</summary>
/// <param name="type">The looks.</param>
/// <param name="longest">The most characters that a part may keep.</param>
/// <param name="images">The pictures.</param>
internal sealed class BlockMaker(Typography type, int longest, SheetImages images)
{
    private const double FunderWidth = 120;
    private const double FunderHeight = 36;

    /// <summary>The first heading.</summary>
    public Block Title(PrintedElement element, double width) => WithSecond(element, Fitted("H1", element, type.Title, width), type.Title, width);

    public Block Make(PrintedElement element, double width) => WithSecond(element, First(element, width), type.Of(element), width);

    private Block First(PrintedElement element, double width) => element.Kind switch
    {
        CertificateElementKind.Heading => Fitted("H2", element, type.Section, width),
        CertificateElementKind.Line => new RuleBlock(width, 0, Palette.Rule) { SpaceBefore = 12 * type.Scale },
        CertificateElementKind.Signature => Signature(element, width),
        CertificateElementKind.Field => Field(element, width),
        CertificateElementKind.Logo => Picture(element, PageGeometry.LogoWidth, PageGeometry.LogoHeight) ?? (Block)Fitted("P", element, type.Wordmark, width),
        CertificateElementKind.Funder => Funder(element, width),
        _ => Text(element, type.Of(element), element.Text, width),
    };

    /// <summary>The second language smaller beneath the first, so that a reader finds each where it looks for it.</summary>
    private Block WithSecond(PrintedElement element, Block first, TextLook look, double width)
    {
        if (element.Second is not { } second || element.Kind == CertificateElementKind.Funder)
            return first;
        var block = new SecondBlock(Text(element, type.Second(look), second, width)) { SpaceBefore = type.BeforeSecond };
        return new StackBlock([first, block]) { SpaceBefore = first.SpaceBefore };
    }

    private PictureBlock? Picture(PrintedElement element, double width, double height) =>
        images.Of(element) is { } image ? new PictureBlock(image, element.Picture!.Alternative, width * type.Scale, height * type.Scale) : null;

    private Block Funder(PrintedElement element, double width)
    {
        var look = type.Of(element with { Style = CertificateElementStyle.Small, Kind = CertificateElementKind.Text });
        var picture = Picture(element, FunderWidth, FunderHeight);
        var gap = picture is null ? 0 : picture.Width + (12 * type.Scale);
        var lines = new List<Block>();
        if (element.Text.Length > 0)
            lines.Add(Text(element, look, element.Text, width - gap));
        if (element.Second is { } second)
            lines.Add(new SecondBlock(Text(element, type.Second(look), second, width - gap)) { SpaceBefore = type.BeforeSecond });
        var words = new StackBlock(lines);
        return picture is null
            ? new StackBlock([words]) { SpaceBefore = type.SpaceBefore(element) }
            : new BesideBlock(picture, words, gap) { SpaceBefore = 2 * type.SpaceBefore(element) };
    }

    private StackBlock Signature(PrintedElement element, double width)
    {
        var rule = new RuleBlock(width, 26 * type.Scale, Palette.Muted);
        var name = Fitted("P", element, type.Of(element), width);
        return new StackBlock([rule, name]) { SpaceBefore = 6 * type.Scale };
    }

    private TextBlock Field(PrintedElement element, double width)
    {
        var text = Shortened(element.Text);
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (element.Style != CertificateElementStyle.Small || lineEnd < 0)
        {
            return Fitted("P", element, type.Of(element), width);
        }

        var label = Lines(type.Label, text[..lineEnd] + "\n", width);
        var value = Lines(type.Value, text[(lineEnd + 1)..], width);
        return new TextBlock("P", width, [.. label, .. value]) { SpaceBefore = type.SpaceBefore(element) };
    }

    private StackBlock Text(PrintedElement element, TextLook look, string text, double width)
    {
        var blocks = new List<Block>();
        foreach (var (areItems, lines) in ItemisedText.Groups(Shortened(text)))
        {
            if (areItems)
            {
                var dot = look with { Colour = Palette.Accent };
                blocks.Add(new ListBlock(width, look, dot, lines) { SpaceBefore = look.Size / 2 });
            }
            else
            {
                var own = ItemisedText.IsList(element) && look.Size > type.Second(type.Section).Size ? type.Section : look; // above its items it is their caption
                blocks.Add(new TextBlock("P", width, Lines(own, string.Join('\n', lines), width)) { SpaceBefore = look.Size / 2 });
            }
        }

        return new StackBlock(blocks) { SpaceBefore = type.SpaceBefore(element) };
    }

    /// <summary>Names and titles wrap to three lines, then shrink; past the smallest readable size they wrap on.</summary>
    private TextBlock Fitted(string role, PrintedElement element, TextLook look, double width)
    {
        const int mostLines = 3;
        const double step = 0.93;
        var text = Shortened(element.Text);
        var smallest = look with { Size = Math.Min(look.Size, 16 * type.Scale) };
        var shortest = Lines(smallest, text, width);
        var lines = Lines(look, text, width);
        while (lines.Count > mostLines && look != smallest)
        {
            var next = look with { Size = look.Size * step };
            look = shortest.Count > mostLines || next.Size < smallest.Size ? smallest : next;
            lines = Lines(look, text, width);
        }

        return new TextBlock(role, width, lines) { SpaceBefore = type.SpaceBefore(element) };
    }

    private static List<(string Text, TextLook Look)> Lines(TextLook look, string text, double width) =>
        [.. LineBreaker.Break(look, text, width).Select(line => (line, look))];

    private string Shortened(string text)
    {
        var clean = GlyphRun.Clean(text);
        var runes = clean.EnumerateRunes().ToList();
        return runes.Count <= longest
            ? clean
            : string.Concat(runes.Take(longest)).Replace('\n', ' ').TrimEnd() + "…";
    }
}
