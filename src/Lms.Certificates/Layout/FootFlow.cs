using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>What stands at the bottom of the page: particulars, signatures and QR code beside one another, under a line.</summary>
internal sealed class FootFlow
{
    private const double CellGap = 18;
    private const double NarrowestCell = 96;

    private readonly List<Block> _line;
    private readonly StackBlock _particulars;
    private readonly StackBlock _signatures;
    private readonly StackBlock _code;
    private readonly double _signaturesLeft;

    public FootFlow(Zones zones, BlockMaker make)
    {
        _line = [.. zones.FootLine.Select(part => Ordered(part, make, PageGeometry.ContentWidth))];
        _code = new StackBlock([.. zones.Code.Select(part => new OrderedBlock(new QrBlock(part.Element.Text), part.Order))]);
        _signatures = new StackBlock([.. zones.Signatures.Select(part => Ordered(part, make, PageGeometry.SignatureColumn))]);
        var right = zones.Code.Count > 0 ? PageGeometry.Right - PageGeometry.Qr - PageGeometry.Gap : PageGeometry.Right;
        _signaturesLeft = zones.Particulars.Count > 0 ? right - PageGeometry.SignatureColumn : PageGeometry.Left;
        var particularsRight = zones.Signatures.Count > 0 ? _signaturesLeft - PageGeometry.Gap : right;
        _particulars = new StackBlock(Rows(zones.Particulars, make, particularsRight - PageGeometry.Left));
    }

    /// <summary>Where it begins.</summary>
    public double Top => ColumnsTop - (_line.Count > 0 ? PageGeometry.BelowRule : 0);

    private double ColumnsTop =>
        PageGeometry.Bottom - Math.Max(_particulars.Height, Math.Max(_signatures.Height, _code.Height));

    public IEnumerable<Placed> Place() =>
    [
        .. _line.SelectMany(line => line.PlaceAt(PageGeometry.Left, Top)),
        .. _particulars.PlaceAt(PageGeometry.Left, ColumnsTop),
        .. _signatures.PlaceAt(_signaturesLeft, PageGeometry.Bottom - _signatures.Height),
        .. _code.PlaceAt(PageGeometry.Right - PageGeometry.Qr, PageGeometry.Bottom - _code.Height),
    ];

    /// <summary>Fields that follow one another stand side by side; everything else has a row to itself.</summary>
    private static List<Block> Rows(List<Part> parts, BlockMaker make, double width)
    {
        var most = Math.Clamp((int)(width / (NarrowestCell + CellGap)), 1, 3);
        var step = (width + CellGap) / most;
        var rows = new List<Block>();
        for (var i = 0; i < parts.Count;)
        {
            var fields = parts.Skip(i).Take(most).TakeWhile(part => part.Element.Kind == CertificateElementKind.Field).ToList();
            if (fields.Count == 0)
            {
                rows.Add(Ordered(parts[i], make, width));
                i++;
                continue;
            }

            var cells = fields.Select(field => Ordered(field, make, step - CellGap)).ToList();
            rows.Add(new RowBlock(cells, step) { SpaceBefore = 2 * cells[0].SpaceBefore });
            i += fields.Count;
        }

        return rows;
    }

    private static OrderedBlock Ordered(Part part, BlockMaker make, double width) =>
        new(make.Make(part.Element, width), part.Order);
}
