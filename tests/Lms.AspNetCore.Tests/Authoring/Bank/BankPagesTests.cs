using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Authoring.Bank;

/// <summary>The question bank as a browser without script walks it.</summary>
[TestFixture]
public sealed class BankPagesTests
{
    private const string Bank = StudioClient.Mount + "studio/fragor";
    private const string Shared = Bank + "/delade/motet-forst";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Questions_are_copied_from_a_shared_bank_made_ready_moved_and_put_back()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "osby"));
        Assert.That((await trainer.OpenAsync(Bank)).QuerySelector("h2")!.TextContent, Is.EqualTo("Ni har inga frågor ännu"));
        var ids = await CopyAsync(trainer, "Lånade", 3);

        var ready = await ChangeAsync(trainer, Bank, ("gor", "klar"), ids);
        Assert.That(ready.QuerySelector("[role=alert]")!.TextContent, Does.Contain("3 frågor är klara att använda."));
        var panel = await ChangeAsync(trainer, Bank, ("gor", "andra"), ids[0], ids[1]);
        Assert.That(panel.QuerySelector("#andra")!.TextContent, Is.EqualTo("Ändra 2 frågor"));
        using var moving = await trainer.PostAsync(panel, Bank, "form:has(#ny-kategori)", ("gor", "flytta"), ("kategori", " Samtal / Tolk "), ("fraga", ids[0]), ("fraga", ids[1]));
        var moved = await StudioClient.ReadAsync(moving);
        var there = await trainer.OpenAsync(Bank + "?kategori=Samtal");
        using var undoing = await trainer.PostAsync(moved, Bank, "[role=alert] form", ("gor", "angra"));
        var back = await trainer.OpenAsync(Bank + "?kategori=L%C3%A5nade");

        Assert.Multiple(() =>
        {
            Assert.That(moved.QuerySelector("[role=alert]")!.TextContent, Does.Contain("2 frågor ligger nu i Samtal › Tolk."));
            Assert.That(Rows(there), Is.EqualTo(2));
            Assert.That(Rows(back), Is.EqualTo(3));
            Assert.That(back.QuerySelectorAll("tbody .lms-badge--good").Length, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task All_of_a_list_can_be_retired_at_once_and_nothing_chosen_is_told()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "hassleholm"));
        var ids = await CopyAsync(trainer, "Utgår", 2);

        using var nothing = await trainer.PostAsync(await trainer.OpenAsync(Bank), Bank, "form[aria-labelledby=fragor]", ("gor", "dra-in"));
        using var all = await trainer.PostAsync(await trainer.OpenAsync(Bank), Bank + "?kategori=Utg%C3%A5r", "form[aria-labelledby=fragor]", ("gor", "dra-in"), ("omfang", "alla"));
        var retired = await trainer.OpenAsync(Bank + "?status=utgangna");

        Assert.Multiple(() =>
        {
            Assert.That((int)nothing.StatusCode, Is.EqualTo(400));
            Assert.That((int)all.StatusCode, Is.EqualTo(200));
            Assert.That(Rows(retired), Is.EqualTo(ids.Length));
        });
    }

    [Test]
    public async Task Versions_tell_in_words_what_changed_and_an_old_one_becomes_the_draft_again()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        var id = (await CopyAsync(trainer, "Versioner", 1))[0];
        var address = $"{Bank}/{id}/versioner";
        using var first = await trainer.PostAsync(await trainer.OpenAsync(address), address, "section form");
        await ChangeFeedbackAsync(Guid.Parse(id), "Ny återkoppling.");
        var draft = await trainer.OpenAsync(address);
        using var second = await trainer.PostAsync(draft, address, "section form");
        var two = await trainer.OpenAsync(address);
        using var again = await trainer.PostAsync(two, address, "section[aria-labelledby=version-1] form", ("ater", "1"));
        var taken = await trainer.OpenAsync(address);

        Assert.Multiple(() =>
        {
            Assert.That(first.Headers.Location!.OriginalString, Does.EndWith("?klar=1"));
            Assert.That(second.Headers.Location!.OriginalString, Does.EndWith("?klar=2"));
            Assert.That(draft.QuerySelector("section[aria-labelledby=utkast] dl")!.TextContent, Does.Contain("Allmän återkoppling"));
            Assert.That(two.QuerySelector("section[aria-labelledby=version-2] ins")!.TextContent, Is.EqualTo("Ny återkoppling."));
            Assert.That(two.QuerySelector("aside")!.TextContent, Does.Contain("Inget publicerat prov."));
            Assert.That(again.Headers.Location!.OriginalString, Does.EndWith("?ater=1"));
            Assert.That(taken.QuerySelector("section[aria-labelledby=utkast] del")!.TextContent, Is.EqualTo("Ny återkoppling."));
        });
    }

    [Test]
    public async Task A_copy_that_is_there_already_is_told_and_an_undo_that_was_tampered_with_changes_nothing()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("administrator", "kristianstad"));
        await CopyAsync(trainer, "Dubbletter", 1);
        var shared = await trainer.OpenAsync(Shared);
        using var tampered = await trainer.PostAsync(await trainer.OpenAsync(Bank), Bank, "form[aria-labelledby=fragor]", ("gor", "angra"), ("fore", "[{\"id\":1},null"));

        Assert.Multiple(() =>
        {
            Assert.That(shared.Body!.TextContent, Does.Contain("Finns i er bank"));
            Assert.That((int)tampered.StatusCode, Is.EqualTo(400));
        });
    }

    private async Task ChangeFeedbackAsync(Guid id, string feedback)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync("kristianstad", default))!;
        var person = (await persons.FindAsync(tenant.Id, "kristianstad-administrator", default))!;
        var actor = new Actor(tenant.Id, person.Id, person.Name, person.Roles, "sv");
        var bank = intranet.Services.GetRequiredService<QuestionBank>();
        var question = (await bank.FindAsync(actor, id, default)).Value!;
        var source = (await bank.ListVersionsAsync(actor, id, default))[0].Source with { Feedback = LocalText.Of("sv", feedback) };
        var saved = await bank.SaveDraftAsync(actor, id, question.Revision, new(source.Type, source, null, "{}"), default);
        Assert.That(saved.Refusal, Is.Null);
    }

    private static int Rows(IHtmlDocument page) => page.QuerySelectorAll("tbody tr").Length;

    private static async Task<string[]> CopyAsync(StudioClient trainer, string category, int count)
    {
        var shared = await trainer.OpenAsync(Shared);
        var wanted = shared.QuerySelectorAll("input[name=fraga]").Take(count).Select(box => ("fraga", box.GetAttribute("value")!));
        using var copied = await trainer.PostAsync(shared, Shared, "form[aria-labelledby=fragor]", [("kategori", category), .. wanted]);
        Assert.That(copied.Headers.Location!.OriginalString, Does.EndWith($"?kopierade={count}"));
        var list = await trainer.OpenAsync($"{Bank}?kategori={Uri.EscapeDataString(category)}");
        return [.. list.QuerySelectorAll("input[name=fraga]").Select(box => box.GetAttribute("value")!)];
    }

    private static async Task<IHtmlDocument> ChangeAsync(StudioClient trainer, string address, (string, string) act, params string[] ids)
    {
        using var answer = await trainer.PostAsync(await trainer.OpenAsync(address), address, "form[aria-labelledby=fragor]", [act, .. ids.Select(id => ("fraga", id))]);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        return await StudioClient.ReadAsync(answer);
    }
}
