namespace Lms.Core.Certificates.Pictures;

/// <summary>Why a file cannot be a logo, and what to do instead.</summary>
internal static class PictureRefusals
{
    public static readonly Refusal Missing = new("picture-missing", new Text(
        "Välj en bildfil.", "Choose a picture file."), RefusalKind.Invalid);

    public static readonly Refusal TooLarge = new("picture-too-large", new Text(
        $"Filen är för stor. Den får vara högst {PictureReader.MaxBytes / 1024 / 1024} MB. Spara logotypen mindre, till exempel 1 000 bildpunkter bred.",
        $"The file is too large. It may be at most {PictureReader.MaxBytes / 1024 / 1024} MB. Save the logo smaller, for example 1,000 pixels wide."), RefusalKind.TooMuch);

    public static readonly Refusal TooManyPixels = new("picture-too-many-pixels", new Text(
        "Bilden har för många bildpunkter. Den får ha högst 4 miljoner och vara högst 4 000 på en sida. Spara den mindre.",
        "The picture has too many pixels. It may have at most 4 million, and at most 4,000 along a side. Save it smaller."), RefusalKind.TooMuch);

    public static readonly Refusal Svg = new("picture-svg", new Text(
        "Filen är en SVG, och sådana kan innehålla program. Spara logotypen som PNG och ladda upp den.",
        "The file is an SVG, and those may hold programs. Save the logo as PNG and upload that."), RefusalKind.Invalid);

    public static readonly Refusal Type = new("picture-type", new Text(
        "Filen är varken PNG eller JPEG. Spara logotypen som PNG och ladda upp den.",
        "The file is neither PNG nor JPEG. Save the logo as PNG and upload that."), RefusalKind.Invalid);

    public static readonly Refusal Interlaced = new("picture-form", new Text(
        "Bilden är sparad i omgångar (interlaced), och en sådan går inte att skriva ut. Spara om den som vanlig PNG.",
        "The picture is saved interlaced, and such a one cannot be printed. Save it again as an ordinary PNG."), RefusalKind.Invalid);

    public static readonly Refusal PrintColours = new("picture-form", new Text(
        "Bilden har tryckfärger (CMYK) eller en ovanlig form av JPEG. Spara om den som PNG eller JPEG i RGB.",
        "The picture has print colours (CMYK) or is an unusual kind of JPEG. Save it again as PNG or JPEG in RGB."), RefusalKind.Invalid);

    public static readonly Refusal Broken = new("picture-broken", new Text(
        "Filen är trasig eller avklippt. Spara om logotypen som PNG och ladda upp den igen.",
        "The file is damaged or cut off. Save the logo again as PNG and upload it again."), RefusalKind.Invalid);
}
