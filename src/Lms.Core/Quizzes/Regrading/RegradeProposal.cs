using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>A quiz that may be regraded, and what a correction would bring about.</summary>
/// <param name="Version">The course's newest version.</param>
/// <param name="Quiz">The quiz in it.</param>
/// <param name="Versions">Numbers of the versions whose keys may be chosen, newest first.</param>
/// <param name="Plan">What the correction would bring about; null while none is chosen.</param>
/// <param name="Touched">People whose result would change, by name, with the certificates that they keep.</param>
/// <param name="Earlier">Decisions on the quiz so far, newest first.</param>
public sealed record RegradeProposal(
    CourseVersion Version,
    Quiz Quiz,
    IReadOnlyList<string> Versions,
    RegradePlan? Plan,
    IReadOnlyList<AffectedPerson> Touched,
    IReadOnlyList<RegradeDecision> Earlier)
{
    /// <summary>People who would pass and do not today.</summary>
    public IReadOnlyList<AffectedPerson> Passing => Among(Plan?.Passing);

    /// <summary>People who would no longer reach the pass mark.</summary>
    public IReadOnlyList<AffectedPerson> Failing => Among(Plan?.Failing);

    /// <summary>People whose certificate stays as it is though their result would be another one; those who fail not among them.</summary>
    public IReadOnlyList<AffectedPerson> Certified =>
        [.. Touched.Except(Failing).Where(person => person.Certificate is not null)];

    private AffectedPerson[] Among(IReadOnlyList<PersonId>? people)
    {
        var among = (people ?? []).ToHashSet();
        return [.. Touched.Where(person => among.Contains(person.Person))];
    }
}
