using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Bank;

/// <summary>Somebody else who has a question open.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">That person's name.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record BankReader(PersonId Person, string Name, DateTimeOffset Since);
