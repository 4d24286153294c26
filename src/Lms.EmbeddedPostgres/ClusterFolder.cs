using System.Globalization;

namespace Lms.EmbeddedPostgres;

/// <summary>The folder of one cluster, held by one process at a time.</summary>
internal sealed class ClusterFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const long LongestLog = 10_000_000;

    private readonly FileStream _lock;

    private ClusterFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
        Secret = ClusterSecret.ReadOrMake(PasswordFile);
    }

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Log => System.IO.Path.Combine(Path, "server.log");

    /// <summary>A copy of another cluster takes over that one's.</summary>
    public ClusterSecret Secret
    {
        get;
        set
        {
            field = value;
            value.Write(PasswordFile);
        }
    }

    public bool IsStandby => File.Exists(System.IO.Path.Combine(Data, ReplicaSetup.Signal));

    /// <summary>The major version that made the cluster; null when there is none yet.</summary>
    public int? Major
    {
        get
        {
            var file = System.IO.Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
        }
    }

    private string PasswordFile => System.IO.Path.Combine(Path, "password");

    private string Unfinished => Data + ".new";

    public static ClusterFolder Open(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        FileStream? held = null;
        try
        {
            if (!Directory.Exists(path))
                Directory.CreateDirectory(path, OwnerOnly);
            held = new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(path, held);
        }
        catch (UnauthorizedAccessException error)
        {
            held?.Dispose();
            throw new PrivateClusterException($"The folder {path} belongs to another user. Choose another folder.", error);
        }
        catch (IOException error) when (held is null)
        {
            throw new PrivateClusterException($"Another process already runs the cluster in {path}. Stop it, or choose another folder.", error);
        }
    }

    /// <summary>Gives the files to the account that the server runs as; it may have been another one last time.</summary>
    public async Task HandOverAsync(ServerAccount account, CancellationToken cancellationToken)
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > LongestLog)
            File.Move(Log, Log + ".1", overwrite: true);
        if (!File.Exists(Log))
            new FileStream(Log, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        if (account.FileOwner is null)
            return;
        await ServerAccount.CurrentUser.RunAsync("chown", [account.FileOwner, Path, Log, PasswordFile], cancellationToken);
        if (Directory.Exists(Data))
            await ServerAccount.CurrentUser.RunAsync("chown", ["-R", account.FileOwner, Data], cancellationToken);
    }

    /// <summary>Made beside its place and renamed, so that a start cut short never leaves half a cluster.</summary>
    public async Task MakeClusterAsync(BinaryFolder binaries, ServerAccount account, bool durable, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Data))
            throw new PrivateClusterException($"{Data} exists and is not a PostgreSQL cluster. Move it away, or choose another folder.");
        if (Directory.Exists(Unfinished))
            Directory.Delete(Unfinished, recursive: true);
        string[] arguments =
        [
            "-D", Unfinished, "-U", ClusterSecret.Superuser, "-A", "scram-sha-256", "--pwfile", PasswordFile,
            "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", .. durable ? (string[])[] : ["--no-sync"],
        ];
        await account.RunAsync(binaries.Initdb, arguments, cancellationToken);
        Directory.Move(Unfinished, Data);
    }

    public void Dispose() => _lock.Dispose();
}
