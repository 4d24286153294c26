namespace Lms.Core.Authoring.Bank;

/// <summary>A label of a question.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">The word, at most <see cref="MaxLength"/> characters.</param>
public sealed record BankTag(BankTagKind Kind, string Value)
{
    /// <summary>The longest label, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>The most labels of one question.</summary>
    public const int MaxTags = 30;
}
