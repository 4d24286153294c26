using Lms.Core;
using Lms.Core.Accommodations;
using Lms.Core.Authoring;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Bookmarks;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Designing;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Courses;
using Lms.Core.Courses.Local;
using Lms.Core.Enrolments;
using Lms.Core.Intents;
using Lms.Core.KeyRing;
using Lms.Core.Organisation;
using Lms.Core.Outbox;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Overrides;
using Lms.Core.Quizzes.Regrading;
using Lms.Core.Quizzes.Sweep;
using Lms.Postgres.Accommodations;
using Lms.Core.Results;
using Lms.Core.Sharing;
using Lms.Core.StartChecks;
using Lms.Postgres.Authoring;
using Lms.Postgres.Authoring.Bank;
using Lms.Postgres.Authoring.Courses;
using Lms.Postgres.Bookmarks;
using Lms.Postgres.Certificates;
using Lms.Postgres.Content;
using Lms.Postgres.Courses;
using Lms.Postgres.Courses.Local;
using Lms.Postgres.Enrolments;
using Lms.Postgres.Hosts;
using Lms.Postgres.Intents;
using Lms.Postgres.KeyRing;
using Lms.Postgres.Organisation;
using Lms.Postgres.Outbox;
using Lms.Postgres.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Marking;
using Lms.Postgres.Quizzes.Marking.Pairs;
using Lms.Postgres.Quizzes.Overrides;
using Lms.Postgres.Quizzes.Regrading;
using Lms.Postgres.Quizzes.Sweep;
using Lms.Postgres.Results;
using Lms.Postgres.Sharing;
using Lms.Postgres.StartChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lms.Postgres;

/// <summary>Keeps everything that the platform stores in PostgreSQL, in the schema <c>lms</c>.</summary>
public static class PostgresLms
{
    /// <summary>
    /// Connects with strings of one's own. Statements are prepared as they are used, which a pooler in transaction mode may
    /// not carry: say <c>Max Auto Prepare=0</c> in the string there.
    /// </summary>
    /// <param name="lms">What <c>AddLms</c> returned.</param>
    /// <param name="web">
    /// Connects as <c>lms_web</c>, the role that owns nothing. May name several hosts: the primary among them is found, and found
    /// again after a failover.
    /// </param>
    /// <param name="owner">
    /// Connects as <c>lms_owner</c>, which migrates the schema and publishes content modules. Null in Development: then
    /// <paramref name="web"/> does it all. Null elsewhere only together with <c>MigrateOnStart = false</c>.
    /// </param>
    /// <param name="configure">Sets options.</param>
    public static LmsBuilder UsePostgres(
        this LmsBuilder lms, string web, string? owner = null, Action<PostgresOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(lms);
        if (string.IsNullOrWhiteSpace(web))
            throw new ArgumentException(
                "UsePostgres was given no connection string. Is it in the host's configuration, for example as ConnectionStrings:Lms? "
                + "builder.Configuration.GetConnectionString(\"Lms\") reads it from there.", nameof(web));
        lms.Services.TryAddSingleton<PrimaryFence>();
        lms.Services.AddKeyedSingleton(ConnectionKey.Web, (services, _) => DatabaseSources.ForPeople(web, services.GetRequiredService<PrimaryFence>()));
        if (owner is not null)
            lms.Services.AddKeyedSingleton(ConnectionKey.Owner, (services, _) => DatabaseSources.ForOwner(owner, services.GetRequiredService<PrimaryFence>()));
        var hosts = DatabaseSources.HostsOf(web);
        if (hosts.Count > 1)
            lms.Services.AddKeyedSingleton(ConnectionKey.Reports, (_, _) => DatabaseSources.ForReports(web));
        return AddStores(lms, configure, hosts);
    }

    /// <summary>
    /// Connects through the host's own data sources, which the host disposes of. Give them <c>Max Auto Prepare</c> of 100 or
    /// more and <c>No Reset On Close=true</c>, as the other overload does, unless a pooler stands between: saving answers
    /// gains most by it. Set <c>plan_cache_mode</c> to <c>force_generic_plan</c>, <c>enable_seqscan</c> and <c>jit</c> to
    /// <c>off</c> for the role or for its connections, as the other overload does too.
    /// </summary>
    /// <param name="lms">What <c>AddLms</c> returned.</param>
    /// <param name="web">Connects as <c>lms_web</c>, the role that owns nothing.</param>
    /// <param name="owner">Connects as <c>lms_owner</c>; when it may be null, see the other overload.</param>
    /// <param name="configure">Sets options.</param>
    public static LmsBuilder UsePostgres(
        this LmsBuilder lms, NpgsqlDataSource web, NpgsqlDataSource? owner = null, Action<PostgresOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(lms);
        ArgumentNullException.ThrowIfNull(web);
        lms.Services.AddKeyedSingleton(ConnectionKey.Web, web);
        if (owner is not null)
            lms.Services.AddKeyedSingleton(ConnectionKey.Owner, owner);
        return AddStores(lms, configure, []);
    }

