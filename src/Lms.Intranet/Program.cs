using Lms.Intranet.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddIntranet();

var app = builder.Build();
app.UseIntranet();
app.MapIntranet();
app.Run();

/// <summary>The entry point, named so that tests can start the host.</summary>
public partial class Program;
