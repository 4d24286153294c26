using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Bank;

/// <summary>What there is to narrow a list by; nothing of retired questions.</summary>
/// <param name="Categories">Every category that has a question, with the number of questions right in it.</param>
/// <param name="Tags">Every label in use.</param>
/// <param name="Owners">Everybody who has made a question.</param>
/// <param name="Types">Names of the types in use.</param>
public sealed record BankShelves(
    IReadOnlyDictionary<string, int> Categories,
    IReadOnlyList<BankTag> Tags,
    IReadOnlyDictionary<PersonId, string> Owners,
    IReadOnlyList<string> Types);
