using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Lessons;

/// <summary>The tools of a lesson that live in the browser alone: reading mode, reading aloud, and the word about a lost network.</summary>
[TestFixture]
internal sealed class LessonToolTests : BrowserTest
{
    private const string Lesson = "/utbildning/kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig";
    private const string Sensitive = "/utbildning/kurser/se-lyssna-lotsa/lektioner/tar-och-bar";

    /// <summary>Voices that keep what they are told, and end when they are asked to.</summary>
    private const string Voices = """
        (() => {
          const spoken = [];
          let now = null;
          window.spoken = spoken;
          window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
          const voices = VOICES;
          Object.defineProperty(window, 'speechSynthesis', { value: {
            getVoices: () => voices, addEventListener() {},
            speak(one) { now = one; spoken.push({ text: one.text, voice: one.voice.name }); },
            cancel() { now = null; window.cancelled = (window.cancelled ?? 0) + 1; },
          } });
          window.endSentence = () => now?.onend();
        })();
        """;

    private const string Swedish = "{ name: 'Svea', lang: 'sv-SE', localService: true }";
    private const string Away = "{ name: 'Moln', lang: 'sv_SE', localService: false }";
    private const string English = "{ name: 'Ann', lang: 'en-GB', localService: true }";

    [OneTimeSetUp]
    public async Task Begin()
    {
        using var api = await ApiClient.SignInAsync(Reader);
        await api.BeginAsync("samtal-som-bar", 0);
        await api.BeginAsync("se-lyssna-lotsa", 0);
    }

    private static DemoPerson Reader { get; } = new("utbildare", "hassleholm");

    [Test]
    public async Task The_chosen_text_stays_in_the_browser_holds_before_the_first_paint_and_is_reset()
    {
        var window = await OpenAsync(Lesson);
        var hand = new Keyboard(window);
        var before = await SizeAsync(window);
        await hand.PressAsync(window.Page.Locator("[data-lms-reading] summary"));
        await window.Page.Locator("input[data-reading='text'][value='130']").CheckAsync();
        await window.Page.Locator("input[data-reading='line'][value='short']").CheckAsync();

        await window.GoToAsync(Lesson);
        var early = await window.Page.EvaluateAsync<bool>("() => { const now = document.querySelector('script[src*=\"reading-now\"]'); return !now.type && !now.defer && !now.async && !!(now.compareDocumentPosition(document.querySelector('h1')) & 4); }");
        Assert.That(early, "the choice is applied while the page is read, before the text");
        Assert.That(await SizeAsync(window), Is.EqualTo(before * 1.3).Within(0.2));
        Assert.That(await window.Page.EvaluateAsync<string>("() => document.cookie"), Does.Not.Contain("130"));

        await window.Page.Locator("[data-lms-reading] summary").ClickAsync();
        await window.Button("Återställ").ClickAsync();
        Assert.That(await SizeAsync(window), Is.EqualTo(before).Within(0.01));
        Assert.That(await window.Page.EvaluateAsync<string?>("() => localStorage.getItem('lms:reading')"), Is.Null);
        await Assertions.Expect(window.Page.Locator("input[data-reading='text'][value='']")).ToBeCheckedAsync();
    }

    [Test]
    public async Task A_lesson_is_read_aloud_block_by_block_paused_gone_on_with_and_stopped()
    {
        var window = await OpenAsync(Lesson, Swedish, English);
        var hand = new Keyboard(window);
        await hand.PressAsync(window.Button("Lyssna"));
        await Assertions.Expect(window.Page.Locator(".is-spoken")).ToHaveIdAsync("del-1");
        var first = await SpokenAsync(window);
        Assert.That(first, Has.Count.EqualTo(1));
        Assert.That(first[0].Voice, Is.EqualTo("Svea"));

        await window.Page.EvaluateAsync("() => endSentence()");
        Assert.That(await SpokenAsync(window), Has.Count.EqualTo(2));
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Button("Lyssna vidare")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        var three = await SpokenAsync(window);
        Assert.That(three[2].Text, Is.EqualTo(three[1].Text), "the sentence that was cut off is begun anew");

        for (var sentence = 0; sentence < 300 && await window.Page.Locator(".is-spoken").CountAsync() > 0; sentence++)
            await window.Page.EvaluateAsync("() => endSentence()");
        var all = await SpokenAsync(window);
        await Assertions.Expect(window.Button("Lyssna")).ToBeVisibleAsync();
        Assert.That(all.Select(one => one.Text.Length), Is.All.LessThanOrEqualTo(260));
        Assert.That(string.Join(' ', all.Select(one => one.Text)), Does.Not.Contain("Texten stannar i den här webbläsaren").And.Not.Contain("Öppna utskriftsbladet"));
        Assert.That(await window.Page.Locator(".lms-tools [aria-live]").CountAsync(), Is.Zero, "a screen reader is not talked over");
    }

