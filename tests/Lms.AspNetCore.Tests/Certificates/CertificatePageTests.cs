using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Certificates;

/// <summary>The learner's certificates, and what the public may know of them.</summary>
[TestFixture]
public sealed class CertificatePageTests
{
    private RunningIntranet intranet = null!;
    private LearnerClient learner = null!;
    private JsonElement certificate;

    private string Number => certificate.GetProperty("number").GetString()!;

    private string Code => certificate.GetProperty("code").GetString()!;

    [OneTimeSetUp]
    public async Task Earn()
    {
        intranet = await RunningIntranet.StartAsync();
        learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        certificate = await EarnedCertificate.EarnAsync(learner);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task Without_certificates_the_list_says_how_to_get_one()
    {
        using var other = new LearnerClient(await intranet.ClientAsync("chef"));
        var page = await other.OpenAsync(LearnerClient.Mount + "intyg");
        Assert.That(page.QuerySelector(".lms-empty h2")!.TextContent, Is.EqualTo("Du har inga intyg ännu"));
        Assert.That(page.QuerySelectorAll(".lms-empty a.lms-btn:not(.lms-btn--bare)"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task The_page_draws_the_sheet_and_offers_both_languages_as_PDF()
    {
        var list = await learner.OpenAsync(LearnerClient.Mount + "intyg");
        var page = await learner.OpenAsync(list.QuerySelector(".lms-rows a")!.GetAttribute("href")!);
        var sheet = page.QuerySelector(".lms-cert")!;
        Assert.Multiple(() =>
        {
            Assert.That(sheet.TextContent, Does.Contain("Maria Lindqvist").And.Contain("Mötet först").And.Contain("Osby kommun").And.Contain(Number));
            Assert.That(sheet.QuerySelectorAll("svg.lms-qr path"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")![^2..]), Is.EquivalentTo(new[] { "sv", "en" }));
        });
        foreach (var link in page.QuerySelectorAll("a[download]"))
        {
            var bytes = await learner.Http.GetByteArrayAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
            Assert.That(bytes.AsSpan(0, 5).SequenceEqual("%PDF-"u8), Is.True);
        }
    }

    [Test]
    public async Task A_certificate_is_its_owners()
    {
        using var other = new LearnerClient(await intranet.ClientAsync("chef"));
        await other.OpenAsync($"{LearnerClient.Mount}intyg/{Number}", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Anybody_with_the_code_sees_what_stands_on_the_paper_and_no_more()
    {
        using var client = await intranet.ClientAsync(null);
        using var answer = await client.GetAsync(new Uri($"{LearnerClient.Mount}verify/{Code}", UriKind.Relative));
        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        var page = await anybody.OpenAsync($"{LearnerClient.Mount}verify/{Code.ToLowerInvariant()}");
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("td")!.TextContent);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.Contain("noindex"));
            Assert.That(LearnerClient.Heading(page), Is.EqualTo("Giltigt"));
            Assert.That(rows["Namn"], Is.EqualTo("Maria Lindqvist"));
            Assert.That(rows["Kurs"], Does.StartWith("Mötet först").And.Contain("The encounter first"), "in whichever language it was printed");
            Assert.That(rows["Nummer"], Is.EqualTo(Number));
            Assert.That(rows["Utfärdat av"], Is.EqualTo("Osby kommun"));
            Assert.That(rows["Omfattning"], Does.Match("^Cirka [0-9]+ minuter$"));
            Assert.That(page.QuerySelector("h2")!.TextContent, Is.EqualTo("Uppgifter i registret"), "the paper need not say all of it");
            Assert.That(rows["Kursen omfattar"], Does.Contain("Normer och normkritik"));
            Assert.That(rows.Keys, Has.None.Contains("Resultat"), "the design prints no score");
            Assert.That(page.QuerySelectorAll("a[href*='forsok'], a[href*='intyg']"), Is.Empty);
        });
    }

    [Test]
    public async Task The_public_page_speaks_English_without_a_sign_in()
    {
        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        var page = await anybody.OpenAsync($"{LearnerClient.Mount}verify/{Code}?lang=en");
        Assert.That(LearnerClient.Heading(page), Is.EqualTo("Valid"));
        Assert.That(page.QuerySelector("table")!.TextContent, Does.Contain("The encounter first").Or.Contain("Encounter"));
    }

    [Test]
    public async Task A_revoked_certificate_says_so()
    {
        using var other = new LearnerClient(await intranet.ClientAsync("processledare"));
        var revoked = await EarnedCertificate.EarnAsync(other);
        await using (var source = Npgsql.NpgsqlDataSource.Create(intranet.Database.Connections.Superuser))
        await using (var command = source.CreateCommand("UPDATE lms.certificate SET revoked_at = lms.clock() WHERE code = $1"))
        {
            command.Parameters.AddWithValue(revoked.GetProperty("code").GetString()!);
            Assert.That(await command.ExecuteNonQueryAsync(), Is.EqualTo(1));
        }

        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        var page = await anybody.OpenAsync($"{LearnerClient.Mount}verify/{revoked.GetProperty("code").GetString()}");
        Assert.That(LearnerClient.Heading(page), Is.EqualTo("Återkallat"));
        Assert.That(page.QuerySelector(".lms-verdict--bad p")!.TextContent, Does.Contain("återkallade intyget"));
    }

    [Test]
    public async Task An_unknown_code_answers_404_with_a_sentence_and_the_form()
    {
        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        foreach (var code in new[] { "ABCDE", new string('0', CertificateLength), "%3Cscript%3E" })
        {
            var page = await anybody.OpenAsync($"{LearnerClient.Mount}verify/{code}", HttpStatusCode.NotFound);
            Assert.That(page.QuerySelector(".lms-verdict--bad p")!.TextContent, Does.Contain("Kontrollera att hela koden är med"));
            Assert.That(page.QuerySelectorAll("form input[name=kod]"), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public async Task The_form_finds_a_code_as_people_type_it()
    {
        using var anybody = new LearnerClient(await intranet.ClientAsync(null));
        var typed = string.Join(' ', Code.ToLowerInvariant().Chunk(5).Select(group => new string(group)));
        var page = await anybody.OpenAsync($"{LearnerClient.Mount}verify?kod={Uri.EscapeDataString(typed)}");
        Assert.That(LearnerClient.Heading(page), Is.EqualTo("Giltigt"));
        var wrong = await anybody.OpenAsync($"{LearnerClient.Mount}verify?kod=hej");
        Assert.That(wrong.QuerySelector("#kod")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    private static int CertificateLength => Lms.Core.Certificates.CertificateCode.Length;
}
