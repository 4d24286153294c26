namespace Lms.Core.Statistics;

/// <summary>The limits of what figures may be shown and trusted.</summary>
public static class SampleRule
{
    /// <summary>People needed before any figure is shown: fewer, and it would tell about persons.</summary>
    public const int Shown = 5;

    /// <summary>People needed before figures are no longer marked uncertain.</summary>
    public const int Certain = 30;

    /// <summary>How strong a sample of so many people is.</summary>
    /// <param name="people">Different people, however many attempts they made.</param>
    public static SampleStrength Of(int people) => people switch
    {
        < Shown => SampleStrength.Hidden,
        < Certain => SampleStrength.Uncertain,
        _ => SampleStrength.Firm,
    };
}
