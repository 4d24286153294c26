using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Authoring;

/// <summary>A trainer writes questions, corrects them and publishes them; a colleague finds and takes them.</summary>
[TestFixture]
internal sealed partial class TrainerPathTests : BrowserTest
{
    private const string Title = "Boka tolk i Hässleholm";

    // The second question has no right answer; its opening brace stands on line 8.
    private const string Faulty = """
        ::bokning:: Vem bokar tolken till mötet? {
        =[[vi]] Vi som kallar till mötet #Ja, den som kallar ansvarar.
        ~[[familjen]] Familjen #Familjen ska inte behöva ordna tolk.
        ~[[barnet]] Barnet #Barn ska inte tolka åt vuxna.
        ####Boka i god tid.
        }

        ::tystnad:: Vad gäller för tolken? {
        ~[[tystnad]] Tystnadsplikt #Ja, tolken för inget vidare.
        ~[[rapport]] Tolken skriver en rapport #Nej, tolken skriver inget.
        ####Säg det när mötet börjar.
        }
        """;

    private static readonly string Corrected = Faulty.Replace("~[[tystnad]]", "=[[tystnad]]", StringComparison.Ordinal);

    [Test]
    public async Task From_pasted_text_with_a_fault_to_a_self_test_that_a_colleague_takes()
    {
        var window = await SignInAsync("utbildare", "hassleholm", "/utbildning/studio");
        await window.LeaveAsync(() => window.Link("Börja med en tom sida").ClickAsync());
        await WriteWithFaultAsync(window);
        await CorrectAsync(window);
        await PreviewAsync(window);
        await PublishAsync(window);
        await TakeAsync();
        await AssertHiddenFromOthersAsync();
    }

    private static async Task WriteWithFaultAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.GetByLabel("Titel").FillAsync(Title);
        await page.Locator("#gift").FillAsync(Faulty);
        var problem = page.Locator(".lms-problems li");
        await Assertions.Expect(problem).ToHaveCountAsync(1);
        await Assertions.Expect(problem).ToContainTextAsync(Place());

        // The place is a link: the caret goes to the line.
        await problem.GetByRole(AriaRole.Link).ClickAsync();
        var line = await page.Locator("#gift").EvaluateAsync<int>("box => box.value.slice(0, box.selectionStart).split('\\n').length");
        Assert.That(await problem.GetByRole(AriaRole.Link).InnerTextAsync(), Does.StartWith($"Rad {line},"));
        await Assertions.Expect(page.Locator("#gift")).ToBeFocusedAsync();

        // Faults do not stop saving.
        await window.Button("Spara utkast").ClickAsync();
        await Assertions.Expect(page.GetByText("Utkastet sparat")).ToBeVisibleAsync();
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("#gift")).ToHaveValueAsync(Faulty);
        await Assertions.Expect(problem).ToContainTextAsync(Place());
    }

    private static async Task CorrectAsync(BrowserWindow window)
    {
        var page = window.Page;
        await page.Locator("#gift").FillAsync(Corrected);
        await Assertions.Expect(page.Locator(".lms-problems li")).ToHaveCountAsync(0);
        await window.Button("Spara utkast").ClickAsync();
        await Assertions.Expect(page.GetByText("Utkastet sparat")).ToBeVisibleAsync();
        await window.LeaveAsync(() => page.ReloadAsync());
        await Assertions.Expect(page.Locator("#gift")).ToHaveValueAsync(Corrected);
        await Assertions.Expect(page.GetByLabel("Titel")).ToHaveValueAsync(Title);
    }

    private static async Task PreviewAsync(BrowserWindow window)
    {
        await window.LeaveAsync(() => window.Button("Spara och förhandsgranska").ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Förhandsgranska"));
        await window.Page.GetByText("Familjen", new() { Exact = true }).ClickAsync();
        await window.Button("Rätta fråga 1").ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Familjen ska inte behöva ordna tolk.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Boka i god tid.")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(BrowserWindow window)
    {
        await window.LeaveAsync(() => window.Link("Publicera…").ClickAsync());
        await window.Page.GetByLabel("Sammanfattning").FillAsync("Två frågor om att boka tolk.");
        await window.LeaveAsync(() => window.Button("Publicera kursen").ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo("Kursen är publicerad"));
    }

    private async Task TakeAsync()
    {
        var window = await SignInAsync("chef", "hassleholm", "/utbildning/kurser");
        await window.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Sök bland kurser" }).FillAsync("boka tolk");
        await window.LeaveAsync(() => window.Page.Locator("form.lms-search").GetByRole(AriaRole.Button).ClickAsync());
        await window.LeaveAsync(() => window.Link(Title).ClickAsync());
        Assert.That(await window.Page.GetByText("Två frågor om att boka tolk.").CountAsync(), Is.EqualTo(1));
        await window.LeaveAsync(() => window.Button("Börja kursen").ClickAsync());
        if (window.Path.Contains("/lektioner/", StringComparison.Ordinal))
            await window.LeaveAsync(() => window.Link("Gör självtestet").ClickAsync());
        await window.LeaveAsync(() => window.Button("Starta självtestet").ClickAsync());

        await window.Page.GetByText("Vi som kallar till mötet").ClickAsync();
        await CheckAsync(window, "Vem bokar tolken till mötet?", "Ja, den som kallar ansvarar.");
        await window.Page.GetByText("Tolken skriver en rapport").ClickAsync();
        await CheckAsync(window, "Vad gäller för tolken?", "Nej, tolken skriver inget.");

        await window.LeaveAsync(() => window.Button("Avsluta självtestet…").ClickAsync());
        await window.LeaveAsync(() => window.Button("Avsluta och se resultatet").ClickAsync());
        await Assertions.Expect(window.Page.Locator(".lms-score")).ToContainTextAsync("50");
    }

    private static async Task CheckAsync(BrowserWindow window, string stem, string feedback)
    {
        var question = window.Page.Locator("[data-lms-question]").Filter(new() { HasText = stem });
        await question.GetByRole(AriaRole.Button, new() { NameRegex = Check() }).ClickAsync();
        await Assertions.Expect(question.GetByText(feedback)).ToBeVisibleAsync();
    }

    private async Task AssertHiddenFromOthersAsync()
    {
        var elsewhere = await SignInAsync("processledare", "osby", "/utbildning/kurser");
        Assert.That(await elsewhere.Link(Title).CountAsync(), Is.Zero, "another municipality's catalogue");
    }

    [GeneratedRegex(@"Rad 8, kolumn \d+")]
    private static partial Regex Place();

    [GeneratedRegex("^Rätta")]
    private static partial Regex Check();
}
