namespace Lms.Core.Certificates.Designing;

/// <summary>A picture in use, with what it shows.</summary>
/// <param name="Hash">See <see cref="Pictures.CertificatePicture.Hash"/>.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
public sealed record OwnLogo(string Hash, LocalText Alternative);
