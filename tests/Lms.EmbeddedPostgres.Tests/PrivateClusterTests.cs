using Npgsql;

namespace Lms.EmbeddedPostgres.Tests;

public sealed class PrivateClusterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Remove() => _folder.Dispose();

    /// <summary>An ordinary user runs the server as itself; root has three ways.</summary>
    private static string[] Accounts() =>
        Environment.IsPrivilegedProcess ? Enum.GetNames<ServerAccountKind>() : ["the current user"];

    [TestCaseSource(nameof(Accounts))]
    public async Task Data_is_there_after_a_restart(string account)
    {
        await using (var first = await StartAsync(account, copied: false))
            await Sql.RunAsync(first.Connections.Owner, "CREATE TABLE public.kept AS SELECT 42 AS value");

        await using var second = await StartAsync(account);

        Assert.That(await Sql.AskAsync(second.Connections.Owner, "SELECT value FROM public.kept"), Is.EqualTo(42));
        Assert.That(await File.ReadAllTextAsync(second.Log), Does.Not.Contain("not properly shut down"));
    }

    [Test]
    public async Task The_server_may_run_as_another_account_next_time()
    {
        await using (var first = await StartAsync(Accounts().First()))
            await Sql.RunAsync(first.Connections.Owner, "CREATE TABLE public.kept AS SELECT 42 AS value");

        foreach (var account in Accounts().AsEnumerable().Reverse().Concat(Accounts()))
        {
            await using var next = await StartAsync(account);
            Assert.That(await Sql.AskAsync(next.Connections.Owner, "SELECT value FROM public.kept"), Is.EqualTo(42), account);
        }
    }

    [Test]
    public async Task The_three_roles_own_and_may_what_they_should_from_the_first_start()
    {
        await using var cluster = await StartAsync(copied: false);

        Assert.That(await Sql.AskAsync(cluster.Connections.Owner, "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = 'lms'"), Is.EqualTo("lms_owner"));
        Assert.That(await Sql.AskAsync(cluster.Connections.Web, "SELECT current_user::text"), Is.EqualTo("lms_web"));
        Assert.That(await Sql.AskAsync(cluster.Connections.Worker, "SELECT current_user::text"), Is.EqualTo("lms_worker"));
    }

    [Test]
    public async Task A_role_that_was_raised_by_hand_is_back_in_its_place_after_a_restart()
    {
        await using (var first = await StartAsync())
            await Sql.RunAsync(first.Connections.Superuser, "ALTER ROLE lms_web SUPERUSER BYPASSRLS PASSWORD 'other'");

        await using var second = await StartAsync();

        Assert.That(await Sql.AskAsync(second.Connections.Web, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"), Is.False);
    }

    [Test]
    public async Task A_wrong_password_is_refused()
    {
        await using var cluster = await StartAsync();
        var wrong = new NpgsqlConnectionStringBuilder(cluster.Connections.Web) { Password = "wrong" };

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.AskAsync(wrong.ConnectionString, "SELECT 1"));

        Assert.That(refused?.SqlState, Is.EqualTo(PostgresErrorCodes.InvalidPassword));
    }

    [Test]
    public async Task The_server_runs_with_safe_settings_and_those_that_were_asked_for()
    {
        await using var cluster = await PrivateCluster.StartAsync(Options() with { Settings = ["max_connections=37"], Durable = true });
        (string Setting, string Value)[] expected =
        [
            ("data_checksums", "on"), ("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"),
            ("listen_addresses", ""), ("password_encryption", "scram-sha-256"), ("TimeZone", "UTC"), ("max_connections", "37"),
        ];

        using (Assert.EnterMultipleScope())
            foreach (var (setting, value) in expected)
                Assert.That(await Sql.AskAsync(cluster.Connections.Web, $"SELECT current_setting('{setting}')"), Is.EqualTo(value), setting);
    }

    [Test]
    public async Task Only_options_turn_fsync_off()
    {
        await using var cluster = await StartAsync();

        Assert.That(await Sql.AskAsync(cluster.Connections.Web, "SELECT current_setting('fsync')"), Is.EqualTo("off"));
    }

    [Test]
    public async Task Nobody_else_may_read_the_password_or_enter_the_folder()
    {
        await using var cluster = await StartAsync(copied: false);

        Assert.That(File.GetUnixFileMode(Path.Combine(_folder.Cluster, "password")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.GetUnixFileMode(_folder.Cluster), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.That(cluster.Connections.ToString(), Does.Not.Contain("Password"));
    }

    [Test]
    public async Task A_folder_has_one_owner_at_a_time()
    {
        await using (await StartAsync())
        {
            var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => StartAsync());
            Assert.That(refused?.Message, Does.Contain("Another process already runs the cluster"));
        }
        await using var afterwards = await StartAsync();
    }

    [Test]
    public async Task A_folder_may_have_a_longer_path_than_a_socket()
    {
        var folder = Path.Combine(_folder.Cluster, new string('å', 60), new string('ö', 60));

        await using var cluster = await PrivateCluster.StartAsync(Options() with { Folder = folder });

        Assert.That(await Sql.AskAsync(cluster.Connections.Web, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Data_of_another_major_version_is_left_alone_and_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Cluster, "data"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Cluster, "data", "PG_VERSION"), "14\n");

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => StartAsync());

        Assert.That(refused?.Message, Does.Contain("made by PostgreSQL 14").And.Contain("Install PostgreSQL 14, or move the folder away"));
        Assert.That(Directory.GetFiles(Path.Combine(_folder.Cluster, "data")), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_data_folder_that_is_no_cluster_is_left_alone()
    {
        var precious = Path.Combine(_folder.Cluster, "data", "thesis.odt");
        Directory.CreateDirectory(Path.GetDirectoryName(precious)!);
        await File.WriteAllTextAsync(precious, "precious");

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => StartAsync());

        Assert.That(refused?.Message, Does.Contain("is not a PostgreSQL cluster"));
        Assert.That(precious, Does.Exist);
    }

    [Test]
    public async Task A_lost_password_file_is_said_plainly()
    {
        await using (await StartAsync())
        {
        }
        File.Delete(Path.Combine(_folder.Cluster, "password"));

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => StartAsync());

        Assert.That(refused?.Message, Does.Contain("does not accept the password"));
    }

    [Test]
    public async Task A_setting_that_the_server_refuses_is_shown_with_the_servers_words()
    {
        var refused = await Assert.ThrowsAsync<PrivateClusterException>(
            () => PrivateCluster.StartAsync(Options() with { Settings = ["no_such_setting=1"] }));

        Assert.That(refused?.Message, Does.Contain("stopped at start").And.Contain("no_such_setting"));
        await using var afterwards = await StartAsync();
    }

    [Test]
    public async Task An_unfinished_cluster_of_a_start_cut_short_is_made_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Cluster, "data.new", "base"));

        await using var cluster = await StartAsync();

        Assert.That(await Sql.AskAsync(cluster.Connections.Web, "SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_start_leaves_nothing_running_and_the_folder_free()
    {
        using var cancelled = new CancellationTokenSource();
        var options = Options() with { Report = _ => cancelled.Cancel() };

        await Assert.CatchAsync<OperationCanceledException>(() => PrivateCluster.StartAsync(options, cancelled.Token));

        await using var afterwards = await StartAsync();
    }

    private PrivateClusterOptions Options() => new() { Folder = _folder.Cluster, Durable = false };

    private async Task<PrivateCluster> StartAsync(string? account = null, bool copied = true)
    {
        if (copied && !Directory.Exists(_folder.Cluster))
            await PreparedCluster.CopyToAsync(_folder.Cluster);
        return await PrivateCluster.StartAsync(Options() with { RunAs = Enum.TryParse<ServerAccountKind>(account, out var kind) ? kind : null });
    }
}
