using Lms.Core.Accommodations;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Authoring.Courses;

/// <summary>
/// Tells how a quiz will meet a chosen person: language, extended time and attempts made. Nothing is done in the person's
/// name, and each look is noted. Extended time says something of a person's health, so only administrators may look.
/// </summary>
/// <param name="desk">Finds people and their extended time.</param>
/// <param name="accommodations">Notes looks.</param>
/// <param name="courses">Finds the person's language and enrolment.</param>
/// <param name="attempts">Finds what decides about another attempt.</param>
public sealed class PersonPreview(
    AccommodationDesk desk, IAccommodationStore accommodations, ICourseStore courses, IAttemptStore attempts)
{
    /// <summary>True when the actor may look as other people.</summary>
    /// <param name="actor">Who asks.</param>
    public static bool MayLook(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator);
    }

    /// <summary>People whose name holds the words; nobody unless the actor may look.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="words">Part of a name; blank finds nobody.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<IReadOnlyList<AccommodatedPerson>> SearchAsync(Actor actor, string? words, CancellationToken token) =>
        desk.SearchAsync(actor, words, token);

    /// <summary>What decides how a quiz meets a person.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="person">The person.</param>
    /// <param name="quiz">The quiz, published or not.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The person, or the refusal <c>not-found</c>, also for whoever may not look.</returns>
    public async Task<Outcome<PreviewedPerson>> FindAsync(Actor actor, PersonId person, ItemKey quiz, CancellationToken token)
    {
        if (!MayLook(actor) || await desk.FindAsync(actor, person, token) is not { } found)
            return Refusal.NotFound;
        var look = await courses.LookAsync(actor.Tenant, person, quiz.Course, token);
        var earlier = await attempts.EarlierAsync(actor.Tenant, person, look.Enrolment?.Id, quiz, token);
        await accommodations.NoteSeenAsync(actor, person, token);
        return new PreviewedPerson(person, found.Name, look.Language, [.. look.Attempts.Where(attempt => attempt.QuizId == quiz.Item)], earlier);
    }
}
