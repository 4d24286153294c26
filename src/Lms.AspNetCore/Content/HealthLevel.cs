namespace Lms.AspNetCore.Content;

/// <summary>How something is.</summary>
public enum HealthLevel
{
    /// <summary>It works.</summary>
    Well,

    /// <summary>Nothing looks after it, or something less important has failed.</summary>
    Unsure,

    /// <summary>It does not work.</summary>
    Broken,
}
