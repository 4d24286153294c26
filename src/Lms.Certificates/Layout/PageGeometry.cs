namespace Lms.Certificates.Layout;

/// <summary>Where things stand on an A4 page in landscape, in points (1/72 inch) from its top left corner.</summary>
internal static class PageGeometry
{
    public const double Width = 841.89;
    public const double Height = 595.28;

    /// <summary>The coloured band along the top edge.</summary>
    public const double Band = 12;

    public const double Left = 66;
    public const double Right = Width - Left;
    public const double Top = 50;
    public const double Bottom = Height - 50;
    public const double ContentWidth = Right - Left;

    public const double LogoHeight = 38;
    public const double LogoWidth = 240;
    public const double BelowLogo = 22;

    /// <summary>The winding trail beside logo and title.</summary>
    public const double TrailWidth = 252;
    public const double TitleHeight = 84;
    public const double BelowTitle = 12;

    /// <summary>As long as a line of running text may be and still be read with ease.</summary>
    public const double Measure = 470;
    public const double ListColumn = 262;
    public const double Gap = 34;

    public const double AboveFoot = 20;
    public const double BelowRule = 18;
    public const double SignatureColumn = 176;

    /// <summary>Wide enough for a telephone to read the code from a paper on a wall.</summary>
    public const double Qr = 94;
}
