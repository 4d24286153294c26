namespace Lms.FaultTests.Checking;

/// <summary>A stored answer.</summary>
internal sealed record StoredStep(Guid Attempt, string Question, long Seq, string Value);
