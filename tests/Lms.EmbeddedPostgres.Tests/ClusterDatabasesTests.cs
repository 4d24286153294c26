using Lms.Tests.Shared;
using Npgsql;

namespace Lms.EmbeddedPostgres.Tests;

public sealed class ClusterDatabasesTests
{
    [Test]
    public async Task A_copy_holds_what_its_template_held()
    {
        var template = await TestCluster.TemplateAsync("one table", async connections =>
        {
            await Sql.RunAsync(connections.Owner, "CREATE TABLE public.kept (value int); INSERT INTO public.kept VALUES (42)");
        });

        await using var copy = await TestCluster.CreateDatabaseAsync(template);

        Assert.That(await Sql.AskAsync(copy.Connections.Owner, "SELECT value FROM public.kept"), Is.EqualTo(42));
    }

    [Test]
    public async Task A_template_may_have_open_sessions()
    {
        await using var template = await TestCluster.CreateDatabaseAsync();
        await using var open = new NpgsqlConnection(template.Connections.Owner);
        await open.OpenAsync();

        await using var copy = await TestCluster.CreateDatabaseAsync(template.Name);

        Assert.That(await Sql.AskAsync(copy.Connections.Web, "SELECT current_database()::text"), Is.EqualTo(copy.Name));
    }

    [Test]
    public async Task A_dropped_database_is_gone_even_while_somebody_is_connected()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        await using var open = new NpgsqlConnection(database.Connections.Web);
        await open.OpenAsync();

        await database.DisposeAsync();

        var again = new NpgsqlConnectionStringBuilder(database.Connections.Web) { Pooling = false };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.AskAsync(again.ConnectionString, "SELECT 1"));
        Assert.That(refused?.SqlState, Is.EqualTo(PostgresErrorCodes.InvalidCatalogName));
    }

    [TestCase("lms_owner")]
    [TestCase("lms_web")]
    [TestCase("lms_worker")]
    public async Task A_role_has_no_right_above_the_tables(string role)
    {
        await using var database = await TestCluster.CreateDatabaseAsync();
        var connection = Of(database.Connections, role);

        Assert.That(await Sql.AskAsync(connection, "SELECT current_user::text"), Is.EqualTo(role));
        Assert.That(
            await Sql.AskAsync(connection, "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles WHERE rolname = current_user"),
            Is.False);
    }

    [TestCase("lms_owner", true)]
    [TestCase("lms_web", false)]
    [TestCase("lms_worker", false)]
    public async Task Only_the_owner_makes_schemas(string role, bool may)
    {
        await using var database = await TestCluster.CreateDatabaseAsync();
        var connection = Of(database.Connections, role);

        if (may)
            await Sql.RunAsync(connection, "CREATE SCHEMA lms");
        else
            Assert.That(
                (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(connection, "CREATE SCHEMA lms")))?.SqlState,
                Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    [Test]
    public async Task Row_level_security_holds_for_web_and_for_the_owner_when_forced()
    {
        await using var database = await TestCluster.CreateDatabaseAsync();
        await Sql.RunAsync(database.Connections.Owner, """
            CREATE TABLE public.secret (value int);
            INSERT INTO public.secret VALUES (1);
            ALTER TABLE public.secret ENABLE ROW LEVEL SECURITY;
            ALTER TABLE public.secret FORCE ROW LEVEL SECURITY;
            GRANT SELECT ON public.secret TO lms_web;
            """);

        Assert.That(await Sql.AskAsync(database.Connections.Web, "SELECT count(*)::int FROM public.secret"), Is.Zero);
        Assert.That(await Sql.AskAsync(database.Connections.Owner, "SELECT count(*)::int FROM public.secret"), Is.Zero);
        Assert.That(await Sql.AskAsync(database.Connections.Superuser, "SELECT count(*)::int FROM public.secret"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_owner_may_add_the_trusted_extensions_that_the_schema_uses()
    {
        await using var database = await TestCluster.CreateDatabaseAsync();

        await Sql.RunAsync(database.Connections.Owner, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");

        Assert.That(await Sql.AskAsync(database.Connections.Web, "SELECT count(*)::int FROM pg_extension WHERE extname IN ('pg_trgm', 'unaccent')"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_name_is_quoted_by_the_server()
    {
        await using var any = await TestCluster.CreateDatabaseAsync();
        var databases = new ClusterDatabases(any.Connections);
        const string name = "Åäö \"x\"; DROP DATABASE postgres; --";

        var connections = await databases.CreateAsync(name);

        Assert.That(await Sql.AskAsync(connections.Web, "SELECT current_database()::text"), Is.EqualTo(name));
        await databases.DropAsync(name);
        Assert.That(await databases.ExistsAsync(name), Is.False);
    }

    [Test]
    public async Task A_name_too_long_is_refused_instead_of_being_cut()
    {
        var databases = new ClusterDatabases(new("Host=x", "Host=x", "Host=x", "Host=x"));

        await Assert.ThrowsAsync<ArgumentException>(() => databases.CreateAsync(new string('å', 32)));
    }

    private static string Of(ClusterConnections connections, string role) => role switch
    {
        "lms_owner" => connections.Owner,
        "lms_web" => connections.Web,
        _ => connections.Worker,
    };
}
