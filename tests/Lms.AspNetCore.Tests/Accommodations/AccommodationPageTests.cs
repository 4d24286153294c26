using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Accommodations;

/// <summary>Administrators give and take extended time with forms alone, and no address tells of whom.</summary>
[TestFixture]
public sealed class AccommodationPageTests
{
    private const string Page = LearnerClient.Mount + "admin/anpassningar";

    private RunningIntranet intranet = null!;
    private LearnerClient administrator = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        administrator = new LearnerClient(await intranet.ClientAsync("administrator"));
    }

    [TearDown]
    public async Task Stop()
    {
        administrator.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task A_person_is_found_given_time_changed_and_freed_of_it()
    {
        var form = await ChooseSomebodyAsync();
        var name = form.QuerySelector("h2")!.TextContent;
        Tick(form, "1.5");
        var saved = await administrator.PressAsync(form, form.QuerySelector("button[value=spara]"));
        Assert.That(saved.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Sparat."));
        Assert.That(saved.Url, Does.EndWith("?sparat=true"));
        Assert.That(Granted(saved), Is.EqualTo(1));
        Assert.That(saved.QuerySelector("section[aria-labelledby=har] li")!.TextContent, Does.Contain(name).And.Contain("50 procent längre tid"));

        var change = await administrator.PressAsync(saved, saved.QuerySelector("section[aria-labelledby=har] button"));
        Assert.That(change.QuerySelector("input[value='1.5']")!.HasAttribute("checked"), Is.True);
        Tick(change, "egen");
        ((IHtmlInputElement)change.QuerySelector("#egen")!).Value = "1,75";
        var own = await administrator.PressAsync(change, change.QuerySelector("button[value=spara]"));
        Assert.That(own.QuerySelector("section[aria-labelledby=har] li")!.TextContent, Does.Contain("1,75 gånger så lång tid"));

        var again = await administrator.PressAsync(own, own.QuerySelector("section[aria-labelledby=har] button"));
        var removed = await administrator.PressAsync(again, again.QuerySelector("button[value=ta-bort]"));
        Assert.That(Granted(removed), Is.Zero);
    }

    [TestCase("1")]
    [TestCase("0")]
    [TestCase("6")]
    [TestCase("1,234")]
    [TestCase("-2")]
    [TestCase("dubbelt")]
    [TestCase("")]
    public async Task A_value_that_makes_no_sense_is_refused_beside_the_field_and_what_was_typed_stays(string value)
    {
        var form = await ChooseSomebodyAsync();
        Tick(form, "egen");
        ((IHtmlInputElement)form.QuerySelector("#egen")!).Value = value;
        var refused = await administrator.PressAsync(form, form.QuerySelector("button[value=spara]"), HttpStatusCode.BadRequest);
        Assert.Multiple(() =>
        {
            Assert.That(refused.QuerySelector("#fel")!.TextContent, Does.Contain("större än 1 och högst 5"));
            Assert.That(((IHtmlInputElement)refused.QuerySelector("#egen")!).Value, Is.EqualTo(value));
            Assert.That(Granted(refused), Is.Zero);
        });
    }

    [Test]
    public async Task A_name_that_nobody_has_finds_nobody()
    {
        var page = await administrator.OpenAsync(Page);
        ((IHtmlInputElement)page.QuerySelector("#namn")!).Value = "Finns Inte";
        var found = await administrator.PressAsync(page, page.QuerySelector("button[value=sok]"));
        Assert.That(found.QuerySelector("#hittade")!.TextContent, Does.Contain("Ingen heter något med ”Finns Inte”"));
    }

    [TestCase("medarbetare")]
    [TestCase("chef")]
    [TestCase("utbildare")]
    public async Task Nobody_but_administrators_sees_the_page(string person)
    {
        using var other = new LearnerClient(await intranet.ClientAsync(person));
        using var answer = await other.Http.GetAsync(new Uri(Page, UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Another_municipalitys_people_are_not_found()
    {
        var theirs = (await ChooseSomebodyAsync()).QuerySelector("input[name=person]")!.GetAttribute("value");
        using var other = new LearnerClient(await intranet.ClientAsync("administrator", "kristianstad"));
        var form = await ChooseSomebodyAsync(other);
        ((IHtmlInputElement)form.QuerySelector("input[name=person]")!).Value = theirs!;
        Tick(form, "2");
        await other.PressAsync(form, form.QuerySelector("button[value=spara]"), HttpStatusCode.NotFound);
        Assert.That(Granted(await administrator.OpenAsync(Page)), Is.Zero);
    }

    private async Task<IHtmlDocument> ChooseSomebodyAsync(LearnerClient? client = null)
    {
        client ??= administrator;
        var page = await client.OpenAsync(Page);
        ((IHtmlInputElement)page.QuerySelector("#namn")!).Value = "a";
        var found = await client.PressAsync(page, page.QuerySelector("button[value=sok]"));
        return await client.PressAsync(found, found.QuerySelector("section[aria-labelledby=hittade] button"));
    }

    private static void Tick(IHtmlDocument page, string factor)
    {
        foreach (var radio in page.QuerySelectorAll<IHtmlInputElement>("input[name=faktor]"))
            radio.IsChecked = radio.Value == factor;
    }

    private static int Granted(IHtmlDocument page) => page.QuerySelectorAll("section[aria-labelledby=har] li").Length;
}
