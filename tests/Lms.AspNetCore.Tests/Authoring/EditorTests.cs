using System.Net.Http.Json;
using System.Text.Json;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Authoring;

/// <summary>No text is lost in the editor, and nobody writes over anybody.</summary>
[TestFixture]
public sealed class EditorTests
{
    private const string First = "::ett:: Sant? {TRUE}\n";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task The_first_line_break_of_a_text_survives()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await trainer.SaveNewAsync("Radbrytning", "\n\n" + First);
        var page = await trainer.OpenAsync(address);
        Assert.That(page.QuerySelector("textarea")!.TextContent, Is.EqualTo("\n\n" + First));
    }

    [Test]
    public async Task A_text_without_title_comes_back_with_a_sentence_at_the_field()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var page = await trainer.OpenAsync(StudioClient.Mount + "studio/snabbprov");
        using var answer = await trainer.PostAsync(page, StudioClient.Mount + "studio/snabbprov", "#editor", ("titel", "  "), ("gift", First));
        var again = await StudioClient.ReadAsync(answer);
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(400));
            Assert.That(again.QuerySelector("textarea")!.TextContent, Is.EqualTo(First));
            Assert.That(again.QuerySelector("#titel")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(again.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Utkastet är inte sparat."));
        });
    }

    [Test]
    public async Task Two_trainers_see_both_texts_and_the_second_chooses()
    {
        using var one = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        using var other = new StudioClient(await intranet.ClientAsync("administrator", "kristianstad"));
        var address = await one.SaveNewAsync("Samma samling", First + "\n// kvar\n");
        var mine = await one.OpenAsync(address);
        var theirs = await other.OpenAsync(address);
        using var saved = await other.PostAsync(theirs, address, "#editor", ("gift", "::ett:: Deras? {TRUE}\n\n// kvar\n"));
        Assert.That((int)saved.StatusCode, Is.EqualTo(302));

        using var refused = await one.PostAsync(mine, address, "#editor", ("gift", "::ett:: Min? {TRUE}\n\n// kvar\n"));
        var conflict = await StudioClient.ReadAsync(refused);
        Assert.Multiple(() =>
        {
            Assert.That((int)refused.StatusCode, Is.EqualTo(409));
            Assert.That(conflict.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Någon annan har sparat"));
            Assert.That(conflict.QuerySelectorAll(".lms-sides mark").Select(mark => mark.TextContent), Is.EqualTo(new[] { "::ett:: Min? {TRUE}", "::ett:: Deras? {TRUE}" }));
            Assert.That(conflict.QuerySelector("textarea")!.TextContent, Does.StartWith("::ett:: Min?"));
            Assert.That(conflict.QuerySelectorAll(".lms-btn:not(.lms-btn--quiet):not(.lms-btn--bare)"), Has.Length.EqualTo(1), "one filled button in view");
        });
        Assert.That((await other.OpenAsync(address)).QuerySelector("textarea")!.TextContent, Does.StartWith("::ett:: Deras?"), "nothing is overwritten");

        using var kept = await one.PostAsync(conflict, address, "#editor");
        Assert.That((int)kept.StatusCode, Is.EqualTo(302));
        Assert.That((await other.OpenAsync(address)).QuerySelector("textarea")!.TextContent, Does.StartWith("::ett:: Min?"));
    }

    [Test]
    public async Task A_save_whose_answer_got_lost_may_be_sent_again()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await trainer.SaveNewAsync("Skickas två gånger", First);
        var page = await trainer.OpenAsync(address);
        using var lost = await trainer.PostAsync(page, address, "#editor", ("gift", First + "\n// nytt\n"));
        using var again = await trainer.PostAsync(page, address, "#editor", ("gift", First + "\n// nytt\n"));
        Assert.That((int)again.StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task The_script_gets_a_receipt_instead_of_a_page()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var page = await trainer.OpenAsync(StudioClient.Mount + "studio/snabbprov");
        trainer.Http.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await trainer.PostAsync(page, StudioClient.Mount + "studio/snabbprov", "#editor", ("titel", "På plats"), ("gift", First));
        var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(receipt.GetProperty("revision").GetInt32(), Is.EqualTo(1));
            Assert.That(receipt.GetProperty("address").GetString(), Does.StartWith(StudioClient.Mount + "studio/snabbprov/"));
            Assert.That(receipt.GetProperty("clock").GetString(), Does.Match("^[0-9]{2}:[0-9]{2}:[0-9]{2}$"));
        });
    }

    [Test]
    public async Task Half_a_megabyte_is_saved_and_more_comes_back_with_a_sentence()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var line = "// " + new string('x', 1000) + "\n";
        var much = string.Concat(Enumerable.Repeat(line, 500)) + First;
        var address = await trainer.SaveNewAsync("Stor", much);
        var page = await trainer.OpenAsync(address);
        Assert.That(page.QuerySelector("textarea")!.TextContent, Has.Length.EqualTo(much.Length));
        using var refused = await trainer.PostAsync(page, address, "#editor", ("gift", much + much));
        var again = await StudioClient.ReadAsync(refused);
        Assert.That((int)refused.StatusCode, Is.EqualTo(413));
        Assert.That(again.Body!.TextContent, Does.Contain("512 kB"));
        Assert.That(again.QuerySelector("textarea")!.TextContent, Has.Length.EqualTo(2 * much.Length));
    }

    [Test]
    public async Task The_check_while_typing_names_line_column_and_sentence_in_the_persons_language()
    {
        using var trainer = await intranet.ClientAsync("utbildare");
        using var answer = await trainer.PostAsJsonAsync(Check, new { gift = "::ett:: Vad? {\n=Ja\n~\n}\n\n" + First.Replace("ett", "tva", StringComparison.Ordinal) });
        var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var problem = found.GetProperty("problems")[0];
        Assert.Multiple(() =>
        {
            Assert.That(found.GetProperty("questions").GetInt32(), Is.EqualTo(1));
            Assert.That(found.GetProperty("summary").GetString(), Is.EqualTo("1 fråga utan fel, 1 fel att rätta"));
            Assert.That(found.GetProperty("types").GetString(), Is.EqualTo("Sant eller falskt: 1"));
            Assert.That(problem.GetProperty("line").GetInt32(), Is.EqualTo(3));
            Assert.That(problem.GetProperty("column").GetInt32(), Is.EqualTo(1));
            Assert.That(problem.GetProperty("text").GetString(), Does.StartWith("Alternativet saknar text."));
        });
    }

    [Test]
    public async Task The_check_while_typing_takes_no_more_than_any_body()
    {
        using var trainer = await intranet.ClientAsync("utbildare");
        using var answer = await trainer.PostAsJsonAsync(Check, new { gift = new string('x', 300_000) });
        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
    }

    private static Uri Check => new(StudioClient.Mount + "api/questions/check", UriKind.Relative);
}
