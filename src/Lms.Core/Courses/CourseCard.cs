namespace Lms.Core.Courses;

/// <summary>A course as the catalogue shows it: the current version only.</summary>
/// <param name="Version">The current version.</param>
/// <param name="Id">The course's id.</param>
/// <param name="Title">Title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Picture">Motif of the picture.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="ModuleCount">Number of modules.</param>
/// <param name="HasCertificate">True when completing it gives a certificate.</param>
/// <param name="Languages">Languages of the content.</param>
public sealed record CourseCard(
    VersionKey Version,
    string Id,
    LocalText Title,
    LocalText Summary,
    string Picture,
    int Minutes,
    int ModuleCount,
    bool HasCertificate,
    IReadOnlyList<string> Languages)
{
    /// <summary>True for a course that shows authors what can be made: it stands last and is never suggested.</summary>
    public bool IsSample { get; init; }
}
