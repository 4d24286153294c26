namespace Lms.Core.Certificates.Design;

/// <summary>How a part of a certificate looks.</summary>
public enum CertificateElementStyle
{
    /// <summary>Ordinary text.</summary>
    Normal,

    /// <summary>Words that lead up to the name.</summary>
    Lead,

    /// <summary>The holder's name, largest after the heading.</summary>
    Name,

    /// <summary>The title of the course, in the accent colour.</summary>
    Course,

    /// <summary>Particulars at the foot.</summary>
    Small,
}
