namespace Lms.BrowserTests.Pages;

/// <summary>One of the demo people.</summary>
/// <param name="Key">What the sign-in address names.</param>
/// <param name="Tenant">The municipality's key.</param>
internal sealed record DemoPerson(string Key, string Tenant)
{
    /// <summary>Has begun nothing.</summary>
    public static DemoPerson Newcomer { get; } = new("chef", "osby");

    /// <summary>Is in the middle of everything.</summary>
    public static DemoPerson Busy { get; } = new("processledare", "hassleholm");

    /// <summary>Has completed a course.</summary>
    public static DemoPerson Graduate { get; } = new("administrator", "osby");

    /// <summary>Has completed a course, and the certificate was revoked.</summary>
    public static DemoPerson Revoked { get; } = new("administrator", "kristianstad");

    /// <summary>Has question sets of every kind.</summary>
    public static DemoPerson Trainer { get; } = new("utbildare", "kristianstad");

    /// <summary>Is to write the first question set.</summary>
    public static DemoPerson NewTrainer { get; } = new("utbildare", "osby");

    /// <summary>Has answers to mark.</summary>
    public static DemoPerson Marker { get; } = new("utbildare", "hassleholm");

    /// <summary>Runs the platform.</summary>
    public static DemoPerson Administrator { get; } = new("administrator", "hassleholm");

    /// <summary>Has designed a certificate and uploaded logos.</summary>
    public static DemoPerson Designer { get; } = new("administrator", "kristianstad");

    /// <summary>Has a certificate in both languages, with logos.</summary>
    public static DemoPerson Decorated { get; } = new("chef", "kristianstad");

    public override string ToString() => $"{Key} in {Tenant}";
}
