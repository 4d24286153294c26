using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Authoring.Bank;

/// <summary>Files of questions in and out, as a browser without script and as a program sends them.</summary>
[TestFixture]
public sealed class ExchangeTests
{
    private const string Import = StudioClient.Mount + "studio/import";
    private const string Bank = StudioClient.Mount + "studio/fragor";

    private const string Questions = "Typ;Fråga;Kategori;Rätt svar;Fel svar 1\r\nflerval;Vad gör du?;Tolk;Lyssnar;Går\r\nflerval;Vem tolkar?;Tolk;Tolken;Barnet\r\nflerval;Trasig?;Tolk;;Bara fel\r\n";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_file_is_looked_at_first_and_then_taken_in_as_drafts()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "osby"));
        var look = await LookAsync(trainer, "fragor.csv", Encoding.UTF8.GetBytes(Questions));
        var untouched = await trainer.OpenAsync(Bank);
        using var taken = await trainer.PostAsync(look, Import, "form[aria-labelledby=hamta]", ("kategori", "Ur fil"));
        var list = await trainer.OpenAsync(Bank + "?kategori=Ur+fil");
        var again = await LookAsync(trainer, "fragor.csv", Encoding.UTF8.GetBytes(Questions));

        Assert.Multiple(() =>
        {
            Assert.That(look.QuerySelector("#granskning")!.TextContent, Is.EqualTo("2 frågor kan hämtas in"));
            Assert.That(look.QuerySelectorAll(".lms-table--cards tbody tr").Single().TextContent, Does.Contain("Kommer inte in"));
            Assert.That(untouched.QuerySelector("h2")!.TextContent, Is.EqualTo("Ni har inga frågor ännu"));
            Assert.That(taken.Headers.Location!.OriginalString, Does.EndWith("?inhamtade=2"));
            Assert.That(list.QuerySelectorAll("tbody tr").Length, Is.EqualTo(2));
            Assert.That(list.QuerySelectorAll("tbody .lms-badge--warm").Length, Is.EqualTo(2), "drafts");
            Assert.That(list.QuerySelector("tbody")!.TextContent, Does.Contain("Ur fil › Tolk"));
            Assert.That(again.Body!.TextContent, Does.Contain("Hoppa över 2 som redan finns i banken"));
        });
    }

    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData("bild.png", "\u0089PNG\r\n\u001a\n"u8.ToArray()).SetName("A picture");
        yield return new TestCaseData("stympad.xlsx", Zip("xl/workbook.xml", "<workbook/>")[..60]).SetName("A truncated zip");
        yield return new TestCaseData("bomb.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><quiz><question type=\"essay\"><name>&b;</name></question></quiz>")).SetName("An XML bomb");
        yield return new TestCaseData("tom.gift", Array.Empty<byte>()).SetName("An empty file");
        yield return new TestCaseData("okand.xml", Encoding.UTF8.GetBytes("<quiz><question type=\"teleport\"><name><text>x</text></name><questiontext><text>y</text></questiontext></question></quiz>")).SetName("An unknown question type");
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task A_file_that_is_no_file_of_questions_gets_a_sentence_and_the_bank_is_unchanged(string name, byte[] bytes)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("administrator", "hassleholm"));
        var before = (await trainer.OpenAsync(Bank)).QuerySelector("h2")!.TextContent;
        var page = await LookAsync(trainer, name, bytes);

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[role=alert] p, .lms-table--cards tbody tr")?.TextContent.Trim(), Is.Not.Null.And.Not.Empty);
            Assert.That(page.QuerySelector("form[aria-labelledby=hamta]"), Is.Null);
        });
        Assert.That((await trainer.OpenAsync(Bank)).QuerySelector("h2")!.TextContent, Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_in_windows_1252_keeps_its_letters_and_says_so()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        var look = await LookAsync(trainer, "gammal.csv", Encoding.GetEncoding(1252).GetBytes("Typ;Fråga;Rätt svar;Fel svar 1\r\nflerval;Är det så här på ön?;Ja;Nej\r\n"));

        Assert.That(look.QuerySelector("#granskning")!.TextContent, Is.EqualTo("1 fråga kan hämtas in"));
        Assert.That(look.QuerySelector(".lms-table--cards")!.TextContent, Does.Contain("Windows-1252"));
    }

    [Test]
    public async Task The_api_looks_first_and_takes_in_when_asked()
    {
        using var trainer = await intranet.ClientAsync("utbildare", "hassleholm");
        var dry = await SendAsync(trainer, "Api", dryRun: true);
        var wet = await SendAsync(trainer, "Api", dryRun: false);
        var known = await SendAsync(trainer, "Api", dryRun: true);

        Assert.Multiple(() =>
        {
            Assert.That(dry.GetProperty("questions").GetInt32(), Is.EqualTo(2));
            Assert.That(dry.GetProperty("imported").GetArrayLength(), Is.Zero);
            Assert.That(dry.GetProperty("problems")[0].GetProperty("severity").GetString(), Is.EqualTo("error"));
            Assert.That(dry.GetProperty("problems")[0].GetProperty("line").GetInt32(), Is.GreaterThan(0));
            Assert.That(wet.GetProperty("imported").GetArrayLength(), Is.EqualTo(2));
            Assert.That(known.GetProperty("known").GetInt32(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task The_api_tells_what_a_format_loses_and_gives_the_file()
    {
        using var trainer = await intranet.ClientAsync("utbildare", "osby");
        await SendAsync(trainer, "Ut ur api", dryRun: false);
        Uri Asked(string query) => new($"{StudioClient.Mount}api/questions/export?category=Ut+ur+api&{query}", UriKind.Relative);
        var told = await trainer.GetFromJsonAsync<JsonElement>(Asked("format=gift&dry-run=true"));
        using var file = await trainer.GetAsync(Asked("format=csv"));
        var body = new { name = "igen.csv", file = await file.Content.ReadAsByteArrayAsync(), category = "" };
        using var again = await trainer.PostAsJsonAsync(new Uri($"{StudioClient.Mount}api/questions/import?dry-run=true", UriKind.Relative), body);
        using var unknown = await trainer.GetAsync(Asked("format=odt"));
        using var none = await trainer.GetAsync(Asked("format=gift&text=finnsinte"));
        using var tag = await trainer.GetAsync(Asked("format=gift&tag=fel"));
        using var state = await trainer.GetAsync(Asked("format=gift&state=klara"));

        Assert.Multiple(async () =>
        {
            Assert.That((told.GetProperty("format").GetString(), told.GetProperty("questions").GetInt32(), told.GetProperty("losses").GetArrayLength()), Is.EqualTo(("gift", 2, 0)));
            Assert.That(file.Content.Headers.ContentDisposition!.FileName, Does.EndWith(".csv"));
            Assert.That((await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("known").GetInt32(), Is.EqualTo(2), "what came out is what is in the bank");
            Assert.That(((int)unknown.StatusCode, (int)none.StatusCode, (int)tag.StatusCode), Is.EqualTo((400, 400, 400)));
            Assert.That(await unknown.Content.ReadAsStringAsync(), Does.Contain("format-unknown").And.Contain("moodlexml"));
            Assert.That(await none.Content.ReadAsStringAsync(), Does.Contain("questions-not-chosen"));
            Assert.That(await tag.Content.ReadAsStringAsync(), Does.Contain("tag-unknown"));
            Assert.That(await state.Content.ReadAsStringAsync(), Does.Contain("state-unknown"));
        });
    }

    [Test]
    public async Task What_goes_out_is_told_first_and_comes_in_again()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("administrator", "osby"));
        await SendAsync(trainer.Http, "Ut", dryRun: false);
        var export = StudioClient.Mount + "studio/export?kategori=Ut";
        var page = await trainer.OpenAsync(export);
        using var file = await trainer.PostAsync(page, export, "main form:has(#filsprak)", ("format", "csv"), ("filsprak", "sv"));
        var look = await LookAsync(trainer, "ut.csv", await file.Content.ReadAsByteArrayAsync());

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("button[name=format]").Length, Is.GreaterThanOrEqualTo(3));
            Assert.That(page.Body!.TextContent, Does.Contain("Allt följer med"));
            Assert.That(file.Content.Headers.ContentDisposition!.FileName, Does.EndWith(".csv"));
            Assert.That(look.QuerySelector("#granskning")!.TextContent, Is.EqualTo("2 frågor kan hämtas in"));
        });
    }

    [Test]
    public async Task A_picture_in_a_file_comes_along_and_goes_out_again()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        var xml = "<quiz><question type=\"multichoice\"><name><text>Rum</text></name><questiontext format=\"html\"><text><![CDATA[<p>Vad är det här?</p><img src=\"@@PLUGINFILE@@/Rum 1.png\" alt=\"Ett rum\">]]></text>"
            + $"<file name=\"Rum 1.png\" encoding=\"base64\">{Convert.ToBase64String(PictureFiles.Png(30, 20))}</file></questiontext><single>true</single>"
            + "<answer fraction=\"100\"><text>Ett väntrum</text></answer><answer fraction=\"0\"><text>Ett kök</text></answer></question></quiz>";
        var look = await LookAsync(trainer, "rum.xml", Encoding.UTF8.GetBytes(xml));
        using var taken = await trainer.PostAsync(look, Import, "form[aria-labelledby=hamta]", ("kategori", "Med bild"));
        var list = await trainer.OpenAsync(Bank + "?kategori=Med+bild");
        var desk = await trainer.OpenAsync(list.QuerySelector("tbody a")!.GetAttribute("href")!);
        var shown = desk.QuerySelector("[data-lms-preview-body] img")!;
        using var picture = await trainer.Http.GetAsync(new Uri(shown.GetAttribute("src")!, UriKind.Relative));
        var export = StudioClient.Mount + "studio/export?kategori=Med+bild";
        using var file = await trainer.PostAsync(await trainer.OpenAsync(export), export, "main form:has(#filsprak)", ("format", "moodlexml"), ("filsprak", "sv"));

        Assert.Multiple(() =>
        {
            Assert.That(look.Body!.TextContent, Does.Contain("1 bild följer med."));
            Assert.That(look.QuerySelectorAll(".lms-table--cards tbody tr"), Is.Empty, "nothing is lost");
            Assert.That(desk.QuerySelector("[name='f:picture/src'] option[selected]")!.TextContent, Is.EqualTo("rum-1.png"));
            Assert.That(shown.GetAttribute("alt"), Is.EqualTo("Ett rum"));
            Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        });
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("<file ").And.Contain("Ett rum"));
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    public async Task The_template_is_a_file_that_can_be_brought_in(string format)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "osby"));
        using var template = await trainer.Http.GetAsync(new Uri($"{Import}?mall={format}", UriKind.Relative));
        var look = await LookAsync(trainer, "mall." + format, await template.Content.ReadAsByteArrayAsync());

        Assert.That(look.QuerySelector("#granskning")!.TextContent, Is.EqualTo("Inget kan hämtas in"), "it is empty");
        Assert.That(look.QuerySelectorAll(".lms-table--cards tbody tr").Length, Is.EqualTo(1), "and that is all there is to tell");
    }

    private static async Task<IHtmlDocument> LookAsync(StudioClient trainer, string name, byte[] bytes)
    {
        var page = await trainer.OpenAsync(Import);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("main form[enctype] input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("sv"), "sprak" },
            { new ByteArrayContent(bytes), "fil", name },
        };
        using var answer = await trainer.Http.PostAsync(new Uri(Import, UriKind.Relative), form);
        Assert.That((int)answer.StatusCode, Is.LessThan(500));
        return await StudioClient.ReadAsync(answer);
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string category, bool dryRun)
    {
        var body = new { name = "a.csv", file = Encoding.UTF8.GetBytes(Questions), category };
        using var answer = await client.PostAsJsonAsync(new Uri($"{StudioClient.Mount}api/questions/import?dry-run={(dryRun ? "true" : "false")}", UriKind.Relative), body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
    }

    private static byte[] Zip(string name, string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return memory.ToArray();
    }
}
