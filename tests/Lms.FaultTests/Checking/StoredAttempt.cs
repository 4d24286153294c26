namespace Lms.FaultTests.Checking;

/// <summary>An attempt's row.</summary>
internal sealed record StoredAttempt(Guid Id, string Tenant, Guid Enrolment, string Quiz, int Number, bool Submitted, decimal? Mark, decimal? MaxMark, bool? Passed);
