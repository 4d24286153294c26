extern alias Intranet;
using System.Globalization;
using System.Net;
using Lms.Benchmarks;
using Lms.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

var seconds = args.FirstOrDefault(arg => arg.StartsWith("--seconds=", StringComparison.Ordinal)) is { } said ? double.Parse(said[10..], CultureInfo.InvariantCulture) : 2;
var clients = args.FirstOrDefault(arg => arg.StartsWith("--clients=", StringComparison.Ordinal)) is { } many ? int.Parse(many[10..], CultureInfo.InvariantCulture) : 12;
if (clients is < 1 or > 15)
    throw new ArgumentException("--clients is 1 to 15: each client is a person of its own.");

var folder = Directory.CreateTempSubdirectory("lms-bench-").FullName;
await using (var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = folder, Settings = ["max_connections=200"] }))
{
    await BareEndpoints.PrepareAsync(cluster.Connections);
    await using var factory = new WebApplicationFactory<Intranet::Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Development");
        host.UseSolutionRelativeContentRoot("src/Lms.Intranet", AppContext.BaseDirectory, "Lms.Core.sln");
        host.UseSetting("ConnectionStrings:Lms", cluster.Connections.Web);
        host.UseSetting("ConnectionStrings:LmsOwner", cluster.Connections.Owner);
        host.UseSetting("demo", "true");
        host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        host.ConfigureServices(services => BareEndpoints.Add(services, cluster.Connections.Web));
    });
    factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
    factory.StartServer();

    string[] people = ["medarbetare", "chef", "utbildare", "processledare", "administrator"];
    string[] tenants = ["osby", "hassleholm", "kristianstad"];
    var learners = new Learner[clients];
    for (var i = 0; i < clients; i++)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = factory.ClientOptions.BaseAddress };
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var signedIn = await http.GetAsync(new Uri($"/demo/signin/{people[i % people.Length]}?tenant={tenants[i % tenants.Length]}", UriKind.Relative));
        learners[i] = new Learner(http);
        await learners[i].BeginAsync();
    }

    var certificate = await Certificates.EarnAsync(learners[0]);
    var load = new Load(clients, TimeSpan.FromSeconds(seconds), rounds: 5);
    var select = load.Add("bare SELECT", i => learners[i].GetAsync(new Uri("/bare/select", UriKind.Relative)));
    var insert = load.Add("bare INSERT", i => learners[i].GetAsync(new Uri("/bare/insert", UriKind.Relative)));
    var course = load.Add("course page (HTML)", i => learners[i].GetAsync(new Uri("/utbildning/kurser/motet-forst", UriKind.Relative)));
    var save = load.Add("save an answer", i => learners[i].SaveAsync());
    var flow = load.Add("whole attempt of 15 questions", i => learners[i].AttemptAsync());
    var pdf = load.Add("certificate PDF", _ => learners[0].GetAsync(certificate));
    await load.RunAsync();

    Console.WriteLine($"{clients} clients on one machine with the server and the database, median of 5 rounds of {seconds} s, taken in turns.");
    Console.WriteLine();
    Console.WriteLine($"{"",-32}{"calls/s",10}{"p50 ms",9}{"p99 ms",9}{"× SELECT",11}{"× INSERT",11}");
    foreach (var kind in new[] { select, insert, course, save, flow, pdf })
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name,-32}{kind.Rate,10:0}{kind.Percentile(0.5),9:0.0}{kind.Percentile(0.99),9:0.0}{kind.Rate / select.Rate,11:0.000}{kind.Rate / insert.Rate,11:0.000}"));
    Console.WriteLine();
    Console.WriteLine("× SELECT and × INSERT: calls a second as a share of those of the bare endpoint in the same run.");
}

Directory.Delete(folder, recursive: true);
