#nullable enable
using System.Diagnostics;
using System.Xml.Linq;

const string Solution = "Lms.Core.sln";
const string Results = "artifacts/test";
const string Packages = "artifacts/packages";

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");

// A program that the tests run, and the Debian package that brings it.
var programs = new (string Program, string Package)[]
{
    ("chromium", "chromium"),
    ("pdftotext", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("zbarimg", "zbar-tools"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("cc", "gcc libc6-dev"),
};

Task("Requirements")
    .Description("Fetches what the tests need: as root through apt; otherwise says what root should run, and stops.")
    .Does(() =>
{
    var missing = MissingPackages();
    if (missing.Length > 0)
    {
        var install = "apt-get install -y --no-install-recommends " + string.Join(' ', missing);
        if (!Environment.IsPrivilegedProcess || Find("apt-get") is null)
            throw new CakeException($"The tests need programs that are missing here. As root, run:\n\n    apt-get update && {install}\n");
        Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
        Run("apt-get", "update");
        Run("apt-get", install["apt-get ".Length..]);
        if (MissingPackages() is { Length: > 0 } still)
            throw new CakeException("Still missing after the installation: " + string.Join(", ", still));
    }

    var installed = File("tests/node_modules/.package-lock.json").Path.FullPath;
    if (!FileExists(installed) || System.IO.File.GetLastWriteTimeUtc(installed) < System.IO.File.GetLastWriteTimeUtc("tests/package-lock.json"))
        Run("npm", "ci --prefix tests --ignore-scripts --no-audit --no-fund --no-update-notifier");
});

Task("Restore").Does(() => DotNetRestore(Solution));

Task("Build")
    .Description("Builds everything; a warning is an error.")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(Solution, new DotNetBuildSettings
{
    Configuration = configuration,
    NoRestore = true,
    MSBuildSettings = new DotNetMSBuildSettings { TreatAllWarningsAs = MSBuildTreatAllWarningsAs.Error },
}));

Task("Test")
    .Description("Runs the test projects one after another on one PostgreSQL cluster.")
    .IsDependentOn("Requirements")
    .IsDependentOn("Build")
    .Does(() =>
{
    CleanDirectory(Results);
    var counts = new TestCounts();
    using (new TestClusterHost(configuration, Results))
        foreach (var project in TestProjects())
            counts.Add(RunTests(project));

    System.IO.File.WriteAllText($"{Results}/summary.txt", $"{counts.Passed} passed, {counts.Failed} failed\n");
    if (counts.Skipped > 0)
        throw new CakeException($"{counts.Skipped} tests were skipped: a test that does not run proves nothing.");
    if (counts.Failed > 0)
        throw new CakeException($"{counts.Failed} tests failed.");
    if (counts.Passed == 0)
        throw new CakeException("No test ran.");
});

Task("Review")
    .Description("Checks the content modules as of today, or --date=2027-06-01, as lms check does: a fact or number past its day of review stops it.")
    .IsDependentOn("Build")
    .Does(() =>
{
    var command = $"src/Lms.Cli/bin/{configuration}/net10.0/Lms.Cli.dll";
    // What is packed is packed today, whatever day was asked about.
    var day = target == "Review" && Argument("date", "") is { Length: > 0 } given ? $" --date {given}" : "";
    var folders = GetDirectories("modules/*/content").OrderBy(folder => folder.FullPath, StringComparer.Ordinal).ToList();
    if (folders.Count == 0)
        throw new CakeException("There is no modules/*/content to review.");

    // All of them are read before it stops, so that one run tells everything.
    var faulty = folders.Where(folder => StartProcess("dotnet", $"{command} check \"{folder.FullPath}\" --least warning --lang en{day}") != 0).ToList();
    if (faulty.Count > 0)
        throw new CakeException("Nothing is packed until this is mended: " + string.Join(", ", faulty.Select(folder => folder.GetParent().GetDirectoryName())));
});

// The only task that looks at the calendar: the tests keep their own day, and stay green as the years pass.
Task("Pack")
    .Description("Packs what is reviewed and tested into artifacts/packages.")
    .IsDependentOn("Review")
    .IsDependentOn("Test")
    .Does(() =>
{
    CleanDirectory(Packages);
    DotNetPack(Solution, new DotNetPackSettings { Configuration = configuration, NoBuild = true, OutputDirectory = Packages });
});

Task("Run")
    .Description("Runs the demo intranet.")
    .Does(() => DotNetRun("src/Lms.Intranet/Lms.Intranet.csproj"));

Task("Bench")
    .Description("Publishes the intranet as a municipality would, and measures its speed, memory and start against yardsticks of the same run; --bench=\"--growth --minutes=10\" passes arguments on.")
    .IsDependentOn("Build")
    .Does(() =>
{
    var published = "artifacts/intranet";
    Run("dotnet", $"publish src/Lms.Intranet --configuration {configuration} --use-current-runtime --no-self-contained -p:PublishReadyToRun=true --output {published}");
    DotNetRun(
        "tests/Lms.Benchmarks/Lms.Benchmarks.csproj",
        new ProcessArgumentBuilder().Append($"--intranet={published}/Lms.Intranet.dll").Append(Argument("bench", "")),
        new DotNetRunSettings { Configuration = configuration, NoBuild = true });
});

Task("Faults")
    .Description("Kills nodes and databases under learners for hours and writes artifacts/faults.json and faults.md; --faults=\"--kills=1000 --minutes=480\" passes arguments on.")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"tests/Lms.FaultTests/bin/{configuration}/net10.0/Lms.FaultTests.dll long --out=artifacts {Argument("faults", "")}"));

