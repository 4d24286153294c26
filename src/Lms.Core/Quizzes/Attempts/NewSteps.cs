using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>Steps on their way into one attempt. Each is judged by itself: what may be stored is stored.</summary>
/// <param name="Tenant">The learner's tenant.</param>
/// <param name="Person">The learner; somebody else's attempt is unknown.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Steps">The steps; <see cref="AttemptStep.At"/> is replaced by the database's time.</param>
public sealed record NewSteps(TenantId Tenant, PersonId Person, AttemptId Attempt, IReadOnlyList<AttemptStep> Steps)
{
    /// <summary>True: nothing is stored for a question that has been checked.</summary>
    public bool UnlessChecked { get; init; }
}
