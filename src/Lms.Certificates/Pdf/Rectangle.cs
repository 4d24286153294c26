namespace Lms.Certificates.Pdf;

/// <summary>A place on the page in points, measured from its top left corner.</summary>
internal readonly record struct Rectangle(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
