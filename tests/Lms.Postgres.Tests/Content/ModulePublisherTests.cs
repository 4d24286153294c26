using System.Text;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Lms.Postgres.Tests.Content;

/// <summary>Modules at start, over the real store.</summary>
public sealed class ModulePublisherTests : StoreSpecification
{
    private readonly ModuleReports _reports = new();
    private LmsDatabase? _database;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task A_module_is_published_once_and_then_left_alone()
    {
        var module = new SmallModule("en");

        var first = await Publisher(module).PublishAllAsync(false, default);
        var current = await Stores.Courses.FindCurrentAsync(TenantId.New(), module.Course, default);
        var second = await Publisher(module).PublishAllAsync(false, default);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(first.Single().Outcome, Is.EqualTo(ModulePublication.Published));
        Assert.That(second.Single().Outcome, Is.EqualTo(ModulePublication.Unchanged));
        Assert.That(current, Is.Not.Null);
        Assert.That(await Stores.Courses.FindCurrentAsync(TenantId.New(), module.Course, default), Is.EqualTo(current));
        Assert.That(_reports.All, Is.EqualTo(second));
    }

    [Test]
    public async Task What_is_published_has_tokens_in_place_of_the_authors_option_ids()
    {
        var module = new SmallModule("tva");
        await Publisher(module).PublishAllAsync(false, default);

        var key = await Stores.Courses.FindCurrentAsync(TenantId.New(), module.Course, default);
        var course = (await Stores.Courses.FindVersionAsync(TenantId.New(), key!.Value, default))!.Course;

        Assert.That(course.Questions.Single().Choices.Select(choice => choice.Id), Is.All.Match("^[a-z2-7]{8}$"));
        Assert.That(course.Questions.Single().Choices.Select(choice => choice.AuthorId), Is.EqualTo(new[] { "ja", "nej" }));
    }

    [Test]
    public async Task A_module_with_problems_is_left_out_and_reported()
    {
        var good = new SmallModule("tre");
        var bad = new SmallModule("fyra", text: "# Fel");

        var reports = await Publisher(bad, good).PublishAllAsync(false, default);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(reports.Select(report => (report.ModuleId, report.Outcome)), Is.EqualTo(new (string, ModulePublication?)[] { ("fyra", null), ("tre", ModulePublication.Published) }));
        Assert.That(reports[0].Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "lesson-heading" }));
        Assert.That((reports[0].Title.In("sv"), reports[0].Version), Is.EqualTo(("Modul", "1.0.0")));
        Assert.That(await Stores.Courses.FindCurrentAsync(TenantId.New(), bad.Course, default), Is.Null);
    }

    [Test]
    public async Task A_strict_host_refuses_before_anything_is_published_and_lists_everything()
    {
        var good = new SmallModule("fem");
        var bad = new SmallModule("sex", text: "# Fel\n\n# Fel igen");

        var thrown = await Assert.ThrowsAsync<ModuleProblemsException>(() => Publisher(strict: true, good, bad).PublishAllAsync(false, default));

        Assert.That(thrown!.Message, Does.Contain("01-sida.sv.md(5): lesson-heading").And.Contain("01-sida.sv.md(7): lesson-heading"));
        Assert.That(await Stores.Courses.FindCurrentAsync(TenantId.New(), good.Course, default), Is.Null);
    }

    [Test]
    public async Task The_same_version_with_other_content_is_refused_outside_development()
    {
        await Publisher(new SmallModule("sju")).PublishAllAsync(false, default);

        var refused = await Publisher(new SmallModule("sju", text: "Annat.")).PublishAllAsync(false, default);
        var replaced = await Publisher(new SmallModule("sju", text: "Annat.")).PublishAllAsync(true, default);

        Assert.That(refused.Single().Outcome, Is.EqualTo(ModulePublication.SameVersionOtherContent));
        Assert.That(refused.Single().Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "module-version-reused" }));
        Assert.That(replaced.Single().Outcome, Is.EqualTo(ModulePublication.Published));
    }

    [Test]
    public async Task Two_modules_may_not_bring_the_same_course()
    {
        var first = new SmallModule("atta");
        var second = new SmallModule("nio", course: first.Course);

        var reports = await Publisher(first, second).PublishAllAsync(false, default);

        Assert.That(reports.Select(report => report.Problems.Count), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(reports[1].Problems.Single().Code, Is.EqualTo("course-twice"));
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private ModulePublisher Publisher(params SmallModule[] modules) => Publisher(strict: false, modules);

    private ModulePublisher Publisher(bool strict, params SmallModule[] modules) => new(
        modules.Select(module => new ModuleSource(module)),
        CoreModuleReader.Shipped().Reader,
        Stores.Modules,
        _reports,
        Options.Create(new LmsOptions { StrictModules = strict }),
        NullLogger<ModulePublisher>.Instance);

    /// <summary>A module of one lesson and one question, in memory.</summary>
    private sealed class SmallModule(string id, string text = "Text.", string? course = null) : ContentFolder
    {
        public string Course => course ?? "kurs-" + id;

        public override string Name => "folder-" + id;

        public override IReadOnlyList<string> Paths => [.. Files.Keys.Order(StringComparer.Ordinal)];

        private Dictionary<string, string> Files => new()
        {
            ["module.yaml"] = $$"""
                id: {{id}}
                version: 1.0.0
                title: Modul
                languages: [sv]
                courses:
                  - id: {{Course}}
                    title: Kurs
                    summary: Kort.
                    minutes: 1
                    modules: [ { folder: 01-del, title: Del, minutes: 1 } ]
                    quizzes:
                      - { id: prov, kind: exam, title: Prov, behaviour: deferred, questions: [fragor/en], pass-mark: 1 }
                    exam: prov
                """,
            [$"courses/{Course}/01-del/01-sida.sv.md"] = $"---\ntitle: Sida\nminutes: 1\n---\n{text}\n",
            ["questions/fragor.gift"] = "::en:: Fråga? {=[[ja]] Ja ~[[nej]] Nej}",
        };

        public override byte[]? Read(string path) => Files.TryGetValue(path, out var found) ? Encoding.UTF8.GetBytes(found) : null;
    }
}
