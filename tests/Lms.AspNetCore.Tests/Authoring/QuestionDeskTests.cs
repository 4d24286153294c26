using System.Net.Http.Json;
using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Authoring;

/// <summary>One question of the bank on its author's desk, without scripts and through the API.</summary>
[TestFixture]
public sealed class QuestionDeskTests
{
    private const string New = StudioClient.Mount + "studio/fragor/ny";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_question_of_every_type_is_written_from_a_form_of_its_own()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        foreach (var type in intranet.Services.GetRequiredService<QuestionTypes>().All)
        {
            var address = await BeginAsync(trainer, type.Name);
            var desk = await trainer.OpenAsync(address);
            Assert.That(desk.QuerySelector("#form-form [name='f:text']"), Is.Not.Null, type.Name);
            foreach (var row in type.Form!.Rows)
                Assert.That(desk.QuerySelectorAll($"[data-lms-list={row.Name}]"), Is.Not.Empty, $"{type.Name} {row.Name}");
            var ids = desk.All.Where(element => element.Id is { Length: > 0 }).Select(element => element.Id).ToList();
            Assert.That(ids, Is.Unique, type.Name);
        }
    }

    [Test]
    public async Task Without_scripts_a_question_is_written_moved_about_and_made_ready()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "hassleholm"));
        var address = await BeginAsync(trainer, "multiple-choice");
        var desk = await trainer.OpenAsync(address);
        using var moved = await trainer.PostAsync(
            desk, address, "#form-form",
            ("f:text", "Vad gör du?"), ("f:choices/1/text", "Väntar"), ("f:choices/2/text", "Frågar"), ("f:choices/2/right", "true"), ("f:choices/3/text", "Går"), ("flytta", "choices/2/up"));
        desk = await StudioClient.ReadAsync(moved);
        Assert.That(desk.QuerySelector("[name='f:choices/1/text']")!.TextContent, Is.EqualTo("Frågar"));
        Assert.That(desk.QuerySelector("[name='f:choices/1/right']")!.HasAttribute("checked"), Is.True);
        Assert.That(desk.QuerySelector("#fragetext")!.TextContent, Does.Contain("=[[b]] Frågar"));
        Assert.That(desk.QuerySelector(".lms-note"), Is.Not.Null, "advice");

        using var ready = await trainer.PostAsync(desk, address, "#form-form", ("klar", "1"));

        Assert.That((int)ready.StatusCode, Is.EqualTo(302));
        Assert.That(ready.Headers.Location!.OriginalString, Does.EndWith("/versioner"));
        desk = await trainer.OpenAsync(address);
        Assert.That(desk.QuerySelector(".lms-meta")!.TextContent, Does.Contain("Version 1"));
    }

    [TestCase("true-false", "choices/1 rätt, choices/2 fel", "f:text=En tolk har tystnadsplikt.|f:key=true")]
    [TestCase("matching", "choices/1 paret, choices/2 paret", "f:text=Vem gör vad?|f:choices/1/text=Kommunen|f:choices/1/match=Skola|f:choices/2/text=Regionen|f:choices/2/match=Vård|f:choices/3/match=Tull")]
    [TestCase("cloze", "parts/1/choices/2 fel", "f:text=Du bokar en [[a]] i tid.|f:parts/1/id=a|f:parts/1/type=short-answer|f:parts/1/choices/1/text=tolk|f:parts/1/choices/1/right=true|f:parts/1/choices/2/text=vän")]
    public async Task What_lacks_its_why_is_said_where_it_is_to_be_written(string type, string expected, string typed)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await BeginAsync(trainer, type);
        var desk = await trainer.OpenAsync(address);

        using var saved = await trainer.PostAsync(desk, address, "#form-form", [.. typed.Split('|').Select(one => one.Split('=', 2)).Select(one => (one[0], one[1]))]);

        desk = await trainer.OpenAsync(address);
        var said = from control in desk.QuerySelectorAll("#form-form [name$='/feedback']")
                   from note in desk.QuerySelectorAll($"#{control.Id}-s .lms-note")
                   select $"{control.GetAttribute("name")!["f:".Length..^"/feedback".Length]} {new[] { "paret", "rätt", "fel" }.First(word => note.TextContent.Contains($"{word} ", StringComparison.Ordinal) || note.TextContent.Contains($"{word}.", StringComparison.Ordinal))}";
        Assert.That(string.Join(", ", said), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_unfinished_question_is_kept_as_typed_and_is_not_ready()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await BeginAsync(trainer, "multiple-choice");
        var desk = await trainer.OpenAsync(address);

        using var refused = await trainer.PostAsync(desk, address, "#form-form", ("f:text", "Vad?"), ("f:choices/1/text", "Ett"), ("f:choices/2/weight", "halva"), ("klar", "1"));

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        desk = await trainer.OpenAsync(address);
        Assert.That(desk.QuerySelector("[name='f:choices/2/weight']")!.GetAttribute("value"), Is.EqualTo("halva"));
        Assert.That(desk.QuerySelectorAll(".lms-error"), Is.Not.Empty);
    }

    [Test]
    public async Task An_empty_question_marked_as_ready_says_what_to_write_and_where()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        foreach (var type in (string[])["multiple-choice", "essay"])
        {
            var address = await BeginAsync(trainer, type);

            using var refused = await trainer.PostAsync(await trainer.OpenAsync(address), address, "#form-form", ("klar", "1"));
            var desk = await StudioClient.ReadAsync(refused);

            Assert.That(desk.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Skriv det som fattas"), type);
            Assert.That(desk.QuerySelector("[name='f:text']")!.GetAttribute("aria-invalid"), Is.EqualTo("true"), type);
            Assert.That(desk.QuerySelector("#f-text-s .lms-error")!.TextContent, Does.Contain("Skriv frågan här."), type);
        }
    }

    [Test]
    public async Task Form_and_text_stay_in_step()
    {
        using var client = await intranet.ClientAsync("utbildare");
        using var trainer = new StudioClient(client);
        var address = await BeginAsync(trainer, "short-answer");
        var id = address.Split('/')[^1];

        var byForm = await SaveAsync(client, id, new { revision = 1, type = "short-answer", fields = new Dictionary<string, string> { ["type"] = "short-answer", ["text"] = "Vilket nummer?", ["choices/1/id"] = "a", ["choices/1/text"] = "112", ["choices/1/right"] = "true" } });
        var byText = await SaveAsync(client, id, new { revision = 2, type = "short-answer", text = "::x:: Vilket *nummer*? {=[[a]] 112 =%50%[[b]] 1177 #Nästan}" });
        var faulty = await SaveAsync(client, id, new { revision = 3, type = "short-answer", text = "::x:: Vilket nummer? {\n=[[a]] 112 =[[a]]\n}" });

        Assert.That(byForm.GetProperty("syntax").GetString(), Is.EqualTo("GIFT"));
        Assert.That(byForm.GetProperty("text").GetString(), Does.Contain("=[[a]] 112"));
        Assert.That(byText.GetProperty("ready").GetBoolean(), Is.True);
        Assert.That(byText.GetProperty("fields").GetProperty("text").GetString(), Is.EqualTo("Vilket *nummer*?"));
        Assert.That(byText.GetProperty("fields").GetProperty("choices/2/weight").GetString(), Is.EqualTo("50"));
        Assert.That(faulty.GetProperty("ready").GetBoolean(), Is.False);
        Assert.That(faulty.GetProperty("problems")[0].GetProperty("line").GetInt32(), Is.EqualTo(2));
        Assert.That(faulty.GetProperty("fields").GetProperty("text").GetString(), Is.EqualTo("Vilket *nummer*?"), "the form shows the latest text without faults");
    }

    [Test]
    public async Task Of_two_who_save_the_second_sees_both_and_chooses()
    {
        using var one = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        using var otherClient = await intranet.ClientAsync("administrator", "kristianstad");
        using var other = new StudioClient(otherClient);
        var address = await BeginAsync(one, "true-false");
        var mine = await one.OpenAsync(address);
        var theirs = await other.OpenAsync(address);
        await OpenAsync(one.Http, address);
        Assert.That(await OpenAsync(otherClient, address), Does.Contain("har också frågan öppen"));
        using var saved = await other.PostAsync(theirs, address, "#form-form", ("f:text", "Deras påstående."), ("f:key", "true"));
        Assert.That((int)saved.StatusCode, Is.EqualTo(302));

        using var refused = await one.PostAsync(mine, address, "#form-form", ("f:text", "Mitt påstående."), ("f:key", "false"));
        var both = await StudioClient.ReadAsync(refused);
        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(both.QuerySelector(".lms-sides")!.TextContent, Does.Contain("Mitt påstående.").And.Contain("Deras påstående."));
        Assert.That(both.QuerySelector("[name='f:text']")!.TextContent, Is.EqualTo("Mitt påstående."));

        using var kept = await one.PostAsync(both, address, "#form-form", ("f:key", "false"));
        Assert.That((int)kept.StatusCode, Is.EqualTo(302));
        Assert.That((await other.OpenAsync(address)).QuerySelector("[name='f:text']")!.TextContent, Is.EqualTo("Mitt påstående."));
    }

    [Test]
    public async Task What_the_form_does_not_show_stays()
    {
        using var client = await intranet.ClientAsync("utbildare");
        using var trainer = new StudioClient(client);
        var address = await BeginAsync(trainer, "numerical");
        var id = address.Split('/')[^1];
        await SaveAsync(client, id, new { revision = 1, type = "numerical", text = "x:\n  type: numerical\n  text: Hur många?\n  choices:\n    - accept: 5\n      tolerance: 1\n      weight: 1\n" });

        var desk = await trainer.OpenAsync(address);
        Assert.That(desk.QuerySelector("[name='f:choices/1/tolerance']")!.GetAttribute("value"), Is.EqualTo("1"));
        using var saved = await trainer.PostAsync(desk, address, "#form-form", ("f:text", "Hur många är det?"));

        Assert.That((await trainer.OpenAsync(address)).QuerySelector("#fragetext")!.TextContent, Does.Contain("tolerance: 1").And.Contain("Hur många är det?"));
    }

    [Test]
    public async Task It_is_tried_at_each_of_the_four_moments()
    {
        using var client = await intranet.ClientAsync("utbildare");
        using var trainer = new StudioClient(client);
        var address = await BeginAsync(trainer, "multiple-choice");
        var id = address.Split('/')[^1];
        await SaveAsync(client, id, new { revision = 1, type = "multiple-choice", text = "::x:: Vad gör du? {=[[a]] Frågar #Bra val. ~[[b]] Går #Nja. ~[[c]] Väntar ####Fråga alltid.}" });

        var asked = await trainer.OpenAsync(address + "/prova");
        Assert.That(asked.Body!.TextContent, Does.Not.Contain("Fråga alltid."));
        var choice = asked.QuerySelector("[data-lms-try-form] input[value=b]")!.GetAttribute("name")!;
        foreach (var moment in new[] { "direkt", "inlamnat", "stangt" })
        {
            using var answer = await trainer.PostAsync(asked, address + "/prova", "[data-lms-try-form]", (choice, "b"), ("visa", moment));
            var shown = await StudioClient.ReadAsync(answer);
            Assert.That(shown.QuerySelector("[data-lms-tried]")!.TextContent, Does.Contain("Nja.").And.Contain("Fråga alltid."), moment);
        }
    }

    private static async Task<string> BeginAsync(StudioClient trainer, string type)
    {
        var page = await trainer.OpenAsync(New);
        using var begun = await trainer.PostAsync(page, New, "#ny-fraga", ("typ", type));
        Assert.That((int)begun.StatusCode, Is.EqualTo(302), type);

        // Nothing is stored until something is sent.
        var address = begun.Headers.Location!.OriginalString.Split('?')[0];
        using var kept = await trainer.PostAsync(await trainer.OpenAsync(begun.Headers.Location.OriginalString), address, "#form-form");
        Assert.That((int)kept.StatusCode, Is.EqualTo(302), type);
        return address;
    }

    private static async Task<string> OpenAsync(HttpClient client, string address)
    {
        using var answer = await client.PutAsync(new Uri($"{StudioClient.Mount}api/questions/{address.Split('/')[^1]}/readers", UriKind.Relative), null);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("others").EnumerateArray().Select(other => other.GetProperty("text").GetString()).SingleOrDefault() ?? "";
    }

    private static async Task<JsonElement> SaveAsync(HttpClient client, string id, object body)
    {
        using var answer = await client.PutAsJsonAsync(new Uri($"{StudioClient.Mount}api/questions/{id}/draft", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
