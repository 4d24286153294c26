namespace Lms.Core.Authoring.Bank;

/// <summary>Questions that were taken into the bank.</summary>
/// <param name="Ids">The new questions, in order.</param>
public sealed record BankImported(IReadOnlyList<Guid> Ids);
