using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Testing.Stores;

/// <summary>Calls of an <see cref="IAttemptStore"/> as tests make them.</summary>
public static class AttemptStoreCalls
{
    /// <summary>Appends one step as the attempt's own learner.</summary>
    /// <param name="attempts">The store.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="step">The step.</param>
    /// <param name="token">Cancels the call.</param>
    public static async Task<StepReceipt> AppendAsync(
        this IAttemptStore attempts, TenantId tenant, AttemptId id, AttemptStep step, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        var learner = (await attempts.FindAsync(tenant, id, token))?.Person ?? PersonId.New();
        return (await attempts.AppendAsync(new NewSteps(tenant, learner, id, [step]), token))[0];
    }
}