RunTarget(target);

// Of the solution only: beside it stands what restores on some machines alone.
IEnumerable<FilePath> TestProjects() => ParseSolution(Solution).Projects
    .Select(project => project.Path)
    .Where(path => path.FullPath.EndsWith("Tests.csproj"))
    .OrderBy(path => path.FullPath, StringComparer.Ordinal);

string[] MissingPackages()
{
    var missing = programs.Where(needed => Find(needed.Program) is null).Select(needed => needed.Package).ToList();
    if (GetFiles("/usr/lib/postgresql/*/bin/postgres").Count == 0 && Find("postgres") is null)
        missing.Add("postgresql");
    return missing.ToArray();
}

string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
    .Split(':', StringSplitOptions.RemoveEmptyEntries)
    .Select(folder => System.IO.Path.Combine(folder, program))
    .FirstOrDefault(System.IO.File.Exists);

void Run(string program, string arguments)
{
    var code = StartProcess(program, new ProcessSettings { Arguments = arguments });
    if (code != 0)
        throw new CakeException($"{program} {arguments} ended with code {code}.");
}

TestCounts RunTests(FilePath project)
{
    var name = project.GetFilenameWithoutExtension().FullPath;
    Information("\n{0}", name);
    var results = $"{Results}/{name}.trx";
    var code = StartProcess("dotnet", new ProcessSettings
    {
        Arguments = new ProcessArgumentBuilder()
            .Append("test").AppendQuoted(project.FullPath)
            .Append("--configuration").Append(configuration).Append("--no-build")
            .Append("--logger").AppendQuoted($"trx;LogFileName={name}.trx")
            .Append("--results-directory").AppendQuoted(MakeAbsolute(Directory(Results)).FullPath),
    });
    var counts = TestCounts.Read(results, code);
    var written = GetFiles($"{project.GetDirectory()}/**/*.cs").Any(file => !file.FullPath.Contains("/obj/"));
    if (counts.Passed + counts.Failed == 0 && written)
        throw new CakeException($"{name} has code, but no test of it ran.");
    return counts;
}

/// <summary>What the test projects counted.</summary>
class TestCounts
{
    public int Passed { get; private set; }
    public int Failed { get; private set; }
    public int Skipped { get; private set; }

    public void Add(TestCounts other)
    {
        Passed += other.Passed;
        Failed += other.Failed;
        Skipped += other.Skipped;
    }

    /// <summary>A run that broke off counts as one failure more, even when every test that it reached passed.</summary>
    public static TestCounts Read(string file, int exitCode)
    {
        var counts = new TestCounts();
        if (System.IO.File.Exists(file))
        {
            var counters = XDocument.Load(file).Descendants().Single(element => element.Name.LocalName == "Counters");
            int Count(string name) => (int)counters.Attribute(name)!;
            counts.Passed = Count("passed");
            counts.Failed = Count("failed") + Count("error") + Count("timeout") + Count("aborted");
            counts.Skipped = Count("total") - Count("executed");
        }
        if (exitCode != 0 && counts.Failed == 0)
            counts.Failed = 1;
        return counts;
    }
}

/// <summary>Keeps the one cluster of the run: its host ends, and the server with it, when our end of the pipe closes.</summary>
class TestClusterHost : IDisposable
{
    private readonly Process _host;

    public TestClusterHost(string configuration, string results)
    {
        var program = $"tests/Lms.EmbeddedPostgres.Tests/bin/{configuration}/net10.0/Lms.EmbeddedPostgres.Tests.dll";
        var folder = System.IO.Path.GetFullPath(results);
        var announcement = System.IO.Path.Combine(folder, "cluster.json");
        _host = Process.Start(new ProcessStartInfo("dotnet", new[] { program, System.IO.Path.Combine(folder, "cluster"), announcement, "--throwaway" })
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var said = _host.StandardOutput.ReadLine() ?? throw new CakeException("The PostgreSQL cluster for the tests did not start.");
        Console.WriteLine($"Tests run on {said}");
        Environment.SetEnvironmentVariable("LMS_TEST_CLUSTER", announcement);
    }

    public void Dispose()
    {
        _host.StandardInput.Close();
        _host.WaitForExit();
        _host.Dispose();
    }
}
