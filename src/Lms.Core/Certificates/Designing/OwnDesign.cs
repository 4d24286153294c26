using Lms.Core.Certificates.Design;

namespace Lms.Core.Certificates.Designing;

/// <summary>One revision of a municipality's own design of a course's certificate. Revisions stay, because certificates refer to them.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Revision">Grows with each save, from 1; a save must name the one it builds on, 0 for the first.</param>
/// <param name="Design">The design; null = the module's own again.</param>
/// <param name="ChangedAt">When it was saved, UTC.</param>
public sealed record OwnDesign(string CourseId, int Revision, CertificateDesign? Design, DateTimeOffset ChangedAt);
