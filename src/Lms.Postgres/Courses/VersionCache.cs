using System.Collections.Concurrent;
using Lms.Core.Courses;

namespace Lms.Postgres.Courses;

/// <summary>Versions read so far. They never change, so nothing is ever out of date; when there are too many, it starts anew.</summary>
internal sealed class VersionCache
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<VersionKey, CourseVersion> _versions = new();

    public CourseVersion? Find(VersionKey key) => _versions.GetValueOrDefault(key);

    public CourseVersion Keep(VersionKey key, CourseVersion version)
    {
        if (_versions.Count >= Most)
            _versions.Clear();
        return _versions.GetOrAdd(key, version);
    }
}
