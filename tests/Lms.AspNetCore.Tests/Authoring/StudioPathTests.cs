using System.Net.Http.Json;
using System.Text.Json;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Authoring;

/// <summary>From a trainer's first line of GIFT to a learner's checked answer.</summary>
[TestFixture]
public sealed class StudioPathTests
{
    private const string Broken = "::ett:: Vad är rätt? {\n=[[ja]] Det här #Just det.\n~\n}\n";
    private const string Whole = "::ett:: Vad är rätt? {\n=[[ja]] Det här #Just det.\n~[[nej]] Det där #Nej, tvärtom.\n####Allmänt.\n}\n\n::tva:: Sant? {TRUE ####Alltid.}\n";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task A_draft_with_problems_is_saved_and_its_problems_are_listed_by_line_and_column()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "hassleholm"));
        var address = await trainer.SaveNewAsync("Halvfärdig", Broken);
        var page = await trainer.OpenAsync(address);
        var list = await trainer.OpenAsync(StudioClient.Mount + "studio");
        var publish = await trainer.OpenAsync(address + "/publicera");
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("#problem li")!.TextContent, Does.Contain("Rad 3, kolumn 1"));
            Assert.That(page.QuerySelector("#problem a")!.GetAttribute("href"), Is.EqualTo("#gift"));
            Assert.That(page.QuerySelector("textarea")!.TextContent, Is.EqualTo(Broken));
            Assert.That(page.QuerySelectorAll("[data-lms-numbers] mark").Select(mark => mark.TextContent), Does.Contain("3"));
            Assert.That(list.Body!.TextContent, Does.Contain("Halvfärdig").And.Contain("1 fel"));
            Assert.That(publish.Body!.TextContent, Does.Contain("Rätta felen först"));
            Assert.That(publish.QuerySelector(".lms form:not([action])"), Is.Null, "nothing to press while there are problems");
        });
    }

    [Test]
    public async Task A_set_is_previewed_published_and_taken_by_a_learner()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await trainer.SaveNewAsync("Rätt och fel", Whole);

        const string attempts = "SELECT count(*) FROM lms.quiz_attempt";
        var before = await CountAsync(attempts);
        var preview = await trainer.OpenAsync(address + "/forhandsvisning");
        var name = preview.QuerySelector("#f1 input[type=radio][value=nej]")!.GetAttribute("name")!;
        using var answer = await trainer.PostAsync(preview, address + "/forhandsvisning", "[data-lms-preview]", (name, "nej"), ("ratta", "egen.ett"));
        var graded = await StudioClient.ReadAsync(answer);
        Assert.That(graded.QuerySelector("#f1")!.TextContent, Does.Contain("Nej, tvärtom.").And.Contain("Allmänt.").And.Contain("Svara igen"));
        Assert.That(graded.QuerySelector("#f2 button")!.TextContent, Does.Contain("Rätta"), "the other question stays open");
        Assert.That(await CountAsync(attempts), Is.EqualTo(before), "a preview stores nothing");

        var publish = await trainer.OpenAsync(address + "/publicera");
        Assert.That(publish.Body!.TextContent, Does.Contain("Alla i Osby kommun hittar kursen i kurskatalogen."));
        using var done = await trainer.PostAsync(publish, address + "/publicera", "form.lms-fields", ("titel", "Rätt och fel"), ("sammanfattning", "Två frågor."));
        var receipt = await trainer.OpenAsync(done.Headers.Location!.OriginalString);
        var course = receipt.QuerySelector(".lms-actions .lms-btn")!.GetAttribute("href")!.Split('/')[^1];
        Assert.That(receipt.Body!.TextContent, Does.Contain("Kursen är publicerad").And.Contain("version 1"));

        using var learner = await intranet.ClientAsync("medarbetare");
        var listed = await JsonAsync(await learner.GetAsync(Api("courses")));
        Assert.That(listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()), Does.Contain(course));
        await JsonAsync(await learner.PostAsync(Api($"courses/{course}/enrolment"), null));
        var attempt = await JsonAsync(await learner.PostAsync(Api($"quizzes/{course}.sjalvtest/attempts"), null));
        Assert.That(attempt.GetRawText(), Does.Not.Contain("Just det").And.Not.Contain("\"ja\""), "neither key nor the author's ids reach the learner");
        var question = attempt.GetProperty("questions").EnumerateArray().First(one => one.GetProperty("id").GetString() == "egen.ett");
        var field = question.GetProperty("fields")[0];
        var right = field.GetProperty("options").EnumerateArray().First(option => option.GetProperty("text").GetString()!.Contains("Det här", StringComparison.Ordinal));
        var value = new Dictionary<string, object> { [field.GetProperty("name").GetString()!] = new[] { right.GetProperty("id").GetString() } };
        var body = new Dictionary<string, object> { ["seq"] = 1, ["value"] = value };
        var result = await JsonAsync(await learner.PostAsJsonAsync(Api($"attempts/{attempt.GetProperty("id").GetString()}/answers/egen.ett/check"), body));
        Assert.That(result.GetRawText(), Does.Contain("Just det."));

        var again = await trainer.OpenAsync(address + "/publicera");
        Assert.That(again.Body!.TextContent, Does.Contain("De som har börjat behåller den och sina svar."));
        using var second = await trainer.PostAsync(again, address + "/publicera", "form.lms-fields");
        var republished = await trainer.OpenAsync(second.Headers.Location!.OriginalString);
        Assert.That(republished.Body!.TextContent, Does.Contain("version 2"));
        var kept = await JsonAsync(await learner.GetAsync(Api($"courses/{course}")));
        Assert.That(kept.GetProperty("version").GetString(), Is.EqualTo("1"), "whoever has begun keeps their version");
    }

    [Test]
    public async Task A_form_of_very_many_questions_is_checked_in_the_preview_and_saved_for_a_learner()
    {
        const int many = 520;
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        var address = await trainer.SaveNewAsync("Många frågor", string.Concat(Enumerable.Range(1, many).Select(number => $"::q{number}:: Sant? {{TRUE}}\n\n")));
        var preview = await trainer.OpenAsync(address + "/forhandsvisning");
        (string, string)[] typed = [.. Enumerable.Range(1, many).SelectMany(number => new[] { ($"svar.egen.q{number}.choice", "true"), ("rattad", $"egen.q{number}") })];
        using var answer = await trainer.PostAsync(preview, address + "/forhandsvisning", "[data-lms-preview]", typed);
        var graded = await StudioClient.ReadAsync(answer);
        Assert.That(graded.QuerySelectorAll("button[name=igen]"), Has.Length.EqualTo(many));

        using var learner = await intranet.ClientAsync("medarbetare", "kristianstad");
        var attempt = await StartPublishedAsync(trainer, address, learner);
        var reader = new StudioClient(learner);
        var player = await reader.OpenAsync($"{StudioClient.Mount}forsok/{attempt}");
        using var saved = await reader.PostAsync(player, $"{StudioClient.Mount}forsok/{attempt}", "#svar", ("svar.egen.q1.choice", "true"), ("gor", "spara"));
        Assert.That((int)saved.StatusCode, Is.EqualTo(302));
        var stored = await JsonAsync(await learner.GetAsync(Api($"attempts/{attempt}")));
        Assert.That(stored.GetProperty("questions")[0].GetProperty("seq").GetInt64(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_long_answer_is_saved_whole_or_refused_and_never_in_the_way_of_the_attempt()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "hassleholm"));
        var address = await trainer.SaveNewAsync("Kortsvar", "::kort:: Vad? {=ja}\n");
        using var learner = await intranet.ClientAsync("medarbetare", "hassleholm");
        var attempt = await StartPublishedAsync(trainer, address, learner);
        var place = Api($"attempts/{attempt}/answers/egen.kort");
        // Half of the sign stands within the part of an answer that is compared.
        var text = new string('a', 499) + "\U0001F600\u0000";

        var saved = await JsonAsync(await learner.PutAsJsonAsync(place, new { seq = 1, value = new { text } }));
        using var refused = await learner.PutAsJsonAsync(place, new { seq = 2, value = new { text = new string('a', 20_001) } });
        var open = await JsonAsync(await learner.GetAsync(Api($"attempts/{attempt}")));
        var handedIn = await JsonAsync(await learner.PostAsync(Api($"attempts/{attempt}/submission"), null));

        using var _ = Assert.EnterMultipleScope();
        Assert.That(saved.GetProperty("seq").GetInt64(), Is.EqualTo(1));
        Assert.That((int)refused.StatusCode, Is.EqualTo(413));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("answer-too-long"));
        Assert.That(open.GetProperty("questions")[0].GetProperty("value").GetProperty("text")[0].GetString(), Is.EqualTo(text.TrimEnd('\0')));
        Assert.That(handedIn.GetProperty("state").GetString(), Is.EqualTo("submitted"));
    }

    private static async Task<string> StartPublishedAsync(StudioClient trainer, string address, HttpClient learner)
    {
        var publish = await trainer.OpenAsync(address + "/publicera");
        using var done = await trainer.PostAsync(publish, address + "/publicera", "form.lms-fields");
        var receipt = await trainer.OpenAsync(done.Headers.Location!.OriginalString);
        var course = receipt.QuerySelector(".lms-actions .lms-btn")!.GetAttribute("href")!.Split('/')[^1];
        await JsonAsync(await learner.PostAsync(Api($"courses/{course}/enrolment"), null));
        var attempt = await JsonAsync(await learner.PostAsync(Api($"quizzes/{course}.sjalvtest/attempts"), null));
        return attempt.GetProperty("id").GetString()!;
    }

    private static Uri Api(string path) => new(StudioClient.Mount + "api/" + path, UriKind.Relative);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That((int)answer.StatusCode, Is.InRange(200, 299), text);
            return JsonDocument.Parse(text).RootElement;
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
