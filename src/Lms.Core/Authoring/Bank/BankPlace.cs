namespace Lms.Core.Authoring.Bank;

/// <summary>Where a question stands in the bank: all of it that is no part of the question itself.</summary>
/// <param name="Id">The question.</param>
/// <param name="State">Its state.</param>
/// <param name="Category">Its category.</param>
/// <param name="ValidUntil">Last day that it can be trusted; null = no end.</param>
/// <param name="Tags">Its labels.</param>
public sealed record BankPlace(Guid Id, BankQuestionState State, string Category, DateOnly? ValidUntil, IReadOnlyList<BankTag> Tags);
