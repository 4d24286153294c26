namespace Lms.Core.Authoring.Bank;

/// <summary>One change to the place of one or many questions. What is null or empty stays as it is.</summary>
public sealed record BankChange
{
    /// <summary>The new state. A question without a version does not become ready.</summary>
    public BankQuestionState? State { get; init; }

    /// <summary>The new category.</summary>
    public string? Category { get; init; }

    /// <summary>The new last day; used when <see cref="SetsValidUntil"/>.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>True: <see cref="ValidUntil"/> counts, null being no end.</summary>
    public bool SetsValidUntil { get; init; }

    /// <summary>Labels to add.</summary>
    public IReadOnlyList<BankTag> Add { get; init; } = [];

    /// <summary>Labels to take away.</summary>
    public IReadOnlyList<BankTag> Remove { get; init; } = [];
}
