using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Certificates;

/// <summary>An administrator changes how certificates look, without script.</summary>
[TestFixture]
public sealed partial class DesignPageTests
{
    private const string Address = LearnerClient.Mount + "admin/intyg/";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Every_course_with_a_certificate_is_listed_and_leads_to_its_design()
    {
        using var admin = await AdministratorAsync();
        var list = await admin.OpenAsync(LearnerClient.Mount + "admin/intyg");

        var links = list.QuerySelectorAll(".lms-rows a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.That(links, Does.Contain(Address + "motet-forst").And.Count.GreaterThanOrEqualTo(4));
        foreach (var link in links)
            Assert.That((await admin.OpenAsync(link)).QuerySelectorAll(".lms-error"), Is.Empty, $"the module's own design has no problems: {link}");
    }

    [Test]
    public async Task Parts_are_moved_added_and_removed_by_buttons_and_nothing_is_saved()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address + "samtal-som-bar");
        var start = Parts(page);

        page = await admin.PressAsync(page, Button(page, "ner:0"));
        Assert.That(Parts(page), Is.EqualTo(new[] { start[1], start[0] }.Concat(start.Skip(2))));
        page = await admin.PressAsync(page, Button(page, "upp:1"));
        Assert.That(Parts(page), Is.EqualTo(start));
        page = await admin.PressAsync(page, Button(page, "bort:1"));
        Assert.That(Parts(page), Is.EqualTo(start.Where((_, at) => at != 1)));
        Choose(page, "nytt", "Funder");
        page = await admin.PressAsync(page, Button(page, "lagg"));
        Assert.That(Parts(page)[^1], Is.EqualTo("Funder Medfinansieras av Europeiska unionen"));
        Assert.That(page.QuerySelector("#fel-hela")!.TextContent, Does.Contain("Intyget saknar rubrik"));

