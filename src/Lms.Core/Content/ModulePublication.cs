namespace Lms.Core.Content;

/// <summary>What came of publishing a release.</summary>
public enum ModulePublication
{
    /// <summary>A new version was stored and, being the highest, is current.</summary>
    Published,

    /// <summary>This very version and hash was there already; nothing happened.</summary>
    Unchanged,

    /// <summary>A higher version is current; this one was stored but does not become current.</summary>
    OlderThanCurrent,

    /// <summary>The same version number is there with other content. Refused outside Development.</summary>
    SameVersionOtherContent,
}
