using Lms.Core.Courses;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>A quiz that may be regraded, and what a correction would bring about.</summary>
/// <param name="Version">The course's newest version.</param>
/// <param name="Quiz">The quiz in it.</param>
/// <param name="Versions">Numbers of the versions whose keys may be chosen, newest first.</param>
/// <param name="Plan">What the correction would bring about; null while none is chosen.</param>
/// <param name="Passing">People who would pass and do not today.</param>
/// <param name="Failing">People who would no longer reach the pass mark, with the certificates that they keep.</param>
/// <param name="Earlier">Decisions on the quiz so far, newest first.</param>
public sealed record RegradeProposal(
    CourseVersion Version,
    Quiz Quiz,
    IReadOnlyList<string> Versions,
    RegradePlan? Plan,
    IReadOnlyList<AffectedPerson> Passing,
    IReadOnlyList<AffectedPerson> Failing,
    IReadOnlyList<RegradeDecision> Earlier);