        Assert.That(Parts(await admin.OpenAsync(Address + "samtal-som-bar")), Is.EqualTo(start));
    }

    [Test]
    public async Task A_problem_stands_at_its_field_by_line_and_column_and_the_text_is_kept()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address + "fran-plan-till-vardag");
        var field = Area(page, "sv", "learner.name");
        field.Value = "Hej\n{{ learner.nam }} <b>";

        var refused = await admin.PressAsync(page, Button(page, "spara"), HttpStatusCode.BadRequest);

        var again = (IHtmlTextAreaElement)refused.GetElementById(field.Id!)!;
        var told = refused.GetElementById(again.GetAttribute("aria-describedby")!)!;
        Assert.Multiple(() =>
        {
            Assert.That(again.Value, Is.EqualTo("Hej\n{{ learner.nam }} <b>"));
            Assert.That(again.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(told.TextContent, Does.Contain("Rad 2, kolumn 12").And.Contain("nam"));
            Assert.That(refused.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Intyget är inte sparat."));
            Assert.That(refused.QuerySelectorAll("[aria-invalid]"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task The_preview_draws_both_languages_and_a_long_name_also_as_PDF()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address + "se-lyssna-lotsa");
        Choose(page, "namn", "lang");
        ((IHtmlInputElement)page.QuerySelector("input[name=bada]")!).IsChecked = true;
        page = await admin.PressAsync(page, Button(page, "visa"));

        var sheet = page.QuerySelector(".lms-cert")!;
        Assert.That(sheet.TextContent, Does.Contain("Schönberg-Åkerström").And.Contain("Härmed intygas att").And.Contain("This is to certify that"));
        Assert.That(sheet.GetAttribute("lang"), Is.EqualTo("sv"));
        Assert.That(sheet.QuerySelectorAll(".lms-cert-second").Select(line => line.GetAttribute("lang")), Has.All.EqualTo("en").And.Not.Empty);

        using var pdf = await PostAsync(admin, page, "pdf");
        Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That((await pdf.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8), Is.True);
    }

    [Test]
    public async Task Two_administrators_see_both_designs_and_the_second_chooses()
    {
        using var one = await AdministratorAsync("kristianstad");
        using var other = await AdministratorAsync("kristianstad");
        var (mine, theirs) = (await one.OpenAsync(Address + "motet-forst"), await other.OpenAsync(Address + "motet-forst"));
        Title(theirs).Value = "Deras titel";
        await other.PressAsync(theirs, Button(theirs, "spara"));

        Title(mine).Value = "Min titel";
        var conflict = await one.PressAsync(mine, Button(mine, "spara"), HttpStatusCode.Conflict);

        Assert.That(conflict.QuerySelector(".lms-sides")!.TextContent, Does.Contain("Min titel").And.Contain("Deras titel"));
        Assert.That(Title(conflict).Value, Is.EqualTo("Min titel"));
        var kept = await one.PressAsync(conflict, conflict.QuerySelector(".lms-sides button[value=spara]"));
        Assert.That((Title(kept).Value, kept.QuerySelector(".lms-notice--good")!.TextContent.Trim()), Is.EqualTo(("Min titel", "Utformningen är sparad.")));
        Assert.That(Title(await other.OpenAsync(Address + "motet-forst")).Value, Is.EqualTo("Min titel"));

        var reset = await one.PressAsync(kept, Button(kept, "aterstall"));
        Assert.That(Title(reset).Value, Is.EqualTo("Kursintyg"));
        Assert.That(Button(reset, "aterstall"), Is.Null);
    }

    [Test]
    public async Task What_is_no_part_no_style_and_no_button_is_passed_over()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address + "motet-forst");
        using var answer = await PostAsync(
            admin, page, "upp:99999999999999999999", ("slag", "Script"), ("slag", "3"), ("slag", "Line,Qr"), ("stil", "<b>"), ("sv", "x"), ("nytt", "../"), ("namn", "'"), ("sprak", "xx"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_form_of_a_thousand_parts_is_answered_with_a_sentence()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address + "motet-forst");
        using var answer = await PostAsync(admin, page, "spara", [.. Enumerable.Repeat(("slag", "Line"), 900)]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("delar. Högst 40 får plats"));
    }

    [Test]
    public async Task An_issued_certificate_never_changes_whatever_happens_to_the_design()
    {
        using var admin = await AdministratorAsync("hassleholm");
        using var first = new LearnerClient(await intranet.ClientAsync("medarbetare", "hassleholm"));
        using var second = new LearnerClient(await intranet.ClientAsync("chef", "hassleholm"));
        await ChangeAsync(admin, "Enligt den första utformningen");
        var old = (await EarnedCertificate.EarnAsync(first)).GetProperty("number").GetString()!;
        var code = (await first.CallAsync(HttpMethod.Get, "me/certificates")).GetProperty("items")[0].GetProperty("code").GetString()!;
        var before = await SheetAsync(first, old);
        var pdf = await PdfAsync(first, old);

        await ChangeAsync(admin, "Resultat {{ if score }}{{ score }}{{ end }} enligt den andra");
        var young = (await EarnedCertificate.EarnAsync(second)).GetProperty("number").GetString()!;

        Assert.That(before, Does.Contain("Enligt den första utformningen"));
        Assert.That(await SheetAsync(first, old), Is.EqualTo(before));
        Assert.That(await PdfAsync(first, old), Is.EqualTo(pdf), "byte for byte");
        Assert.That(await SheetAsync(second, young), Does.Contain("enligt den andra").And.Not.Contain("första utformningen"));

        // The score stands on the new one only, and the public may know what is printed and no more.
        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        var youngCode = (await second.CallAsync(HttpMethod.Get, "me/certificates")).GetProperty("items")[0].GetProperty("code").GetString()!;
        Assert.That((await anybody.OpenAsync($"{LearnerClient.Mount}verify/{code}")).Body!.TextContent, Does.Not.Contain("Resultat på kursprovet"));
        Assert.That((await anybody.OpenAsync($"{LearnerClient.Mount}verify/{youngCode}")).Body!.TextContent, Does.Contain("Resultat på kursprovet"));

        var page = await admin.OpenAsync(Address + "motet-forst");
        await admin.PressAsync(page, Button(page, "aterstall"));
        Assert.That(await PdfAsync(first, old), Is.EqualTo(pdf), "also when the design is the module's again");
    }

    private async Task<LearnerClient> AdministratorAsync(string tenant = "osby") => new(await intranet.ClientAsync("administrator", tenant));

    /// <summary>Changes the text that tells what the course was about, in Swedish and English.</summary>
    private static async Task ChangeAsync(LearnerClient admin, string text)
    {
        var page = await admin.OpenAsync(Address + "motet-forst");
        var areas = page.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name=sv]").ToList();
        var at = areas.FindIndex(area => area.Value.Contains("självstudier", StringComparison.Ordinal) || area.Value.Contains("utformningen", StringComparison.Ordinal));
        areas[at].Value = text;
        page.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name=en]").ElementAt(at).Value = text;
        var saved = await admin.PressAsync(page, Button(page, "spara"));
        Assert.That(saved.QuerySelector(".lms-notice--good"), Is.Not.Null);
    }

    private static async Task<string> SheetAsync(LearnerClient learner, string number) =>
        Spaces().Replace((await learner.OpenAsync($"{LearnerClient.Mount}intyg/{number}")).QuerySelector(".lms-cert")!.TextContent, " ");

    private static Task<byte[]> PdfAsync(LearnerClient learner, string number) =>
        learner.Http.GetByteArrayAsync(new Uri($"{LearnerClient.Mount}api/certificates/{number}.pdf", UriKind.Relative));

    private static async Task<HttpResponseMessage> PostAsync(LearnerClient client, IHtmlDocument page, string button, params (string Name, string Value)[] values)
    {
        var form = (IHtmlFormElement)page.QuerySelector("#design")!;
        var fields = form.Elements
            .Where(control => control is not IHtmlButtonElement && control.GetAttribute("name") is { } name && values.All(value => value.Name != name))
            .Where(control => control is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(control => new KeyValuePair<string, string>(control.GetAttribute("name")!, control switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            }));
        var body = fields.Append(new("gor", button)).Concat(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value)));
        return await client.Http.PostAsync(new Uri(new Uri(page.Url).AbsolutePath, UriKind.Relative), new FormUrlEncodedContent(body));
    }

    private static IElement? Button(IHtmlDocument page, string value) => page.QuerySelector($"#design button[value='{value}']");

    private static void Choose(IHtmlDocument page, string name, string value) => ((IHtmlSelectElement)page.QuerySelector($"select[name={name}]")!).Value = value;

    private static IHtmlInputElement Title(IHtmlDocument page) => (IHtmlInputElement)page.QuerySelector("#titel-sv")!;

    private static IHtmlTextAreaElement Area(IHtmlDocument page, string language, string holding) =>
        page.QuerySelectorAll<IHtmlTextAreaElement>($"textarea[name={language}]").First(area => area.Value.Contains(holding, StringComparison.Ordinal));

    private static List<string> Parts(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("[data-lms-part]").Select(part =>
            $"{part.QuerySelector("input[name=slag]")!.GetAttribute("value")} {(part.QuerySelector("textarea[name=sv]") as IHtmlTextAreaElement)?.Value}".Trim()),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
