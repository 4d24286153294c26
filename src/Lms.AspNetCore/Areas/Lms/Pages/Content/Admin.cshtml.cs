using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Content;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Courses;
using Lms.Core.Outbox;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.AspNetCore.Pages.Content;

/// <summary>
/// What became of the content, what must be looked at again, what could not be published, and how this host is.
/// Nothing about people.
/// </summary>
/// <param name="reports">The modules as they were read at start.</param>
/// <param name="publications">What was published and what was refused.</param>
/// <param name="facts">Finds facts that must be looked at again.</param>
/// <param name="health">Looks after the host.</param>
/// <param name="types">Question types.</param>
/// <param name="behaviours">Ways of giving feedback.</param>
/// <param name="blocks">Block types.</param>
/// <param name="time">Tells which facts are overdue.</param>
/// <param name="oversight">Tells of messages that do not get through.</param>
public sealed class AdminModel(
    ModuleReports reports,
    IPublicationStore publications,
    FactReviewer facts,
    HostHealth health,
    QuestionTypes types,
    QuizBehaviours behaviours,
    IEnumerable<BlockType> blocks,
    TimeProvider time,
    OutboxOversight oversight) : LmsPage
{
    /// <summary>One report a module.</summary>
    public IReadOnlyList<ModuleReport> Modules => reports.All;

    /// <summary>Modules with problems.</summary>
    public IReadOnlyList<ModuleReport> Broken => [.. Modules.Where(module => module.Problems.Count > 0)];

    /// <summary>Published versions by module or course, the current one first; null when the database did not answer.</summary>
    public IReadOnlyList<IReadOnlyList<PublishedVersion>>? Versions { get; private set; }

    /// <summary>What trainers could not publish; null when the database did not answer.</summary>
    public IReadOnlyList<RefusedPublication>? Refusals { get; private set; }

    /// <summary>Facts by their day; null when the database did not answer.</summary>
    public FactReview? Facts { get; private set; }

    /// <summary>How many messages to other systems were set aside.</summary>
    public int Aside { get; private set; }

    /// <summary>How the host is.</summary>
    public IReadOnlyList<HealthRow> Health { get; private set; } = [];

    /// <summary>Names of the question types.</summary>
    public IEnumerable<string> QuestionTypeNames => types.All.Select(type => Say(type.Title)).Order(StringComparer.CurrentCulture);

    /// <summary>Names of the ways of giving feedback.</summary>
    public IEnumerable<string> BehaviourNames => behaviours.All.Select(behaviour => Say(behaviour.Title)).Order(StringComparer.CurrentCulture);

    /// <summary>Kinds of lesson blocks, as the lesson editor names them.</summary>
    public IEnumerable<string> BlockKinds => blocks.Select(block => BlockSnippets.NameOf(block.Kind) is { } name ? Say(name) : block.Kind).Order(StringComparer.CurrentCulture);

    /// <summary>The library's version.</summary>
    public string Version { get; } =
        (typeof(LmsBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>What the host runs on, such as <c>.NET 10.0.1</c>.</summary>
    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;

    /// <summary>When this process started, UTC.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>The sentence that answers the page's question.</summary>
    public string Verdict => (Modules.Count, Broken.Count) switch
    {
        (0, _) => Say("Inga innehållsmoduler är publicerade", "No content modules are published"),
        (_, 0) when Facts?.Overdue.Count == 1 => Say("Det är dags att granska en fakta- eller stödruta", "One fact box or support note is due for review"),
        (_, 0) when Facts?.Overdue.Count > 1 => Say($"Det är dags att granska {Facts.Overdue.Count} fakta- och stödrutor", $"{Facts.Overdue.Count} fact boxes and support notes are due for review"),
        (_, 0) => Say("Allt innehåll är publicerat", "All content is published"),
        (_, 1) => Say("En innehållsmodul har fel", "One content module has problems"),
        var (_, broken) => Say($"{broken} innehållsmoduler har fel", $"{broken} content modules have problems"),
    };

    /// <summary>Shows it all.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token)
    {
        using (var process = Process.GetCurrentProcess())
            Started = new DateTimeOffset(process.StartTime.ToUniversalTime(), TimeSpan.Zero);
        Health = await health.CheckAsync(token);
        try
        {
            Aside = (await oversight.FindAsync(Actor, token)).Value?.Aside.Count ?? 0;
            Versions = Group(await publications.ListAsync(Actor.Tenant, token));
            Refusals = await publications.ListRefusedAsync(Actor.Tenant, token);
            Facts = await facts.ReviewAsync(Actor, Dates.DateOf(time.GetUtcNow()), token);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            // The page is there to say so. What it knows without the database stands below.
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>State of a module: kind of badge, icon and words.</summary>
    /// <param name="module">The module.</param>
    public (string Badge, string Icon, string Words) StateOf(ModuleReport module)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module.Problems.Count > 0)
        {
            return ("bad", "warning", Say(
                $"Inte publicerad, {module.Problems.Count} fel",
                module.Problems.Count == 1 ? "Not published, 1 problem" : $"Not published, {module.Problems.Count} problems"));
        }

        return module.Outcome switch
        {
            ModulePublication.Published => ("good", "check", Say("Publicerad vid senaste starten", "Published at the latest start")),
            ModulePublication.Unchanged => ("good", "check", Say("Publicerad", "Published")),
            ModulePublication.OlderThanCurrent => ("warm", "info", Say("En nyare version är publicerad", "A newer version is published")),
            _ => ("warm", "info", Say("Inte publicerad ännu", "Not published yet")),
        };
    }

    /// <summary>File, line and column of a problem, as compilers write them: <c>module.yaml:3:7</c>.</summary>
    /// <param name="problem">The problem.</param>
    public static string Place(ContentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Path + (problem.Line > 0 ? $":{problem.Line}" : "") + (problem.Column > 0 ? $":{problem.Column}" : "");
    }

    private static IReadOnlyList<IReadOnlyList<PublishedVersion>> Group(IReadOnlyList<PublishedVersion> versions) =>
    [
        .. versions
            .GroupBy(version => (version.IsModule, version.Id))
            .OrderByDescending(group => group.Key.IsModule)
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<PublishedVersion>)[.. group.OrderByDescending(version => version.IsCurrent).ThenByDescending(version => version.PublishedAt)]),
    ];
}
