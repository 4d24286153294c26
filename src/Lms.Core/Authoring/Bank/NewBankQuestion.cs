namespace Lms.Core.Authoring.Bank;

/// <summary>A draft on its way into the bank.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Key">The key that it would like; gets an ending when that is taken.</param>
/// <param name="Category">Where it goes.</param>
/// <param name="Content">What is written.</param>
/// <param name="Tags">Its labels.</param>
public sealed record NewBankQuestion(Guid Id, string Key, string Category, BankContent Content, IReadOnlyList<BankTag> Tags);
