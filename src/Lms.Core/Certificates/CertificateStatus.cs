namespace Lms.Core.Certificates;

/// <summary>Whether a certificate holds.</summary>
public enum CertificateStatus
{
    /// <summary>It holds.</summary>
    Valid,

    /// <summary>Its time has run out.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
