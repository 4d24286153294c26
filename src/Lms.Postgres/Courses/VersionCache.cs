using Lms.Core;
using Lms.Core.Courses;

namespace Lms.Postgres.Courses;

/// <summary>Versions read lately. They never change, so nothing is ever out of date.</summary>
internal sealed class VersionCache
{
    // In characters of the stored documents; a version takes several times as many bytes. The largest course that we ship has 400 000.
    private const long MostCharacters = 32 * 1024 * 1024;

    private readonly RecentMemory<VersionKey, CourseVersion> _versions = new(MostCharacters);

    public CourseVersion? Find(VersionKey key) => _versions.TryFind(key, out var version) ? version : null;

    public CourseVersion Keep(VersionKey key, CourseVersion version, int characters)
    {
        _versions.Keep(key, version, characters);
        return version;
    }
}
