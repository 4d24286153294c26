using Lms.Core.Certificates.Design;
using Lms.Core.Courses;

namespace Lms.Core.Certificates.Designing;

/// <summary>A course whose certificate a municipality may design.</summary>
/// <param name="Course">The current version's course; it has a certificate.</param>
/// <param name="Own">The municipality's latest revision; null when it never changed anything.</param>
public sealed record DesignedCourse(Course Course, OwnDesign? Own)
{
    /// <summary>What certificates issued now look like.</summary>
    public CertificateDesign Design => Own?.Design ?? Course.Certificate!;

    /// <summary>True when that is the municipality's own and not the module's.</summary>
    public bool IsOwn => Own?.Design is not null;

    /// <summary>The revision that a change builds on; 0 for the first.</summary>
    public int Revision => Own?.Revision ?? 0;
}
