using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>What a correction would bring about. Nothing has been written.</summary>
public sealed record RegradePlan
{
    /// <summary>The correction.</summary>
    public required Correction Correction { get; init; }

    /// <summary>Attempts that get other points.</summary>
    public IReadOnlyList<RegradeChange> Changes { get; init; } = [];

    /// <summary>Attempts that were asked the question and keep their points.</summary>
    public int Unchanged { get; init; }

    /// <summary>Attempts whose answer a person has marked: that mark stays.</summary>
    public int MarkedByPerson { get; init; }

    /// <summary>Attempts that were asked other options than the correction knows: they stay as they are.</summary>
    public int AskedOtherwise { get; init; }

    /// <summary>People who would pass and do not today.</summary>
    public IReadOnlyList<PersonId> Passing { get; init; } = [];

    /// <summary>People whose attempts would no longer reach the pass mark. What they have completed stays completed.</summary>
    public IReadOnlyList<PersonId> Failing { get; init; } = [];
}
