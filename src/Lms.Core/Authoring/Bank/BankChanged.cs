namespace Lms.Core.Authoring.Bank;

/// <summary>What became of questions that were to change.</summary>
/// <param name="Before">Where those that changed stood before, for <see cref="BankKeeper.RestoreAsync"/>.</param>
/// <param name="Refused">Why others did not change.</param>
public sealed record BankChanged(IReadOnlyList<BankPlace> Before, IReadOnlyDictionary<Guid, Refusal> Refused);
