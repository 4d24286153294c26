using System.Diagnostics;
using System.Globalization;

namespace Lms.EmbeddedPostgres;

/// <summary>A folder with a PostgreSQL server that answers.</summary>
internal sealed record BinaryFolder(string Path, string Version, int Major)
{
    public string Postgres => System.IO.Path.Combine(Path, "postgres");

    public string Initdb => System.IO.Path.Combine(Path, "initdb");

    /// <summary>Null when the folder holds no server, or one that does not start on this machine.</summary>
    public static async Task<BinaryFolder?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var folder = new BinaryFolder(System.IO.Path.GetFullPath(path), "", 0);
        if (!File.Exists(folder.Postgres) || !File.Exists(folder.Initdb))
            return null;
        var said = await ChildProcess.RunAsync(new ProcessStartInfo(folder.Postgres, ["--version"]), cancellationToken);
        if (said is not { ExitCode: 0 })
            return null;

        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
        var version = said.Output.Split(' ', StringSplitOptions.TrimEntries).ElementAtOrDefault(2) ?? "";
        var digits = string.Concat(version.TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? folder with { Version = version, Major = major } : null;
    }
}
