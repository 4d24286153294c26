using System.Collections.Concurrent;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses;

/// <summary>
/// Lists of courses that were asked for lately, by what the catalogue offered then: a publication gives another edition
/// and thereby other keys, on every node at once. Holds no person. When there are too many, it starts anew.
/// </summary>
internal sealed class CardCache
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<Key, IReadOnlyList<CourseCard>> _lists = new();

    public IReadOnlyList<CourseCard>? Find(Key key) => _lists.GetValueOrDefault(key);

    public IReadOnlyList<CourseCard> Keep(Key key, IReadOnlyList<CourseCard> cards)
    {
        if (_lists.Count >= Most)
            _lists.Clear();
        return _lists.GetOrAdd(key, cards);
    }

    public readonly record struct Key(TenantId Tenant, long Edition, string Words, string Language);
}
