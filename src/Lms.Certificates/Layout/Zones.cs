using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>Which part of the page an element stands in. The order of the list stays the order in which it is read.</summary>
internal sealed class Zones
{
    public Zones(IReadOnlyList<PrintedElement> elements)
    {
        var foot = FootStart(elements);
        for (var i = 0; i < elements.Count; i++)
        {
            ZoneOf(elements[i], isFoot: i >= foot).Add(new Part(i, elements[i]));
        }
    }

    public List<Part> Logo { get; } = [];

    /// <summary>The first heading, which stands beside the trail.</summary>
    public List<Part> Title { get; } = [];

    public List<Part> Body { get; } = [];

    public List<Part> Lists { get; } = [];

    /// <summary>The line across the page above the foot.</summary>
    public List<Part> FootLine { get; } = [];

    public List<Part> Particulars { get; } = [];

    public List<Part> Signatures { get; } = [];

    public List<Part> Code { get; } = [];

    /// <summary>The foot is the end of the list that is small print, signatures and code; from its first line on, where it has one.</summary>
    private static int FootStart(IReadOnlyList<PrintedElement> elements)
    {
        var start = elements.Count;
        while (start > 0 && MayStandInFoot(elements[start - 1]))
        {
            start--;
        }

        for (var i = start; i < elements.Count; i++)
        {
            if (elements[i].Kind == CertificateElementKind.Line)
            {
                return i;
            }
        }

        return start;
    }

    private static bool MayStandInFoot(PrintedElement element) => element.Kind switch
    {
        CertificateElementKind.Line or CertificateElementKind.Signature or CertificateElementKind.Qr or CertificateElementKind.Funder => true,
        CertificateElementKind.Text or CertificateElementKind.Field => element.Style == CertificateElementStyle.Small,
        _ => false,
    };

    private List<Part> ZoneOf(PrintedElement element, bool isFoot) => element.Kind switch
    {
        CertificateElementKind.Logo when Logo.Count == 0 => Logo,
        CertificateElementKind.Qr when Code.Count == 0 => Code,
        CertificateElementKind.Heading when Title.Count == 0 => Title,
        CertificateElementKind.Line when isFoot && FootLine.Count == 0 => FootLine,
        CertificateElementKind.Signature when isFoot => Signatures,
        _ when isFoot => Particulars,
        _ when ItemisedText.IsList(element) => Lists,
        _ => Body,
    };
}
