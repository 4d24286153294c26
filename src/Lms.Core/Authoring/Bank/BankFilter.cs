using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Bank;

/// <summary>Which questions of the bank to show. What is not said does not narrow.</summary>
public sealed record BankFilter
{
    /// <summary>Words that must all stand in the question, in any form of letters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Name of a question type.</summary>
    public string? Type { get; init; }

    /// <summary>A state; null = drafts and ready ones.</summary>
    public BankQuestionState? State { get; init; }

    /// <summary>A category and all below it; an empty text = those without one.</summary>
    public string? Category { get; init; }

    /// <summary>A label.</summary>
    public BankTag? Tag { get; init; }

    /// <summary>Who made it.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>Those whose last good day is before this one.</summary>
    public DateOnly? ExpiresBefore { get; init; }

    /// <summary>True when nothing narrows.</summary>
    public bool IsEmpty => this == new BankFilter();
}
