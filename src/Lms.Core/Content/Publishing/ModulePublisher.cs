using Lms.Core.Modules;
using Lms.Core.Observation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.Core.Content.Publishing;

/// <summary>Publishes every registered content module; the host runs it once at start, after the schema is in place.</summary>
/// <param name="sources">The registered modules.</param>
/// <param name="reader">Reads them.</param>
/// <param name="store">Stores them.</param>
/// <param name="reports">Receives what became of them.</param>
/// <param name="options">Says whether a problem stops the host.</param>
/// <param name="log">Receives what became of them, for operators.</param>
public sealed partial class ModulePublisher(
    IEnumerable<ModuleSource> sources,
    ModuleReader reader,
    IModuleStore store,
    ModuleReports reports,
    IOptions<LmsOptions> options,
    ILogger<ModulePublisher> log)
{
    /// <summary>Reads all modules, then publishes those without problems. Doing it again changes nothing.</summary>
    /// <param name="replaceSameVersion">True in Development: other content under the same version is published as well.</param>
    /// <param name="token">Cancels the call.</param>
    /// <exception cref="ModuleProblemsException">A module has a problem and <see cref="LmsOptions.StrictModules"/> is set.</exception>
    public async Task<IReadOnlyList<ModuleReport>> PublishAllAsync(bool replaceSameVersion, CancellationToken token)
    {
        var read = ReadAll();
        RefuseProblems([.. read.Select(module => module.Report)]);
        var done = new List<ModuleReport>();
        foreach (var (report, release) in read)
            done.Add(release is null ? report : await PublishAsync(report, release, replaceSameVersion, token));
        reports.Set(done);
        foreach (var report in done)
            Tell(report);
        RefuseProblems(done);
        return done;
    }

    private static ModuleReport With(ModuleReport report, string path, string code, Text message) =>
        report with { Problems = [.. report.Problems, new ContentProblem(path, 0, code, message)] };

    private List<(ModuleReport Report, ModuleRelease? Release)> ReadAll()
    {
        var read = new List<(ModuleReport, ModuleRelease?)>();
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        var courses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var reading = reader.Read(source.Folder);
            var report = new ModuleReport(source.Folder.Name, reading.ModuleId, reading.Title, reading.Version, reading.Problems, null)
            {
                Courses = (reading.Release?.Courses ?? []).DistinctBy(course => course.Id).ToDictionary(course => course.Id, course => course.Title),
                Languages = reading.Languages,
            };
            if (reading.ModuleId.Length > 0 && !modules.TryAdd(reading.ModuleId, source.Folder.Name))
            {
                report = With(report, ModuleReader.ManifestPath, "module-twice", new Text(
                    $"Modulen ”{reading.ModuleId}” finns redan, från {modules[reading.ModuleId]}. Ta bort den ena, eller ge den ett annat id i module.yaml.",
                    $"The module “{reading.ModuleId}” is there already, from {modules[reading.ModuleId]}. Remove one of them, or give it another id in module.yaml."));
            }

            foreach (var course in reading.Release?.Courses ?? [])
            {
                if (!courses.TryAdd(course.Id, source.Folder.Name))
                {
                    report = With(report, ModuleReader.ManifestPath, "course-twice", new Text(
                        $"Kursen ”{course.Id}” finns redan, från {courses[course.Id]}. Ta bort den ena, eller ge den ett annat id i module.yaml.",
                        $"The course “{course.Id}” is there already, from {courses[course.Id]}. Remove one of them, or give it another id in module.yaml."));
                }
            }

            read.Add((report, report.Problems.Count == 0 ? reading.Release : null));
        }

        return read;
    }

    private async Task<ModuleReport> PublishAsync(ModuleReport report, ModuleRelease release, bool replaceSameVersion, CancellationToken token)
    {
        using var work = UseCase.Begin("lms.module.publish");
        work.Tell("lms.module", report.ModuleId);

        // Tokens are drawn anew, so a module that is there already must be known by its hash, not by its courses.
        var outcome = await store.PublishAsync(
            release with { Courses = [.. release.Courses.Select(OptionTokens.Replace)] }, replaceSameVersion, token);
        var published = report with { Outcome = outcome };
        work.End(outcome.ToString());
        return outcome == ModulePublication.SameVersionOtherContent
            ? With(published, ModuleReader.ManifestPath, "module-version-reused", new Text(
                $"Version {report.Version} är redan publicerad med annat innehåll. Höj version i module.yaml.",
                $"Version {report.Version} is published already with other content. Raise version in module.yaml."))
            : published;
    }

    private void RefuseProblems(IReadOnlyList<ModuleReport> read)
    {
        reports.Set(read);
        if (options.Value.StrictModules && read.Any(report => report.Problems.Count > 0))
            throw new ModuleProblemsException(read.Where(report => report.Problems.Count > 0));
    }

    private void Tell(ModuleReport report)
    {
        if (report.Problems.Count == 0)
            Published(report.ModuleId, report.Version, report.Outcome);
        else
            Broken(report.Source, report.Problems.Count, string.Join('\n', report.Problems));
    }

    [LoggerMessage(1001, LogLevel.Information, "Content module {Module} {Version}: {Outcome}")]
    private partial void Published(string module, string version, ModulePublication? outcome);

    [LoggerMessage(1002, LogLevel.Error, "Content module {Source} has {Count} problems; the host runs without its content\n{Problems}")]
    private partial void Broken(string source, int count, string problems);
}
