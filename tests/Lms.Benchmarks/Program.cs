using Lms.Benchmarks;
using Lms.EmbeddedPostgres;
using Npgsql;

var options = BenchOptions.Parse(args);

// One thread for all connections, which runs what waits for them: the client leaves the cores to the server.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1");

var folder = Directory.CreateTempSubdirectory("lms-bench-").FullName;
var report = new Report();
try
{
    if (options.Wants("statistics"))
        MarksAnalysis.Measure(report);
    if (options.Only is ["statistics"])
        return;
    await using var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = folder, Settings = ["max_connections=300", "max_wal_size=4GB"] });
    await using var superuser = NpgsqlDataSource.Create(cluster.Connections.Superuser);
    report.Note($"PostgreSQL {cluster.ServerVersion}, {Environment.ProcessorCount} cores, client, intranet and database on one machine; median of {options.Rounds} rounds of {options.Seconds} s in turns; intranet {(options.Program is null ? "as built" : "as published")}");
    await new Bench(options, cluster, superuser, report).RunAsync();
}
finally
{
    report.Write(options.Output);
    Directory.Delete(folder, recursive: true);
}
