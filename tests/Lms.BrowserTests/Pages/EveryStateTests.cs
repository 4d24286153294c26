using Lms.AspNetCore.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>Every page in every state, in both languages, light and dark: accessible, inside a narrow window, and valid HTML.</summary>
[TestFixture]
internal sealed class EveryStateTests : BrowserTest
{
    private World world = null!;
    private Inspection inspection = null!;

    private static IEnumerable<PageState> States => [.. LearnerStates.All, .. QuizStates.All, .. SavingStates.All, .. RuleStates.All, .. BehaviourStates.All, .. MarkingStates.All, .. ResultStates.All, .. CertificateStates.All, .. DesignStates.All, .. StudioStates.All, .. BuilderStates.All, .. BankStates.All, .. AdminStates.All];

    [OneTimeSetUp]
    public async Task Prepare()
    {
        inspection = new Inspection();
        world = await World.PrepareAsync();
        await ResultStates.PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        inspection?.Dispose();

        // Other tests meet these people in Swedish.
        foreach (var reader in States.Select(state => state.Person).OfType<DemoPerson>().Distinct())
            await World.SpeakAsync(reader, "sv");
    }

    [TestCaseSource(nameof(States))]
    public async Task Is_accessible_in_both_languages_light_and_dark_and_fits_320_pixels(PageState state)
    {
        var window = await OpenWindowAsync();
        if (state.Person is { } person)
            await window.SignInAsync(person.Key, person.Tenant, "/om");
        List<string> findings = [];
        foreach (var language in (string[])["sv", "en"])
        {
            if (state.Person is { } reader)
                await World.SpeakAsync(reader, language);
            await state.ReachAsync(new Stage(window, world, language, state.Person is null));
            AssertPlace(state, window);
            if (state.Route is not null)
                Assert.That(await window.Page.Locator(".lms").GetAttributeAsync("lang"), Is.EqualTo(language), "language of the page");
            findings.AddRange((await inspection.FindAsync(window)).Select(found => $"{language}, {found}"));
        }

        Assert.That(findings, Is.Empty, string.Join("\n", findings));
    }

    [Test]
    public void Every_page_that_is_mapped_has_states()
    {
        var pages = BrowserRun.Intranet.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<Permission>())
            .OfType<Permission>()
            .Where(row => row.Methods.Split(' ').Contains("GET"))
            .Select(row => row.Route)
            .Distinct();
        Assert.That(States.Select(state => state.Route).OfType<string>().Distinct(), Is.EquivalentTo(pages));
    }

    /// <summary>Courses hold more lessons than states are needed; their HTML is checked here, without a browser.</summary>
    [Test]
    public async Task Every_lesson_and_course_is_valid_html_in_both_languages()
    {
        List<string> findings = [];
        using var api = await ApiClient.SignInAsync(DemoPerson.Revoked);
        var courses = (await api.GetAsync("courses")).GetProperty("items").EnumerateArray().Select(course => course.Text("id")).ToList();
        Assert.That(courses, Has.Count.GreaterThanOrEqualTo(4));
        foreach (var course in courses)
        {
            var pages = (await api.BeginAsync(course, 0)).Select(id => $"kurser/{course}/lektioner/{id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]}").Append("kurser/" + course);
            foreach (var path in pages)
            {
                foreach (var language in (string[])["sv", "sv-ll", "en"])
                {
                    await World.SpeakAsync(DemoPerson.Revoked, language);
                    var page = await api.PageAsync(path);
                    Assert.That(page, Does.Contain($"<div class=\"lms\" lang=\"{language[..2]}\""), path);
                    findings.AddRange((await inspection.FindAsync(page)).Select(found => $"{path}, {language}: {found}"));
                }
            }
        }

        Assert.That(findings, Is.Empty, string.Join("\n", findings));
    }

    [Test]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        var window = await SignInAsync(DemoPerson.Newcomer.Key, DemoPerson.Newcomer.Tenant, "/utbildning/kurser");
        await window.Page.EvaluateAsync("() => { const button = document.createElement('button'); button.id = 'innehall'; button.style.width = '400px'; document.querySelector('main').append(button); }");
        var findings = await inspection.FindAsync(window);

        Assert.That(findings, Has.Some.Contains("button-name").And.Some.Contains("320 px"));
        Assert.That(await inspection.FindAsync("<!doctype html><html lang=\"sv\"><head><title>T</title></head><body><p id=\"a\"></p><p id=\"a\"></p></body></html>"), Has.One.Contains("Duplicate ID"));
    }

    private static void AssertPlace(PageState state, BrowserWindow window)
    {
        if (state.Route is null)
            return;
        var matcher = new TemplateMatcher(TemplateParser.Parse($"utbildning/{state.Route}".TrimEnd('/')), []);
        Assert.That(matcher.TryMatch(window.Path, []), $"{window.Path} is not {state.Route}");
    }
}
