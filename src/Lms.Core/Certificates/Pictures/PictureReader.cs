using System.Security.Cryptography;
using System.Text;

namespace Lms.Core.Certificates.Pictures;

/// <summary>
/// Looks through a file that somebody uploaded as a logo. What it is, is told from its bytes and never from its name;
/// its size in pixels from its header, before anything is unpacked. What is kept is the picture alone: notes, places and
/// whatever else a file may carry are left out.
/// </summary>
public static class PictureReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The most pixels, width times height.</summary>
    public const int MaxPixels = 4_000_000;

    /// <summary>The most pixels along one side.</summary>
    public const int MaxSide = 4_000;

    /// <summary>Reads a PNG or JPEG file.</summary>
    /// <param name="file">The bytes as uploaded.</param>
    /// <returns>
    /// The picture, or the refusals <c>picture-missing</c>, <c>picture-too-large</c>, <c>picture-svg</c>, <c>picture-type</c>,
    /// <c>picture-too-many-pixels</c>, <c>picture-form</c> (interlaced, CMYK) and <c>picture-broken</c>.
    /// </returns>
    public static Outcome<CertificatePicture> Read(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            return PictureRefusals.Missing;
        if (file.Length > MaxBytes)
            return PictureRefusals.TooLarge;
        if (PngFile.Is(file.Span))
            return Finish("image/png", PngFile.Read(file));
        if (JpegFile.Is(file.Span))
            return Finish("image/jpeg", JpegFile.Read(file.Span));
        return LooksLikeSvg(file.Span) ? PictureRefusals.Svg : PictureRefusals.Type;
    }

    /// <summary>Null when the picture is small enough to be unpacked.</summary>
    internal static Refusal? SizeFault(long width, long height) => width switch
    {
        < 1 => PictureRefusals.Broken,
        _ when height < 1 => PictureRefusals.Broken,
        _ when width > MaxSide || height > MaxSide || width * height > MaxPixels => PictureRefusals.TooManyPixels,
        _ => null,
    };

    private static Outcome<CertificatePicture> Finish(string mediaType, Outcome<ReadPicture> read) => read.Then(picture => new CertificatePicture(
        Convert.ToHexStringLower(SHA256.HashData(picture.File)), mediaType, picture.Width, picture.Height, picture.File));

    private static bool LooksLikeSvg(ReadOnlySpan<byte> file)
    {
        var start = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && start.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
