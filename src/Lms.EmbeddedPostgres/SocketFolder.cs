using System.Security.Cryptography;
using System.Text;

namespace Lms.EmbeddedPostgres;

/// <summary>A socket's path must stay below 108 bytes, so it lies in the temp folder under a short name that follows from the cluster's path.</summary>
internal static class SocketFolder
{
    public const int Port = 5432;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Made afresh: what a killed server left in it, its lock file above all, would stop the next one.</summary>
    public static async Task<string> MakeAsync(string cluster, ServerAccount account, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), NameOf(cluster));
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder, OwnerOnly);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PrivateClusterException($"{folder} is in the way and belongs to another user. Remove it, or set TMPDIR to a folder of your own.", error);
        }
        if (account.FileOwner is not null)
            await ServerAccount.CurrentUser.RunAsync("chown", [account.FileOwner, folder], cancellationToken);
        return folder;
    }

    public static string NameOf(string cluster) =>
        "lms-pg-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cluster)))[..16];

    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
