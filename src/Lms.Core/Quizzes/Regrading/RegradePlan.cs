using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Everybody whose result would be another one, those who pass or fail among them.</summary>
    public IReadOnlyList<PersonId> Touched { get; init; } = [];

    /// <summary>Tells this plan from any other: what somebody agreed to is what is carried out.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '|',
        [Correction.ToString(), .. Changes.Select(change => string.Create(
            CultureInfo.InvariantCulture, $"{change.Attempt.Value} {change.Share:0.######} {change.After.Passed}"))]))));
}
