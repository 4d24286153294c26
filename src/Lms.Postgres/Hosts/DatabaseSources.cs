using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>Makes data sources of connection strings: one host or several, always of the primary, with limits on how long anything may wait.</summary>
internal static class DatabaseSources
{
    // What the string sets itself wins. A learner's request must not hang: 5 s to connect, 8 s for a statement, and 1 s to take it back.
    private static readonly (string Keyword, object Value)[] Defaults =
    [
        ("Timeout", 5), ("Command Timeout", 8), ("Cancellation Timeout", 1000), ("Host Recheck Seconds", 2), ("Max Auto Prepare", 200), (NoReset, true),
    ];

    // What we tell a session ends with its transaction, so that a connection goes back as it came. The reset would cost more
    // than a saved answer: it throws away every plan that the connection has made.
    private const string NoReset = "No Reset On Close";

    // A connection through a network that has gone quiet is found dead within 20 s. A socket of this machine knows no such thing.
    private static readonly (string Keyword, object Value)[] NetworkDefaults =
        [("Tcp Keepalive", true), ("Tcp Keepalive Time", 10), ("Tcp Keepalive Interval", 3)];

    /// <summary>What is tried for each of several hosts in turn.</summary>
    private const int SecondsPerHost = 2;

    /// <summary>For what people do.</summary>
    public static NpgsqlDataSource ForPeople(string connection, PrimaryFence fence) => Build(WithDefaults(connection), fence, PlanChoice.Make, PlanChoice.MakeAsync);

    /// <summary>For migrations and publication, whose statements may take as long as the string allows.</summary>
    public static NpgsqlDataSource ForOwner(string connection, PrimaryFence fence) => Build(WithDefaults(connection, "Command Timeout", NoReset), fence);

    /// <summary>For several hosts: a source of its own, because the others turn standbys away.</summary>
    public static NpgsqlMultiHostDataSource ForReports(string connection) =>
        new NpgsqlDataSourceBuilder(WithDefaults(connection).ConnectionString).BuildMultiHost();

    /// <summary>One string a host, as the source named them.</summary>
    public static IReadOnlyList<string> HostsOf(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        return
        [
            .. (settings.Host ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(host => new NpgsqlConnectionStringBuilder(connection) { Host = host, Pooling = false, Timeout = SecondsPerHost, CommandTimeout = SecondsPerHost }.ConnectionString),
        ];
    }

    /// <summary>The source itself, or its primary when it knows several hosts.</summary>
    public static NpgsqlDataSource PrimaryOf(NpgsqlDataSource source) =>
        source is NpgsqlMultiHostDataSource several ? several.WithTargetSession(TargetSessionAttributes.Primary) : source;

    private static NpgsqlDataSource Build(
        NpgsqlConnectionStringBuilder settings, PrimaryFence fence, Action<NpgsqlConnection>? prepare = null, Func<NpgsqlConnection, Task>? prepareAsync = null)
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                fence.Admit(connection);
                prepare?.Invoke(connection);
            },
            async connection =>
            {
                await fence.AdmitAsync(connection);
                if (prepareAsync is not null)
                    await prepareAsync(connection);
            });
        return IsSeveral(settings) ? builder.BuildMultiHost() : builder.Build();
    }

    private static NpgsqlConnectionStringBuilder WithDefaults(string connection, params IReadOnlyList<string> except)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        var set = settings.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isNetwork = settings.Host?.Contains('/', StringComparison.Ordinal) == false;
        foreach (var (keyword, value) in isNetwork ? [.. Defaults, .. NetworkDefaults] : Defaults)
            if (!set.Contains(keyword) && !except.Contains(keyword))
                settings[keyword] = value;
        if (IsSeveral(settings) && !set.Contains("Timeout"))
            settings.Timeout = SecondsPerHost;

        // Which of the hosts is asked of each session; a source of one host may not say it.
        settings.Remove("Target Session Attributes");
        return settings;
    }

    private static bool IsSeveral(NpgsqlConnectionStringBuilder settings) => settings.Host?.Contains(',', StringComparison.Ordinal) == true;
}
