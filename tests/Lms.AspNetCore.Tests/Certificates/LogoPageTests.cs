using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Certificates.Pictures;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Certificates;

/// <summary>A municipality's logos: uploaded by its administrators, seen by its people and nobody else.</summary>
[TestFixture]
public sealed class LogoPageTests
{
    private const string Address = LearnerClient.Mount + "admin/intyg";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_logo_is_shown_on_page_and_PDF_to_ones_own_and_never_to_another_municipality()
    {
        using var admin = await AdministratorAsync("osby");
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        byte[] polyglot = [.. PictureFiles.Png(60, 20, PictureFiles.Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0hemligt"))), .. "<script>alert(1)</script>"u8];

        using var uploaded = await UploadAsync(admin, "kommun", polyglot, "logga.html", "Osby kommuns logotyp");

        Assert.That(uploaded.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var picture = (await admin.OpenAsync(Address + "?klart=sparad")).QuerySelector(".lms-logo img")!;
        Assert.That(picture.GetAttribute("alt"), Is.EqualTo("Osby kommuns logotyp"));
        var address = new Uri(picture.GetAttribute("src")!, UriKind.Relative);
        using var seen = await learner.Http.GetAsync(address);
        Assert.Multiple(async () =>
        {
            Assert.That(seen.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
            Assert.That(seen.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(seen.Headers.GetValues("Content-Security-Policy"), Has.Some.Contains("sandbox"));
            Assert.That(seen.Headers.CacheControl!.Private, Is.True);
            Assert.That(await seen.Content.ReadAsByteArrayAsync(), Is.EqualTo(PictureFiles.Png(60, 20)), "nothing but the picture");
        });

        foreach (var person in new[] { "administrator", "medarbetare" })
        {
            using var stranger = await intranet.ClientAsync(person, "kristianstad");
            using var refused = await stranger.GetAsync(address);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        var certificate = await EarnedCertificate.EarnAsync(learner);
        var number = certificate.GetProperty("number").GetString();
        var page = await learner.OpenAsync($"{LearnerClient.Mount}intyg/{number}");
        Assert.That(page.QuerySelector(".lms-cert-logo img")!.GetAttribute("alt"), Is.EqualTo("Osby kommuns logotyp"));
        var pdf = Encoding.Latin1.GetString(await learner.Http.GetByteArrayAsync(new Uri($"{LearnerClient.Mount}api/certificates/{number}.pdf", UriKind.Relative)));
        Assert.That(pdf, Does.Contain("/Subtype/Image/Width 60/Height 20"));

        // Taken away, it stays on what is issued.
        var list = await admin.OpenAsync(Address);
        await admin.PressAsync(list, list.QuerySelector("form[aria-labelledby=kommun-t] button[value=ta-bort]"));
        Assert.That((await learner.OpenAsync($"{LearnerClient.Mount}intyg/{number}")).QuerySelector(".lms-cert-logo img"), Is.Not.Null);
        using var other = new LearnerClient(await intranet.ClientAsync("chef"));
        var later = (await EarnedCertificate.EarnAsync(other)).GetProperty("number").GetString();
        Assert.That((await other.OpenAsync($"{LearnerClient.Mount}intyg/{later}")).QuerySelector(".lms-cert-logo"), Is.Null);
    }

    [Test]
    public async Task A_funder_and_its_words_stand_on_the_certificate()
    {
        using var admin = await AdministratorAsync("kristianstad");
        using var uploaded = await UploadAsync(admin, "finansiar", PictureFiles.Jpeg(), "eu.jpg", "Europeiska unionens flagga");
        var design = await admin.OpenAsync(Address + "/motet-forst");
        ((IHtmlSelectElement)design.QuerySelector("select[name=nytt]")!).Value = "Funder";

        var page = await admin.PressAsync(design, design.QuerySelector("button[value=lagg]"));

        var funder = page.QuerySelector(".lms-cert-funder")!;
        Assert.That(funder.QuerySelector("img")!.GetAttribute("alt"), Is.EqualTo("Europeiska unionens flagga"));
        Assert.That(funder.TextContent.Trim(), Is.EqualTo("Medfinansieras av Europeiska unionen"));
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData(Array.Empty<byte>(), "Välj en bildfil.", 400).SetArgDisplayNames("nothing");
        yield return new TestCaseData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "Filen är en SVG", 400).SetArgDisplayNames("svg");
        yield return new TestCaseData("MZ program"u8.ToArray(), "Filen är varken PNG eller JPEG", 400).SetArgDisplayNames("program");
        yield return new TestCaseData(PictureFiles.Png()[..60], "Filen är trasig", 400).SetArgDisplayNames("cut off");
        yield return new TestCaseData(PictureFiles.PngOf(PictureFiles.Header(30000, 30000), new byte[90]), "för många bildpunkter", 413).SetArgDisplayNames("huge");
        yield return new TestCaseData((byte[])[.. PictureFiles.Png(), .. new byte[PictureReader.MaxBytes]], "högst 1 MB", 413).SetArgDisplayNames("too many bytes");
    }

    [TestCaseSource(nameof(Refused))]
    public async Task A_file_that_is_no_logo_is_refused_with_a_sentence_and_the_words_are_kept(byte[] file, string sentence, int status)
    {
        using var admin = await AdministratorAsync("hassleholm");

        using var answer = await UploadAsync(admin, "kommun", file, "logga.png", "Våra ord");

        var page = await LearnerClient.PageAsync(answer);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(page.QuerySelector("#kommun-fil-fel")!.TextContent, Does.Contain(sentence));
        Assert.That(((IHtmlInputElement)page.QuerySelector("#kommun-visar")!).Value, Is.EqualTo("Våra ord"));
        Assert.That(((IHtmlInputElement)page.QuerySelector("#finansiar-visar")!).Value, Is.Empty);
    }

    [Test]
    public async Task A_logo_needs_words_for_those_who_do_not_see_it()
    {
        using var admin = await AdministratorAsync("hassleholm");

        using var answer = await UploadAsync(admin, "finansiar", PictureFiles.Png(), "eu.png", " ");

        var page = await LearnerClient.PageAsync(answer);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(page.QuerySelector("#finansiar-visar")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(page.QuerySelector(".lms-logo"), Is.Null);
    }

    [Test]
    public async Task Of_two_administrators_the_second_is_told_and_changes_nothing()
    {
        using var admin = await AdministratorAsync("hassleholm");
        using var first = await UploadAsync(admin, "kommun", PictureFiles.Png(30, 10), "a.png", "Första", revision: 0);
        using var second = await UploadAsync(admin, "kommun", PictureFiles.Png(31, 10), "b.png", "Andra", revision: 0);

        var page = await LearnerClient.PageAsync(second);
        Assert.That((int)second.StatusCode, Is.EqualTo(409));
        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Någon annan har ändrat logotyperna"));
        Assert.That((await admin.OpenAsync(Address)).QuerySelector(".lms-logo img")!.GetAttribute("alt"), Is.EqualTo("Första"));
    }

    private async Task<LearnerClient> AdministratorAsync(string tenant) => new(await intranet.ClientAsync("administrator", tenant));

    private static async Task<HttpResponseMessage> UploadAsync(LearnerClient admin, string place, byte[] file, string name, string alternative, int? revision = null)
    {
        var page = await admin.OpenAsync(Address);
        var form = page.QuerySelector($"form[aria-labelledby={place}-t]")!;
        string Hidden(string field) => form.QuerySelector($"input[name={field}]")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(Hidden("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(revision?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Hidden("revision")), "revision" },
            { new StringContent(place), "plats" },
            { new StringContent("spara"), "gor" },
            { new StringContent(alternative), "visar" },
        };
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png"); // what a browser claims counts for nothing
        body.Add(part, "fil", name);
        return await admin.Http.PostAsync(new Uri(Address, UriKind.Relative), body);
    }
}
