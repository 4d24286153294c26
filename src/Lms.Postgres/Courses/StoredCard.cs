using Lms.Core;
using Lms.Core.Courses;

namespace Lms.Postgres.Courses;

/// <summary>What the catalogue needs of a version, so that a list does not read whole courses.</summary>
internal sealed record StoredCard(
    string Id, LocalText Title, LocalText Summary, string Picture, int Minutes, int ModuleCount, bool HasCertificate, IReadOnlyList<string> Languages, bool IsSample = false)
{
    public static StoredCard Of(Course course) => new(
        course.Id,
        course.Title,
        course.Summary,
        course.Picture,
        course.Minutes,
        course.Modules.Count,
        course.Certificate is not null,
        course.Languages,
        course.IsSample);

    public CourseCard ToCard(VersionKey version) => new(version, Id, Title, Summary, Picture, Minutes, ModuleCount, HasCertificate, Languages) { IsSample = IsSample };
}
