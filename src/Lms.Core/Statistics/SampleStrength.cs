namespace Lms.Core.Statistics;

/// <summary>How much figures may be trusted, by how many people they are drawn from.</summary>
public enum SampleStrength
{
    /// <summary>Fewer than <see cref="SampleRule.Shown"/> people: figures would tell about persons, and are not shown.</summary>
    Hidden,

    /// <summary>Fewer than <see cref="SampleRule.Certain"/> people: figures are shown and marked uncertain.</summary>
    Uncertain,

    /// <summary>Enough people.</summary>
    Firm,
}
