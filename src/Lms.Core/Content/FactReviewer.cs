using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Content;

/// <summary>Finds the facts in a municipality's catalogue that must be looked at again.</summary>
/// <param name="courses">Published courses.</param>
public sealed class FactReviewer(ICourseStore courses)
{
    /// <summary>The facts of the current version of every course that the municipality's people may take; none for who is no administrator.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="today">The day, where the municipality is.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<FactReview> ReviewAsync(Actor actor, DateOnly today, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = new List<Course>();
        foreach (var card in actor.IsAny(Role.Administrator) ? await courses.ListAsync(actor.Tenant, null, actor.Language, token) : [])
        {
            if (await courses.FindVersionAsync(actor.Tenant, card.Version, token) is { } version)
                found.Add(version.Course);
        }

        return FactReview.Of(found, today);
    }
}
