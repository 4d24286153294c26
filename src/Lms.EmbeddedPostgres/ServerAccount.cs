using System.Diagnostics;

namespace Lms.EmbeddedPostgres;

/// <summary>Whom the server runs as.</summary>
/// <param name="Prefix">Stands before every command line.</param>
/// <param name="UserName">Set when the runtime itself changes user.</param>
/// <param name="FileOwner">Who must own the data, as chown takes it; null when that is the current user already.</param>
internal sealed record ServerAccount(IReadOnlyList<string> Prefix, string? UserName, string? FileOwner)
{
    public static readonly ServerAccount CurrentUser = new([], null, null);

    public static async Task<ServerAccount> ChooseAsync(ServerAccountKind? wanted, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
            return await ForOrdinaryUserAsync(cancellationToken);

        var kinds = wanted is { } only ? [only] : Enum.GetValues<ServerAccountKind>();
        foreach (var kind in kinds)
            if (Make(kind) is { } account && await account.WorksAsync(cancellationToken))
                return account;
        throw new PrivateClusterException("PostgreSQL refuses to run as root, and this machine has neither user namespaces nor a user postgres or nobody to run it as. Run as an ordinary user instead.");
    }

    public ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
    {
        string[] line = [.. Prefix, program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = "/" };
        if (UserName is not null)
            start.UserName = UserName;
        return start;
    }

    /// <summary>Fails with the program's own words.</summary>
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var said = await ChildProcess.RunAsync(Command(program, arguments), cancellationToken);
        if (said is not { ExitCode: 0 })
            throw new PrivateClusterException($"{program} failed:\n{said?.LastLines ?? "no such program"}");
    }

    /// <summary>A user of its own may be unable to enter a folder that only root may, such as /root.</summary>
    public async Task CheckReachAsync(string program, string folder, CancellationToken cancellationToken)
    {
        var said = await ChildProcess.RunAsync(Command("sh", "-c", "test -x \"$1\" && test -w \"$2\"", "sh", program, folder), cancellationToken);
        if (said is not { ExitCode: 0 })
            throw new PrivateClusterException($"PostgreSQL refuses to run as root, and the user it would run as ({FileOwner ?? "this one"}) cannot reach {program} and {folder}. Choose a data folder and a cache folder that it can enter, or run as an ordinary user.");
    }

    /// <summary>initdb wants a user with a name; a container started with a bare number has none, but gets one in a namespace.</summary>
    private static async Task<ServerAccount> ForOrdinaryUserAsync(CancellationToken cancellationToken)
    {
        if (await ChildProcess.RunAsync(CurrentUser.Command("id", "-un"), cancellationToken) is not { ExitCode: not 0 })
            return CurrentUser;
        var named = Make(ServerAccountKind.Namespace)! with { FileOwner = null };
        return await named.WorksAsync(cancellationToken)
            ? named
            : throw new PrivateClusterException("PostgreSQL needs to run as a user with a name, and the current user has only a number. Add it to /etc/passwd, or run as another user.");
    }

    private async Task<bool> WorksAsync(CancellationToken cancellationToken) =>
        await ChildProcess.RunAsync(Command("true"), cancellationToken) is { ExitCode: 0 };

    private static ServerAccount? Make(ServerAccountKind kind)
    {
        if (kind == ServerAccountKind.Namespace)
            return new(["unshare", "--user", "--map-user=65534", "--map-group=65534"], null, "0:0");
        if (SystemUser() is not { } user)
            return null;
        return kind == ServerAccountKind.User
            ? new([], user.Name, $"{user.Uid}:{user.Gid}")
            : new(["setpriv", $"--reuid={user.Uid}", $"--regid={user.Gid}", "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"], null, $"{user.Uid}:{user.Gid}");
    }

    private static (string Name, string Uid, string Gid)? SystemUser()
    {
        const string accounts = "/etc/passwd";
        if (!File.Exists(accounts))
            return null;
        var fields = File.ReadLines(accounts).Select(line => line.Split(':')).Where(line => line.Length > 3).ToArray();
        var user = fields.FirstOrDefault(line => line[0] == "postgres") ?? fields.FirstOrDefault(line => line[0] == "nobody");
        return user is null ? null : (user[0], user[2], user[3]);
    }
}
