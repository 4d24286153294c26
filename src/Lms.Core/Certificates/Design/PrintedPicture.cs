namespace Lms.Core.Certificates.Design;

/// <summary>A picture on a certificate.</summary>
/// <param name="Hash">SHA-256 of the file, lower-case hex; pages build its address from it.</param>
/// <param name="File">A PNG or JPEG file.</param>
/// <param name="Alternative">What it shows, in the language of the certificate, for those who do not see it.</param>
public sealed record PrintedPicture(string Hash, ReadOnlyMemory<byte> File, string Alternative);
