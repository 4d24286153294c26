using System.Reflection;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.AspNetCore.Pages.Content;

/// <summary>What became of the content modules, what this host knows, and how the database is. Nothing about people.</summary>
/// <param name="reports">The modules.</param>
/// <param name="types">Question types.</param>
/// <param name="behaviours">Ways of giving feedback.</param>
/// <param name="blocks">Block types.</param>
public sealed class AdminModel(ModuleReports reports, QuestionTypes types, QuizBehaviours behaviours, IEnumerable<BlockType> blocks) : LmsPage
{
    /// <summary>One report a module.</summary>
    public IReadOnlyList<ModuleReport> Modules => reports.All;

    /// <summary>Modules with problems.</summary>
    public IReadOnlyList<ModuleReport> Broken => [.. Modules.Where(module => module.Problems.Count > 0)];

    /// <summary>Names of the question types.</summary>
    public IEnumerable<string> QuestionTypeNames => types.All.Select(type => Say(type.Title)).Order(StringComparer.CurrentCulture);

    /// <summary>Names of the ways of giving feedback.</summary>
    public IEnumerable<string> BehaviourNames => behaviours.All.Select(behaviour => Say(behaviour.Title)).Order(StringComparer.CurrentCulture);

    /// <summary>Kinds of lesson blocks, as lesson files name them.</summary>
    public IEnumerable<string> BlockKinds => blocks.Select(block => block.Kind).Order(StringComparer.Ordinal);

    /// <summary>The library's version.</summary>
    public string Version { get; } =
        (typeof(LmsBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>True when the database answers with the schema that this version needs; null when nothing checks it.</summary>
    public bool? DatabaseIsWell { get; private set; }

    /// <summary>What the check said, for operators; null when it said nothing.</summary>
    public string? DatabaseDetail { get; private set; }

    /// <summary>Shows it all.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token)
    {
        if (HttpContext.RequestServices.GetService<HealthCheckService>() is not { } health)
            return;

        // The host's own checks are the host's business.
        var report = await health.CheckHealthAsync(check => check.Name.StartsWith("lms-", StringComparison.Ordinal), token);
        if (report.Entries.Count == 0)
            return;
        DatabaseIsWell = report.Status == HealthStatus.Healthy;
        DatabaseDetail = report.Entries.Values.Select(entry => entry.Description).FirstOrDefault(text => !string.IsNullOrEmpty(text));
    }

    /// <summary>The sentence that answers the page's question.</summary>
    public string Verdict => (Modules.Count, Broken.Count) switch
    {
        (0, _) => Say("Inga innehållsmoduler är publicerade", "No content modules are published"),
        (_, 0) => Say("Allt innehåll är publicerat", "All content is published"),
        (_, 1) => Say("En innehållsmodul har fel", "One content module has problems"),
        var (_, broken) => Say($"{broken} innehållsmoduler har fel", $"{broken} content modules have problems"),
    };

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

    /// <summary>File and line of a problem, as an author finds it.</summary>
    /// <param name="problem">The problem.</param>
    public string Place(ContentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem switch
        {
            { Line: 0 } => problem.Path,
            { Column: 0 } => Say($"{problem.Path}, rad {problem.Line}", $"{problem.Path}, line {problem.Line}"),
            _ => Say($"{problem.Path}, rad {problem.Line}, kolumn {problem.Column}", $"{problem.Path}, line {problem.Line}, column {problem.Column}"),
        };
    }
}
