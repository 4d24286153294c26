namespace Lms.Core.Authoring.Bank;

/// <summary>A question that is in the bank already.</summary>
/// <param name="Hash">Fingerprint of what it asks and answers.</param>
/// <param name="Id">The question.</param>
/// <param name="Title">Its title.</param>
public sealed record BankTwin(string Hash, Guid Id, string Title);
