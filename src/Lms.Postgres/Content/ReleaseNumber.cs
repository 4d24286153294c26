namespace Lms.Postgres.Content;

/// <summary>A module's version as stored: always three numbers.</summary>
internal static class ReleaseNumber
{
    public static string Of(Version version) => $"{version.Major}.{version.Minor}.{Math.Max(0, version.Build)}";
}
