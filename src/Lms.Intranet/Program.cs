using Lms.AspNetCore;
using Lms.AspNetCore.KeyRing;
using Lms.AspNetCore.Overload;
using Lms.Certificates;
using Lms.Core.Modules;
using Lms.Intranet.Demo;
using Lms.Intranet.Hosting;
using Lms.Modules.ConversationMethods;
using Lms.Modules.CulturalUnderstanding;
using Lms.Modules.DiversityLeadership;
using Lms.Modules.MentalHealth;
using Lms.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddIntranet();
builder.UseQuietLog();

await using var database = await IntranetDatabase.OpenAsync(builder, args);
var lms = builder.Services
    .AddLms(options =>
    {
        options.Title = "Utbildning";
        options.PublicUrl = builder.Configuration.GetValue<Uri>("PublicUrl");
    })
    .UsePostgres(database.Web, database.Owner)
    .PersistKeysToLms()
    .UsePdfCertificates()
    .AddModule<CulturalUnderstandingModule>()
    .AddModule<MentalHealthModule>()
    .AddModule<ConversationMethodsModule>()
    .AddModule<DiversityLeadershipModule>()
    .AddModuleFolder(Path.Combine(AppContext.BaseDirectory, "Samples", "question-types"))
    .LimitLoad(load => builder.Configuration.GetSection("Load").Bind(load))
    .UseLayout("_Intranet");
if (database.Worker is { } worker)
    lms.AddOutboxWorker(worker);
builder.Services.AddSingleton(database).AddHostedService<DemoSeed>();

var app = builder.Build();
app.UseIntranet();
app.MapLms("/utbildning").RequireAuthorization();
app.MapIntranet();
app.PrintAddress();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start the host.</summary>
public partial class Program;
