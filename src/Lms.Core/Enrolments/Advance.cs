using Lms.Core.Certificates;

namespace Lms.Core.Enrolments;

/// <summary>What changes for an enrolment, decided purely and written in one transaction with its audit and outbox rows.</summary>
/// <param name="NewFacts">Facts to add; one that is there already is left alone.</param>
/// <param name="CompletedNow">True when the course became completed by this.</param>
/// <param name="Certificate">The certificate to issue; null when none follows.</param>
public sealed record Advance(IReadOnlyList<CompletionFact> NewFacts, bool CompletedNow, CertificateDraft? Certificate)
{
    /// <summary>Nothing changes.</summary>
    public static readonly Advance Nothing = new([], false, null);
}
