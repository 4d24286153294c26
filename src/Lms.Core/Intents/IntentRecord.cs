namespace Lms.Core.Intents;

/// <summary>What is stored under an idempotency key.</summary>
/// <param name="Fingerprint">SHA-256 of the first call's method, path and body.</param>
/// <param name="Status">The first call's HTTP status; null while it is running.</param>
/// <param name="Body">The first call's answer; null while it is running.</param>
public sealed record IntentRecord(string Fingerprint, int? Status, string? Body);
