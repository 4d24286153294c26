using System.Security.Cryptography.X509Certificates;
using Lms.AspNetCore;
using Lms.AspNetCore.KeyRing;
using Lms.Certificates;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Quizzes;
using Lms.Core.StartChecks;
using Lms.EmbeddedPostgres;
using Lms.Formats;
using Lms.Postgres;
using Lms.Postgres.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>The READMEs' code, compiled. Between two marker lines stands, word for word, what a README shows.</summary>
internal static class PartSnippets
{
    internal static void Postgres(WebApplicationBuilder builder, LmsBuilder lms, string web, string owner)
    {
        // snippet
        builder.Services.AddLms()
            .UsePostgres(
                web: builder.Configuration.GetConnectionString("LmsWeb")!,      // lms_web
                owner: builder.Configuration.GetConnectionString("LmsOwner"));  // lms_owner
        // end

        // snippet
        lms.UsePostgres(web, owner, options => options.MigrateOnStart = false);
        // end

        // snippet
        Console.Write(PostgresSchema.Script(from: 0));   // using Lms.Postgres.Schema; from = the number of the last migration that the database has
        // end

        // snippet
        lms.AcceptFinding("database-fsync-off");   // using Lms.Core.StartChecks; a test server whose data nobody misses
        // end
    }

    internal static async Task StandbyAsync(string first, string second)
    {
        // snippet
        var primary = await PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = first });
        var standby = await primary.StartStandbyAsync(new PrivateClusterOptions { Folder = second }, synchronous: true);
        var anyHost = primary.Connections.And(standby.Connections);      // strings that name both hosts

        await primary.KillAsync();                                       // kill -9 of every process, as a power cut does
        await primary.DisposeAsync();
        await standby.PromoteAsync();
        var old = await standby.StartStandbyAsync(new PrivateClusterOptions { Folder = first });   // turned back with pg_rewind, follows
        // end
        await old.DisposeAsync();
        _ = anyHost;
    }

    internal static void Formats(byte[] file, QuestionTypes types)
    {
        // snippet
        var format = QuestionFormats.Default.Recognise(file, "questions.xml");
        var reading = format?.Read(file, new FormatReadingOptions("sv", FormatLimits.Default, types));
        // end
        _ = reading;
    }

    internal static void KeyRing(WebApplicationBuilder builder, string web, string owner, X509Certificate2 certificate)
    {
        // snippet
        builder.Services.AddLms()
            .UsePostgres(web, owner)
            .PersistKeysToLms();                                                 // using Lms.AspNetCore.KeyRing
        builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        // end
    }

    internal static void Certificates(WebApplicationBuilder builder, string connectionString)
    {
        // snippet
        builder.Services.AddLms().UsePostgres(connectionString).UsePdfCertificates();
        // end

        // snippet
        builder.Services.AddSingleton<ICertificatePrinter, LetterheadPrinter>();
        // end
    }

    internal static async Task ClusterAsync()
    {
        // snippet
        await using var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = "/home/me/.local/share/lms" });

        string web = cluster.Connections.Web;             // lms_web: what the host runs as
        string owner = cluster.Connections.Owner;         // lms_owner: migrates and publishes
        string worker = cluster.Connections.Worker;       // lms_worker: the outbox worker
        string superuser = cluster.Connections.Superuser; // tests that look behind row-level security
        // end
        _ = (web, owner, worker, superuser);

        // snippet
        var connections = await cluster.Databases.CreateAsync("test_1", template: "migrated");   // about 100 ms
        await cluster.Databases.DropAsync("test_1");
        // end
        _ = connections;
    }

    // snippet
    internal sealed class LetterheadPrinter(Letterhead letterhead) : ICertificatePrinter
    {
        public byte[] Print(CertificateSheet sheet) => letterhead.Print(sheet.Title, sheet.Elements);
    }
    // end

    internal sealed class Letterhead
    {
        private readonly byte[] paper = [];

        internal byte[] Print(string title, IReadOnlyList<PrintedElement> elements) => title.Length + elements.Count > 0 ? paper : [];
    }
}
