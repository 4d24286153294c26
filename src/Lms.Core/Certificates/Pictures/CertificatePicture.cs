namespace Lms.Core.Certificates.Pictures;

/// <summary>A picture that certificates may show, looked through and without anything but the picture.</summary>
/// <param name="Hash">SHA-256 of <paramref name="File"/>, lower-case hex.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="File">The file.</param>
public sealed record CertificatePicture(string Hash, string MediaType, int Width, int Height, ReadOnlyMemory<byte> File);
