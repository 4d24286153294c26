namespace Lms.EmbeddedPostgres;

/// <summary>What to run, and where its data lies.</summary>
public sealed record PrivateClusterOptions
{
    /// <summary>Holds <c>data/</c>, the password file, the lock and the server's log. Made when missing. One process owns it at a time.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder with <c>postgres</c> and <c>initdb</c>. Wins over every search; the environment variable <c>LMS_PG_BIN</c> stands in for it.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Where binaries may come from when no folder is named.</summary>
    public BinarySource Source { get; init; } = SourceFromEnvironment();

    /// <summary>Where a downloaded server is kept. Default: <c>$XDG_CACHE_HOME/lms</c>, else <c>~/.cache/lms</c>.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The database that is made at the first start, owned by <c>lms_owner</c>.</summary>
    public string Database { get; init; } = "lms";

    /// <summary>Server settings in the form <c>name=value</c>; they win over ours.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>False turns off fsync and its kin: for data that tests throw away, never for data that somebody misses after a power cut.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How long the server may take to answer, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Is told, in one sentence each, about steps that take seconds: a download, the making of a cluster, a recovery.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Tests narrow the search with these.</summary>
    internal string? SearchPath { get; init; }

    internal string InstalledRoot { get; init; } = "/usr/lib/postgresql";

    internal string? NpmRegistry { get; init; }

    internal ServerAccountKind? RunAs { get; init; }

    private static BinarySource SourceFromEnvironment() =>
        Enum.TryParse<BinarySource>(Environment.GetEnvironmentVariable("LMS_PG_SOURCE"), ignoreCase: true, out var source)
            ? source
            : BinarySource.Any;
}