    [Test]
    public async Task Escape_and_leaving_stop_the_voice()
    {
        var window = await OpenAsync(Lesson, Swedish);
        await window.Button("Lyssna").ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window.Page.Locator(".is-spoken")).ToHaveCountAsync(0);
        Assert.That(await window.Page.EvaluateAsync<int>("() => cancelled"), Is.EqualTo(1));

        await window.Button("Lyssna").ClickAsync();
        await window.Page.EvaluateAsync("() => dispatchEvent(new Event('pagehide'))");
        Assert.That(await window.Page.EvaluateAsync<int>("() => cancelled"), Is.EqualTo(2));
    }

    [Test]
    public async Task Without_a_voice_for_the_language_there_is_no_button()
    {
        var window = await OpenAsync(Lesson, English);
        await Assertions.Expect(window.Page.Locator("[data-lms-speech]")).ToBeHiddenAsync();
    }

    [Test]
    public async Task A_sensitive_lesson_is_read_by_the_device_alone_and_its_blocks_are_told_to_nobody()
    {
        var window = await OpenAsync(Sensitive, Away);
        await Assertions.Expect(window.Page.Locator("[data-lms-speech]")).ToBeHiddenAsync();
        var told = window.Page.WaitForRequestAsync("**/place");
        await window.Page.Locator("#del-3").EvaluateAsync("block => block.scrollIntoView()");
        Assert.That((await told).PostData, Is.EqualTo("""{"block":null}"""));

        var near = await OpenAsync(Sensitive, Away, Swedish);
        await near.Button("Lyssna").ClickAsync();
        Assert.That((await SpokenAsync(near))[0].Voice, Is.EqualTo("Svea"));
        var other = await OpenAsync(Lesson, Away);
        await Assertions.Expect(other.Button("Lyssna")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_lost_network_is_told_calmly_and_the_words_go_by_themselves()
    {
        var window = await OpenAsync(Lesson);
        var notice = window.Page.Locator("[data-lms-offline] .lms-notice");
        await window.Context.SetOfflineAsync(true);
        await Assertions.Expect(notice).ToContainTextAsync("Det finns inget nät just nu.");
        await window.Page.Locator("[data-lms-read] button").ClickAsync();
        Assert.That(window.Path, Is.EqualTo(Lesson), "nothing is sent into the void");

        await window.Context.SetOfflineAsync(false);
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        window.TakeComplaints();
    }

    [Test]
    public async Task A_bookmark_that_cannot_be_saved_says_so_and_can_be_tried_again()
    {
        var window = await OpenAsync(Lesson);
        await window.Page.RouteAsync("**/bookmark", route => route.AbortAsync());
        await window.Button("Bokmärk").ClickAsync();
        await Assertions.Expect(window.Page.Locator("[data-lms-bookmark] [role=status]")).ToHaveTextAsync("Det gick inte att spara bokmärket. Försök igen om en stund.");
        await window.Page.UnrouteAsync("**/bookmark");
        await window.Button("Bokmärk").ClickAsync();
        await Assertions.Expect(window.Button("Bokmärkt")).ToBeVisibleAsync();
        await window.Button("Bokmärkt").ClickAsync();
        await Assertions.Expect(window.Button("Bokmärk")).ToBeVisibleAsync();
    }

    private async Task<BrowserWindow> OpenAsync(string path, params string[] voices)
    {
        var window = await OpenWindowAsync();
        await window.Context.AddInitScriptAsync(Voices.Replace("VOICES", $"[{string.Join(',', voices)}]", StringComparison.Ordinal));
        await window.SignInAsync(Reader.Key, Reader.Tenant, path);
        return window;
    }

    private static Task<double> SizeAsync(BrowserWindow window) =>
        window.Page.Locator(".lms-lesson").EvaluateAsync<double>("one => parseFloat(getComputedStyle(one).fontSize)");

    private static Task<List<Spoken>> SpokenAsync(BrowserWindow window) => window.ReadAsync<List<Spoken>>("() => spoken");

    private sealed record Spoken(string Text, string Voice);
}
