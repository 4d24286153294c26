namespace Lms.Core.Certificates.Design;

/// <summary>What a part of a certificate is. Page and PDF decide from it where the part stands and what it means to a screen reader.</summary>
public enum CertificateElementKind
{
    /// <summary>A heading. The first one is the title that a reader sees.</summary>
    Heading,

    /// <summary>Running text. Lines that begin with "- " are a list.</summary>
    Text,

    /// <summary>Something that the certificate states, in bold. In small style a first line of several is its label.</summary>
    Field,

    /// <summary>The issuer's picture, or its name where there is no picture.</summary>
    Logo,

    /// <summary>The picture of who pays for the learning, with the text beside it. Takes no place where there is no picture.</summary>
    Funder,

    /// <summary>A divider: the trail of the course.</summary>
    Line,

    /// <summary>A line to sign on, with the text under it.</summary>
    Signature,

    /// <summary>A QR code that holds the element's text, the address where the certificate is checked.</summary>
    Qr,
}
