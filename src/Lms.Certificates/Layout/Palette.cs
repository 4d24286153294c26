using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>The colours of a printed certificate, those of the certificate page.</summary>
internal static class Palette
{
    public static readonly Colour Ink = new("#14211f");
    public static readonly Colour Muted = new("#475652");
    public static readonly Colour Accent = new("#1d5a49");
    public static readonly Colour Mint = new("#9cc8b8");
    public static readonly Colour Warm = new("#f0ad47");
    public static readonly Colour Rule = new("#c3d3cb");
    public static readonly Colour Paper = new("#ffffff");
}
