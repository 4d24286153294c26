using System.Diagnostics;
using System.Net;

namespace Lms.Cli.Tests;

/// <summary>What the preview shows of each kind of content, in the words and elements of the learner's page.</summary>
public sealed class PreviewedPageTests
{
    private const string Lesson = "/course/brand/forsta-lektionen";

    private static readonly string[] Languages = ["sv", "en"];

    private string folder = null!;
    private Process preview = null!;
    private HttpClient browser = null!;

    private static string Blocks(bool swedish) => $"""


        ::: fact
        source: {(swedish ? "Lagen" : "The act")}
        url: https://www.riksdagen.se/
        as-of: 2026-11-15
        review: 2027-11-15
        ---
        {(swedish ? "Fakta." : "Facts.")}
        :::

        ::: checklist
        id: vid-disken
        title: {(swedish ? "Vid disken" : "At the desk")}
        ---
        - {(swedish ? "Du har svarat" : "You have answered")}
        :::

        """;

    private const string Questions = """
        luckor:
          type: gap-select
          text: Handlingen ska [[1]] och får [[2]] efter beslut.
          feedback: Först det ena.
          words:
            - { text: registreras, gap: 1 }
            - { text: gallras, gap: 2 }
            - { text: gömmas }
        bokning:
          type: cloze
          text: Du bokar en [[vem]] i tid.
          feedback: Ring.
          parts:
            - id: vem
              type: short-answer
              choices: [ { text: tolk, weight: 1 }, { text: vän, feedback: Nej. } ]
        meningar:
          type: select-text
          text: "Markera. [[fraga]]Hon frågade.[[/fraga]] [[letade]]Hon letade.[[/letade]]"
          feedback: Fråga inte.
          settings: { pieces: marked }
          choices: [ { id: fraga, right: true }, { id: letade } ]
        """;

    private const string English = """
        luckor: { text: "The record is [[1]] and may be [[2]] later.", feedback: First the one., options: { a: registered, b: disposed of, c: hidden } }
        bokning:
          text: "You book an [[vem]] in time."
          feedback: Call.
          parts: { vem: { options: { a: interpreter, b: friend }, option-feedback: { b: "No." } } }
        meningar: { text: "Mark. [[fraga]]She asked.[[/fraga]] [[letade]]She searched and searched and searched and searched and searched and searched and searched and searched and searched and searched and searched and searched and searched for it.[[/letade]]", feedback: Do not ask. }
        """;

    private const string Pairs = """


        ::para:: Para ihop. {
        =[[inkommen]] Inkommen -> Den har nått kommunen
        =[[gallrad]] Gallrad -> Den är förstörd
        =[[kvar]] -> Den är hemlig
        ####Orden återkommer.
        }

        """;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("lms-previewed-").FullName;
        Assert.That(Command.Run("new", "module", folder, "--id", "brand", "--title", "Brand").Code, Is.Zero);
        foreach (var language in Languages)
            await File.AppendAllTextAsync(In($"courses/brand/01-start/01-forsta-lektionen.{language}.md"), Blocks(language == "sv"));
        await File.WriteAllTextAsync(In("questions/fler.yaml"), Questions);
        await File.WriteAllTextAsync(In("questions/fler.en.yaml"), English);
        await File.AppendAllTextAsync(In("questions/start.gift"), Pairs);
        await File.AppendAllTextAsync(In("questions/start.en.yaml"), "para: { text: Match., feedback: They come back., options: { inkommen: Received, gallrad: Disposed of }, matches: { inkommen: It has come, gallrad: It is destroyed, kvar: It is secret } }\n");
        (preview, browser) = await PreviewProcess.OpenAsync(folder);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        browser?.Dispose();
        preview?.Kill();
        preview?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_checklist_has_boxes_to_tick() =>
        Assert.That(await ReadAsync(Lesson), Does.Match("<section class=\"lms-block lms-checklist\"><header>.*Vid disken.*<label><input type=\"checkbox\"><span>Du har svarat</span></label>"));

