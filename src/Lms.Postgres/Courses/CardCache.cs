using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses;

/// <summary>
/// Lists of courses that were asked for lately, by what the catalogue offered then: a publication gives another edition
/// and thereby other keys, on every node at once. Holds no person.
/// </summary>
internal sealed class CardCache
{
    private const int Most = 1000;

    private readonly RecentMemory<Key, IReadOnlyList<CourseCard>> _lists = new(Most);

    public IReadOnlyList<CourseCard>? Find(Key key) => _lists.TryFind(key, out var cards) ? cards : null;

    public IReadOnlyList<CourseCard> Keep(Key key, IReadOnlyList<CourseCard> cards)
    {
        _lists.Keep(key, cards);
        return cards;
    }

    public readonly record struct Key(TenantId Tenant, long Edition, string Words, string Language);
}
