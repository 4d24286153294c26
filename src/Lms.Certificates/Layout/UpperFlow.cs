using Lms.Certificates.Pdf;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>What flows from the top of the page: logo, title beside the trail, then the text, with lists in a column of their own.</summary>
internal sealed class UpperFlow
{
    private const double BesideTrail = PageGeometry.ContentWidth - PageGeometry.TrailWidth - PageGeometry.Gap;

    private readonly double _scale;
    private readonly StackBlock _logo;
    private readonly StackBlock _title;
    private readonly StackBlock _body;
    private readonly StackBlock _lists;

    public UpperFlow(Zones zones, Typography type, BlockMaker make)
    {
        _scale = type.Scale;
        _logo = new StackBlock([.. zones.Logo.Select(part => new OrderedBlock(make.Make(part.Element, BesideTrail), part.Order))]);
        _title = new StackBlock([.. zones.Title.Select(part => new OrderedBlock(make.Title(part.Element, BesideTrail), part.Order))]);
        _lists = Column(zones.Lists, make, _ => PageGeometry.ListColumn);
        var besideLists = PageGeometry.ContentWidth - PageGeometry.ListColumn - PageGeometry.Gap;
        _body = Column(zones.Body, make, part => zones.Lists.Count > 0 ? besideLists : WidthOf(part));
    }

    /// <summary>Where it ends.</summary>
    public double Bottom => BodyTop + Math.Max(_body.Height, _lists.Height);

    private double TitleTop => PageGeometry.Top + (_logo.Height > 0 ? _logo.Height + PageGeometry.BelowLogo * _scale : 0);

    private double TitleHeight => Math.Max(_title.Height, PageGeometry.TitleHeight * _scale);

    private double BodyTop => TitleTop + TitleHeight + PageGeometry.BelowTitle * _scale;

    /// <summary>Gives the places, with some of the room that is left over above the text.</summary>
    public IEnumerable<Placed> Place(double room)
    {
        const double mostAir = 30;
        var air = Math.Min(room / 2, mostAir);
        var titleTop = TitleTop + air / 2;
        var bodyTop = BodyTop + air;
        var trail = new Rectangle(
            PageGeometry.Right - PageGeometry.TrailWidth,
            PageGeometry.Top,
            PageGeometry.TrailWidth,
            titleTop + TitleHeight - PageGeometry.Top);
        return
        [
            new PlacedTrail(trail) { Order = -1 },
            .. _logo.PlaceAt(PageGeometry.Left, PageGeometry.Top),
            .. _title.PlaceAt(PageGeometry.Left, titleTop + (TitleHeight - _title.Height) / 2),
            .. _body.PlaceAt(PageGeometry.Left, bodyTop),
            .. _lists.PlaceAt(PageGeometry.Right - PageGeometry.ListColumn, bodyTop),
        ];
    }

    private static StackBlock Column(List<Part> parts, BlockMaker make, Func<Part, double> width) =>
        new([.. parts.Select(part => new OrderedBlock(make.Make(part.Element, width(part)), part.Order))]);

    /// <summary>Names and titles may use the whole page; running text stays within a readable measure.</summary>
    private static double WidthOf(Part part) =>
        part.Element.Kind == CertificateElementKind.Text ? PageGeometry.Measure : PageGeometry.ContentWidth;
}