    /// <summary>Delivers the outbox in this process: webhooks and the host's own handlers. Any number of hosts may.</summary>
    /// <param name="lms">What <c>UsePostgres</c> returned.</param>
    /// <param name="worker">Connects as <c>lms_worker</c>.</param>
    /// <param name="policy">Limits; null = the default ones.</param>
    public static LmsBuilder AddOutboxWorker(this LmsBuilder lms, string worker, OutboxPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(lms);
        ArgumentException.ThrowIfNullOrWhiteSpace(worker);
        lms.Services.TryAddSingleton<PrimaryFence>();
        lms.Services.AddKeyedSingleton(ConnectionKey.Worker, (services, _) => DatabaseSources.ForPeople(worker, services.GetRequiredService<PrimaryFence>()));
        lms.Services.TryAddSingleton(policy ?? new OutboxPolicy());
        lms.Services.TryAddSingleton<IOutboxStore>(services =>
            new PostgresOutboxStore(DatabaseSources.PrimaryOf(services.GetRequiredKeyedService<NpgsqlDataSource>(ConnectionKey.Worker))));
        lms.Services.TryAddSingleton<OutboxDispatcher>();
        lms.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>());
        return lms;
    }

    private static LmsBuilder AddStores(LmsBuilder lms, Action<PostgresOptions>? configure, IReadOnlyList<string> hosts)
    {
        var services = lms.Services;
        services.AddOptions<PostgresOptions>().Configure(configure ?? (_ => { }));
        services.TryAddSingleton<PrimaryFence>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Connect(provider, hosts));
        services.AddSingleton<IKeyRingStore, PostgresKeyRingStore>();
        services.AddSingleton(provider => new DatabasePool(
            new NpgsqlConnectionStringBuilder(provider.GetRequiredKeyedService<NpgsqlDataSource>(ConnectionKey.Web).ConnectionString).MaxPoolSize));
        services.AddSingleton<IPersonStore, PostgresPersonStore>();
        services.AddSingleton<ICourseStore, PostgresCourseStore>();
        services.AddSingleton<IModuleStore, PostgresModuleStore>();
        services.AddSingleton<IEnrolmentStore, PostgresEnrolmentStore>();
        services.AddSingleton<IAttemptStore, PostgresAttemptStore>();
        services.AddSingleton<IMarkStore, PostgresMarkStore>();
        services.AddSingleton<IResultStore, PostgresResultStore>();
        services.AddSingleton<IOpinionStore, PostgresOpinionStore>();
        services.AddSingleton<IOverrideStore, PostgresOverrideStore>();
        services.AddSingleton<IRegradingStore, PostgresRegradingStore>();
        services.AddSingleton<ICertificateStore, PostgresCertificateStore>();
        services.AddSingleton<ICertificateDesignStore, PostgresCertificateDesignStore>();
        services.AddSingleton<IQuestionSetStore, PostgresQuestionSetStore>();
        services.AddSingleton<IQuestionBankStore, PostgresQuestionBankStore>();
        services.AddSingleton<ICourseDraftStore, PostgresCourseDraftStore>();
        services.AddSingleton<IOwnWordsStore, PostgresOwnWordsStore>();
        services.AddSingleton<IIntentStore, PostgresIntentStore>();
        services.AddSingleton<IAccommodationStore, PostgresAccommodationStore>();
        services.AddSingleton<IBookmarkStore, PostgresBookmarkStore>();
        services.AddSingleton<ILessonShareStore, PostgresLessonShareStore>();
        services.AddSingleton<IPublicationStore, PostgresPublicationStore>();
        services.AddSingleton<IOutboxDesk, PostgresOutboxDesk>();
        services.AddSingleton<PrimaryWatch>();
        services.AddSingleton<DatabaseWait>();
        services.AddSingleton<IOverdueStore, PostgresOverdueStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PostgresStart>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PrimaryWatch>(provider => provider.GetRequiredService<PrimaryWatch>()));
        services.AddHealthChecks().AddCheck<PostgresHealth>("lms-postgres", HealthStatus.Unhealthy, ["ready"]);
        return lms
            .AddStartCheck<WebRoleCheck>()
            .AddStartCheck<RowSecurityCheck>()
            .AddStartCheck<DurabilityCheck>()
            .AddStartCheck<StandbyCheck>();
    }

    private static PostgresConnections Connect(IServiceProvider services, IReadOnlyList<string> hosts)
    {
        var web = services.GetRequiredKeyedService<NpgsqlDataSource>(ConnectionKey.Web);
        var owner = services.GetKeyedService<NpgsqlDataSource>(ConnectionKey.Owner);
        var isDevelopment = services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        return new(
            web, owner ?? (isDevelopment ? web : null), services.GetKeyedService<NpgsqlMultiHostDataSource>(ConnectionKey.Reports), hosts);
    }

    /// <summary>Keys of ours, so that a data source that the host registers for itself is neither used nor hidden.</summary>
    private enum ConnectionKey
    {
        Web,
        Owner,
        Reports,
        Worker,
    }
}
