using System.Diagnostics;

namespace Lms.EmbeddedPostgres.Tests;

/// <summary>A cluster that is made once and copied, because making one takes longer than what most tests do with it.</summary>
[SetUpFixture]
public sealed class PreparedCluster
{
    private static readonly Lazy<Task<TemporaryFolder>> Made = new(MakeAsync);

    public static async Task CopyToAsync(string folder)
    {
        var made = await Made.Value;
        using var copying = Process.Start("cp", ["-a", made.Cluster, folder]);
        await copying.WaitForExitAsync();
        Assert.That(copying.ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public async Task RemoveAsync()
    {
        if (Made.IsValueCreated)
            (await Made.Value).Dispose();
    }

    private static async Task<TemporaryFolder> MakeAsync()
    {
        var folder = new TemporaryFolder();
        await using (await PrivateCluster.StartAsync(new() { Folder = folder.Cluster, Durable = false }))
            return folder;
    }
}
