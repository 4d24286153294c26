namespace Lms.EmbeddedPostgres;

/// <summary>Where server binaries may come from. The environment variable <c>LMS_PG_SOURCE</c> (<c>any</c>, <c>installed</c>, <c>npm</c>) sets it for a whole process tree.</summary>
public enum BinarySource
{
    /// <summary>Installed binaries, newest first; else the npm package.</summary>
    Any,

    /// <summary>Installed binaries only: nothing is ever downloaded.</summary>
    Installed,

    /// <summary>The npm package only, so that every machine runs the same version.</summary>
    Npm,
}
