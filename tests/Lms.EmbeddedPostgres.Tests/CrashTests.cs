namespace Lms.EmbeddedPostgres.Tests;

public sealed class CrashTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [TestCase(2, TestName = "Ctrl-C of the host leaves a clean cluster")]
    [TestCase(15, TestName = "SIGTERM of the host leaves a clean cluster")]
    [TestCase(9, TestName = "kill -9 of the host leaves a clean cluster")]
    public async Task The_end_of_the_host_leaves_a_clean_cluster(int signal)
    {
        using (var host = await HostWithDataAsync())
            await host.EndAsync(signal);

        Assert.That(() => PidFile, Does.Not.Exist.After(20_000, 20), "The server outlived its host.");
        await AssertDataIsKeptAsync();
        Assert.That(await LogAsync(), Does.Not.Contain("not properly shut down"));
    }

    [Test]
    public async Task A_start_may_follow_at_once_while_the_server_is_still_stopping()
    {
        using (var host = await HostWithDataAsync())
            await host.EndAsync(9);

        await AssertDataIsKeptAsync();

        Assert.That(await LogAsync(), Does.Not.Contain("not properly shut down"));
    }

    [Test]
    public async Task The_death_of_host_guard_and_server_at_once_loses_nothing()
    {
        using (var host = await HostWithDataAsync())
        {
            host.EndGuard();
            host.EndServer();
            await host.EndAsync(9);
        }

        await AssertDataIsKeptAsync();

        Assert.That(await LogAsync(), Does.Contain("not properly shut down"), "The server was not killed.");
    }

    [Test]
    public async Task A_server_that_outlived_its_host_is_stopped_and_started_anew()
    {
        int orphan;
        using (var host = await HostWithDataAsync())
        {
            orphan = host.Server;
            host.EndGuard();
            await host.EndAsync(9);
        }
        Assert.That(File.Exists($"/proc/{orphan}/stat"), Is.True, "The server should have survived.");

        await AssertDataIsKeptAsync();

        Assert.That(await LogAsync(), Does.Not.Contain("not properly shut down"));
    }

    [Test]
    public async Task A_stale_pid_file_whose_number_belongs_to_a_stranger_harms_neither()
    {
        using (var host = await HostWithDataAsync())
        {
            host.EndGuard();
            host.EndServer();
            await host.EndAsync(9);
        }
        var lines = await File.ReadAllLinesAsync(PidFile);
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllLinesAsync(PidFile, lines);

        await AssertDataIsKeptAsync();
    }

    [Test]
    public async Task A_named_folder_without_a_server_ends_the_host_with_one_sentence()
    {
        var (exitCode, errors) = await HostProcess.RunAsync(_folder.Cluster, "LMS_PG_BIN", _folder.In("nothing"));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors.Trim(), Does.StartWith("The folder ").And.EndsWith("holds no postgres and initdb that run on this machine."));
    }

    private string PidFile => Path.Combine(_folder.Cluster, "data", "postmaster.pid");

    private async Task<HostProcess> HostWithDataAsync()
    {
        await PreparedCluster.CopyToAsync(_folder.Cluster);
        var host = await HostProcess.StartAsync(_folder.Cluster);
        await Sql.RunAsync(host.Connections.Owner, "CREATE TABLE public.kept AS SELECT 42 AS value");
        return host;
    }

    private async Task AssertDataIsKeptAsync()
    {
        await using var next = await PrivateCluster.StartAsync(new() { Folder = _folder.Cluster });
        Assert.That(await Sql.AskAsync(next.Connections.Owner, "SELECT value FROM public.kept"), Is.EqualTo(42));
    }

    private Task<string> LogAsync() => File.ReadAllTextAsync(Path.Combine(_folder.Cluster, "server.log"));
}
