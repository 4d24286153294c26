using Lms.Core.Certificates.Design;

namespace Lms.Core.Certificates;

/// <summary>A certificate ready to draw.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Status">Whether it holds now.</param>
/// <param name="Sheet">What is drawn.</param>
public sealed record PrintedCertificate(Certificate Certificate, CertificateStatus Status, CertificateSheet Sheet);
