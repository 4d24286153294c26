using Lms.AspNetCore;
using Lms.Certificates;
using Lms.Intranet.Demo;
using Lms.Intranet.Hosting;
using Lms.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddIntranet();
builder.UseQuietLog();

await using var database = await IntranetDatabase.OpenAsync(builder, args);
builder.Services
    .AddLms(lms => lms.Title = "Utbildning")
    .UsePostgres(database.Web, database.Owner)
    .UsePdfCertificates()
    .UseLayout("_Intranet");
builder.Services.AddSingleton(database).AddHostedService<DemoSeed>();

var app = builder.Build();
app.UseIntranet();
app.MapLms("/utbildning").RequireAuthorization();
app.MapIntranet();
app.PrintAddress();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start the host.</summary>
public partial class Program;
