using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>Something that has its place on the page.</summary>
/// <param name="Area">All that it covers.</param>
internal abstract record Placed(Rectangle Area)
{
    /// <summary>Which part of the certificate it belongs to, counted in reading order.</summary>
    public int Order { get; init; }

    /// <summary>True when it says in the second language what stands above it in the first.</summary>
    public bool IsSecond { get; init; }
}

/// <summary>A line of text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Look">How it is set.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Baseline">What it stands on, from the top of the page.</param>
internal sealed record PlacedLine(string Text, TextLook Look, double Left, double Baseline);

/// <summary>A heading or paragraph.</summary>
/// <param name="Area">All that it covers.</param>
/// <param name="Role">H1, H2 or P.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record PlacedText(Rectangle Area, string Role, IReadOnlyList<PlacedLine> Lines) : Placed(Area);

/// <summary>A list with a dot in front of each item.</summary>
/// <param name="Area">All that it covers.</param>
/// <param name="Items">The dot and the lines of each item.</param>
internal sealed record PlacedList(
    Rectangle Area, IReadOnlyList<(PlacedLine Dot, IReadOnlyList<PlacedLine> Lines)> Items) : Placed(Area);

/// <summary>A thin line, which divides or is signed on.</summary>
/// <param name="Area">All that it covers.</param>
/// <param name="Colour">The colour.</param>
internal sealed record PlacedRule(Rectangle Area, Colour Colour) : Placed(Area);

/// <summary>The winding trail.</summary>
/// <param name="Area">All that it covers.</param>
internal sealed record PlacedTrail(Rectangle Area) : Placed(Area);

/// <summary>The issuer's picture.</summary>
/// <param name="Area">All that it covers.</param>
/// <param name="Image">The picture.</param>
/// <param name="Alternative">What it shows.</param>
internal sealed record PlacedPicture(Rectangle Area, PdfImage Image, string Alternative) : Placed(Area);

/// <summary>A QR code.</summary>
/// <param name="Area">All that it covers, without its white border.</param>
/// <param name="Address">What it holds.</param>
internal sealed record PlacedQr(Rectangle Area, string Address) : Placed(Area);
