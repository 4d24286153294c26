using Lms.Certificates.Layout;
using Lms.Certificates.Pdf;
using Lms.Core;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Drawing;

/// <summary>Draws what the layout placed, and says of each thing what it is.</summary>
internal sealed class CertificateDrawing(PdfPage page, CertificateSheet sheet)
{
    private static readonly Text CheckTheCertificate = new(
        "QR-kod till sidan där intyget kan kontrolleras: ",
        "QR code to the page where the certificate can be checked: ");

    public void Draw(IEnumerable<Placed> parts)
    {
        var band = new Rectangle(0, 0, page.Width, PageGeometry.Band);
        page.Decoration(() => page.Draw(Shapes.Rectangle(band, page.Height, Palette.Accent)));
        foreach (var part in parts)
        {
            Draw(part);
        }
    }

    private void Draw(Placed part)
    {
        switch (part)
        {
            case PlacedText text:
                page.Tagged(page.Structure.Document.Add(Element(text.Role, part)), () => Write(text.Lines));
                break;
            case PlacedList list:
                DrawList(list);
                break;
            case PlacedRule rule:
                page.Decoration(() => page.Draw(Shapes.Rectangle(rule.Area, page.Height, rule.Colour)));
                break;
            case PlacedTrail trail:
                page.Decoration(() => page.Draw(TrailMark.Operators(trail.Area, page.Height, sheet.Trail)));
                break;
            case PlacedPicture picture:
                page.Tagged(Figure(page.Structure.Document, picture.Area, picture.Alternative), () => page.Image(picture.Image, picture.Area));
                break;
            case PlacedQr code:
                DrawCode(code);
                break;
            default:
                throw new InvalidOperationException($"Nothing draws a {part.GetType().Name}.");
        }
    }

    private void DrawList(PlacedList list)
    {
        var items = page.Structure.Document.Add(Element("L", list));
        foreach (var (dot, lines) in list.Items)
        {
            var item = items.Add("LI");
            page.Tagged(item.Add("Lbl"), () => Write([dot]));
            page.Tagged(item.Add("LBody"), () => Write(lines));
        }
    }

    private void DrawCode(PlacedQr placed)
    {
        var address = VerifyAddress.Ascii(placed.Address);
        var title = CheckTheCertificate.In(sheet.Language) + placed.Address;
        var link = page.Structure.Document.Add("Link");
        page.Link(link, placed.Area, address, title);
        page.Tagged(Figure(link, placed.Area, title), () => page.Draw(Squares(new QrCode(address.AbsoluteUri), placed.Area)));
    }

    private string Squares(QrCode code, Rectangle area)
    {
        var side = area.Width / code.Size;
        var squares = code.Runs().Select(run => PdfSyntax.Numbers(
            area.Left + run.Column * side,
            page.Height - area.Top - (run.Row + 1) * side,
            run.Length * side,
            side) + " re");
        return $"{Palette.Ink.Operands} rg\n{string.Join('\n', squares)}\nf";
    }

    private StructureElement Figure(StructureElement parent, Rectangle area, string alternative) =>
        parent.Add(new StructureElement("Figure") { Alternative = alternative, Box = page.Corners(area) });

    private StructureElement Element(string role, Placed part) => new(role) { Language = part.IsSecond ? sheet.SecondLanguage : null };

    private void Write(IEnumerable<PlacedLine> lines)
    {
        foreach (var line in lines)
        {
            page.Text(line.Look.Font, line.Look.Size, line.Look.Colour, line.Left, line.Baseline, line.Text);
        }
    }
}