    [TestCase("sv", "Källa", ">Lagen</a>", "Gäller per", "15 november 2026", "Granskas senast")]
    [TestCase("en", "Source", ">The act</a>", "As of", "15 November 2026", "Review by")]
    public async Task A_fact_tells_source_and_days_in_the_page_s_language(string language, params string[] words)
    {
        var page = await ReadAsync(Lesson, language);

        Assert.That(words, Has.All.Matches<string>(word => page.Contains(word!, StringComparison.Ordinal)));
        Assert.That(page, Does.Contain("<a href=\"https://www.riksdagen.se/\"").And.Not.Contain("as-of").And.Not.Contain(">url"));
    }

    [Test]
    public async Task A_word_of_the_glossary_opens_its_definition() =>
        Assert.That(await ReadAsync(Lesson), Does.Match("<button [^>]*class=\"lms-term\"[^>]*>kontaktperson</button>").And.Contain("popover").And.Contain("Kollegan som visar dig runt"));

    [TestCase("sv", "<strong>Sant</strong>", "Falskt")]
    [TestCase("en", "<strong>True</strong>", "False")]
    public async Task True_and_false_are_words(string language, string right, string other) =>
        Assert.That(await ReadAsync("/questions/start", language), Does.Contain(right).And.Contain(other));

    [Test]
    public async Task A_distractor_of_a_matching_question_is_not_told_to_be_right()
    {
        var page = await ReadAsync("/questions/start");

        Assert.That(page, Does.Contain("<li class=\"is-right\"><svg class=\"lms-icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-check\"/></svg><div><strong>Inkommen → Den har nått kommunen</strong>"));
        Assert.That(page, Does.Contain("<div>Den är hemlig <span class=\"lms-small\">Hör inte ihop med något</span></div>"));
    }

    [Test]
    public async Task Gaps_and_passages_are_seen_in_the_text()
    {
        var page = await ReadAsync("/questions/fler");

        Assert.That(page, Does.Not.Contain("[["));
        Assert.That(page, Does.Contain("<span class=\"lms-gap is-right\"><small class=\"lms-num\">1</small> registreras</span>").And.Contain("</small> tolk</span>"));
        Assert.That(page, Does.Contain("<span class=\"lms-gap is-right\">Hon frågade.</span>").And.Contain("<span class=\"lms-gap \">Hon letade.</span>").And.Contain("<strong>Hon frågade.</strong>"));
    }

    [TestCase("sv", "1 anmärkning</p>", "En mening har")]
    [TestCase("en", "1 note</p>", "One sentence has")]
    public async Task A_note_about_one_language_is_read_on_every_page_of_both(string language, string counted, string said)
    {
        foreach (var page in new[] { Lesson, "/questions/fler", "/questions/start", "/" })
            Assert.That(await ReadAsync(page, language), Does.Contain(counted).And.Contain(said), page);
    }

    [Test]
    public async Task A_broken_module_yaml_is_told_where_the_page_was()
    {
        var before = await File.ReadAllTextAsync(In("module.yaml"));
        await File.WriteAllTextAsync(In("module.yaml"), "id: brand: larm\n" + before);
        try
        {
            foreach (var path in new[] { Lesson, "/" })
            {
                var page = await ReadAsync(path);
                Assert.That(page, Does.Contain("Det finns fel i modulens filer.").And.Contain("yaml-unreadable").And.Not.Contain("Sidan finns inte"), path);
            }
        }
        finally
        {
            await File.WriteAllTextAsync(In("module.yaml"), before);
        }

        Assert.That(await ReadAsync("/course/brand/finns-inte"), Does.Contain("Sidan finns inte"));
    }

    [Test]
    public async Task The_icons_of_the_product_are_there() =>
        Assert.That(await browser.GetStringAsync("/icons.svg"), Does.Contain("id=\"i-checklist\""));

    private async Task<string> ReadAsync(string path, string language = "sv")
    {
        using var response = await browser.GetAsync($"{path}?lang={language}");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private string In(string path) => Path.Combine(folder, path);
}
