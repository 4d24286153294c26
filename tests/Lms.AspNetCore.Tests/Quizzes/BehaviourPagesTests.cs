using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>Tries, certainty and marking by people with forms alone, in the demo's course of question types.</summary>
[TestFixture]
public sealed class BehaviourPagesTests
{
    private const string Course = "fragetyper";

    private RunningIntranet intranet = null!;
    private LearnerClient learner = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
    }

    [TearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task Between_tries_one_sees_ones_answer_the_verdict_a_hint_and_tries_left_but_never_the_right_answer()
    {
        var player = await learner.StartAsync(Course, "forsok");
        Choose(player, "Alla som har fyllt 18 år");
        var wrong = await CheckAsync(player);
        var again = await CheckAsync(wrong, HttpStatusCode.Conflict);
        Choose(wrong, "Bara de som är skrivna i kommunen");
        var twice = await CheckAsync(wrong);
        Choose(twice, "Alla");
        var right = await CheckAsync(twice);
        Assert.Multiple(() =>
        {
            Assert.That(Words(wrong), Does.Contain("Inte rätt än. Du svarade: Alla som har fyllt 18 år").And.Contains("Ledtråd: Tänk på vem").And.Contains("2 försök kvar").And.Contains("Rätta igen"));
            Assert.That(Words(wrong), Does.Not.Contain("Rätt svar").And.Not.Contains("efter vars och ens behov"), "general feedback and right answer wait");
            Assert.That(Words(again), Does.Contain("Du har redan rättat det här svaret.").And.Contains("Sparat").And.Not.Contains("Inte sparat"));
            Assert.That(Words(twice), Does.Contain("Ledtråd 2:").And.Contains("Sista försöket"));
            Assert.That(Words(right), Does.Contain("Rätt, 0,5 av 1 poäng på tredje försöket").And.Contains("efter vars och ens behov"));
            Assert.That(First(right).QuerySelectorAll("input:not([disabled])[type=radio]"), Is.Empty);
        });
    }

    [Test]
    public async Task Certainty_is_saved_with_the_answer_and_alone_and_the_result_tells_how_it_paid()
    {
        var player = await learner.StartAsync(Course, "sakerhet");
        Choose(player, "Alla");
        Choose(player, "Mycket (över 80 %)");
        var saved = await learner.PressAsync(player, First(player).Button("spara"));
        Choose(saved, "Ganska (67–80 %)");
        var changed = await learner.PressAsync(saved, First(saved).Button("spara"));
        Assert.That(changed.QuerySelector<IHtmlInputElement>("[data-lms-certainty]:checked, [data-lms-certainty][checked]")!.Value, Is.EqualTo("2"));

        var confirm = await learner.PressAsync(changed, changed.QuerySelector("button[value=lamna-in]"));
        var result = await learner.PressAsync(confirm, confirm.QuerySelector("form.lms-actions button"));
        var first = result.QuerySelector("#f1")!.TextContent;
        Assert.That(first, Does.Contain("Rätt, +2 poäng").And.Contains("Hur säker du var: Ganska"));
    }

    [Test]
    public async Task An_answer_waits_for_a_person_who_marks_it_without_a_name_and_the_learner_sees_mark_and_comment()
    {
        var player = await learner.StartAsync(Course, "bedomning");
        First(player).QuerySelector<IHtmlInputElement>("input:not([type])")!.Value = "Jag hör dig.";
        var confirm = await learner.PressAsync(player, player.QuerySelector("button[value=lamna-in]"));
        var waiting = await learner.PressAsync(confirm, confirm.QuerySelector("form.lms-actions button"));
        var address = new Uri(waiting.Url).PathAndQuery;
        using var trainer = new LearnerClient(await intranet.ClientAsync("utbildare"));
        var queue = await trainer.OpenAsync(LearnerClient.Mount + "studio/bedomning");
        var sheet = await trainer.OpenAsync(queue.QuerySelector(".lms-rows a")!.GetAttribute("href")!);
        Assert.Multiple(() =>
        {
            Assert.That(waiting.QuerySelector("#f1")!.TextContent, Does.Contain("Väntar på bedömning"));
            Assert.That(queue.Body!.TextContent + sheet.Body!.TextContent, Does.Not.Contain("Maria Lindqvist"));
            Assert.That(sheet.Body!.TextContent, Does.Contain("Jag hör dig."));
        });

        Fill(sheet, "mycket");
        var refused = await trainer.PressAsync(sheet, sheet.QuerySelector("form.lms-fields button"), HttpStatusCode.BadRequest);
        Fill(refused, "62,5");
        var marked = await trainer.PressAsync(refused, refused.QuerySelector("form.lms-fields button"));
        var twice = await trainer.PressAsync(refused, refused.QuerySelector("form.lms-fields button"));
        var seen = await learner.OpenAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(refused.QuerySelector("#andel-f")!.TextContent, Does.Contain("Skriv ett tal från 0 till 100."));
            Assert.That(marked.Body!.TextContent, Does.Contain("Bedömningen är sparad."));
            Assert.That(twice.QuerySelectorAll("section[aria-labelledby=bedomda] li"), Has.Length.EqualTo(1), "the form sent twice is one mark");
            Assert.That(seen.QuerySelector("#f1")!.TextContent, Does.Contain("Delvis rätt, 0,63 av 1 poäng").And.Contains("Du bekräftar först.").And.Not.Contains("Väntar"));
        });
    }

    private static void Fill(IHtmlDocument sheet, string percent)
    {
        sheet.QuerySelector<IHtmlInputElement>("#andel")!.Value = percent;
        sheet.QuerySelector<IHtmlTextAreaElement>("#kommentar")!.Value = "Du bekräftar först.";
    }

    private static IElement First(IHtmlDocument page) => page.Questions()[0];

    private static string Words(IHtmlDocument page) => string.Join(' ', First(page).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Choose(IHtmlDocument page, string label)
    {
        var chosen = First(page).QuerySelectorAll("label").First(one => one.TextContent.Trim().Replace('\u00a0', ' ') == label).QuerySelector<IHtmlInputElement>("input")!;
        foreach (var tick in First(page).QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Name == chosen.Name))
            tick.IsChecked = tick == chosen;
    }

    private Task<IHtmlDocument> CheckAsync(IHtmlDocument page, HttpStatusCode status = HttpStatusCode.OK) =>
        learner.PressAsync(page, First(page).Button("ratta"), status);
}
