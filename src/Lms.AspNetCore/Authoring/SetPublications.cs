using Lms.Core.Authoring;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.AspNetCore.Authoring;

/// <summary>Finds the courses that question sets were published as.</summary>
/// <param name="courses">Published courses.</param>
public sealed class SetPublications(ICourseStore courses)
{
    // A course is published a moment after its set was touched, by another clock.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>True when the set was saved after it was published.</summary>
    /// <param name="set">The set.</param>
    /// <param name="published">What it was published as.</param>
    public static bool HasChanged(QuestionSet set, CourseVersion published)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(published);
        return set.ChangedAt > published.PublishedAt + Slack;
    }

    /// <summary>The current version of the set's course; null when it is a draft only.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="set">The set.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<CourseVersion?> FindAsync(Actor actor, QuestionSet set, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(set);
        return set.CourseId is { } course && await courses.FindCurrentAsync(actor.Tenant, course, token) is { } key
            ? await courses.FindVersionAsync(actor.Tenant, key, token)
            : null;
    }

    /// <summary>The current versions of the sets' courses, by set.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="sets">The sets.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyDictionary<Guid, CourseVersion>> FindAsync(Actor actor, IReadOnlyList<QuestionSet> sets, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(sets);
        var found = new Dictionary<Guid, CourseVersion>();
        if (sets.All(set => set.CourseId is null))
            return found;
        var cards = await courses.ListAsync(actor.Tenant, null, actor.Language, token);
        foreach (var set in sets.Where(set => set.CourseId is not null))
        {
            if (cards.FirstOrDefault(card => card.Id == set.CourseId) is { } card
                && await courses.FindVersionAsync(actor.Tenant, card.Version, token) is { } version)
                found[set.Id] = version;
        }

        return found;
    }
}
