using Lms.BrowserTests.Pages;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Studio;

/// <summary>
/// A trainer writes a question of each type by form and by text, asks them in a course, reads how they do and corrects a key,
/// with the keyboard alone; no page on the way hinders anybody.
/// </summary>
[TestFixture]
internal sealed class JourneyTests : BrowserTest
{
    private const string Studio = "/utbildning/studio";

    private static readonly DemoPerson Trainer = new("administrator", "osby");
    private static readonly DemoPerson Colleague = new("medarbetare", "osby");

    private static IReadOnlyCollection<QuestionType> All => BrowserRun.Intranet.Services.GetRequiredService<QuestionTypes>().All;

    [Test]
    public void Every_type_of_the_registry_is_written_in_the_journey() =>
        Assert.That(WrittenQuestions.Forms.Keys, Is.EquivalentTo(All.Select(type => type.Name)), "write the new type’s form in WrittenQuestions");

    [Test]
    public Task From_each_type_of_question_to_a_corrected_key_in_Swedish() => TravelAsync("sv", "Resan genom studion", [.. All.OrderBy(type => type.Name == "random-matching")]);

    [Test]
    public Task Its_essence_in_English() => TravelAsync("en", "Through the studio", [.. All.Where(type => type.Name is "multiple-choice" or "true-false" or "ordering")]);

    private async Task TravelAsync(string language, string title, IReadOnlyList<QuestionType> types)
    {
        await World.SpeakAsync(Trainer, language);
        try
        {
            var window = await SignInAsync(Trainer.Key, Trainer.Tenant, Studio + "/fragor");
            var trainer = new StudioHand(window);
            var written = await WriteAsync(window, trainer, types);
            var course = await BuildAsync(window, trainer, title, written);
            await PublishAsync(window, trainer, course);
            var quiz = await TakeAsync(title);
            await ReadAsync(window, trainer, quiz);
            var corrected = written.First(one => one.Type == "true-false").Id;
            await CorrectAsync(window, trainer, corrected, course, quiz);
            await RegradeAsync(window, trainer, corrected, quiz);
        }
        finally
        {
            await World.SpeakAsync(Trainer, "sv");
        }
    }

    private static async Task<List<(string Type, Guid Id)>> WriteAsync(BrowserWindow window, StudioHand trainer, IReadOnlyList<QuestionType> types)
    {
        List<(string Type, Guid Id)> written = [];
        var picture = WrittenQuestions.Picture;
        foreach (var type in types)
        {
            if (type.Name == "random-matching")
                await GatherAsync(window, trainer, [.. written.Where(one => one.Type == "short-answer").Select(one => one.Id)]);
            written.Add((type.Name, await trainer.WriteFormAsync(type.Name)));
            if (type.Name == "hot-spot")
                picture = (await SourceAsync(written[^1].Id)).Picture!.Path;
            written.Add((type.Name, await trainer.WriteTextAsync(type.Name, WrittenQuestions.TextOf(type).Replace(WrittenQuestions.Picture, picture, StringComparison.Ordinal))));
        }

        foreach (var (type, id) in written)
            Assert.That((await SourceAsync(id)).Type, Is.EqualTo(type));
        return written;
    }

    // What is matched at random is gathered from a category: the short answers move there.
    private static async Task GatherAsync(BrowserWindow window, StudioHand trainer, IReadOnlyList<Guid> shortAnswers)
    {
        await window.GoToAsync(Studio + "/fragor?typ=short-answer");
        await trainer.LookAsync("the bank");
        foreach (var id in shortAnswers)
            await trainer.TickAsync(window.Page.Locator($"input[name=fraga][value='{id}']"));
        await trainer.Keys.FollowAsync(window.Page.Locator("main button[name=gor][value=andra]"));
        await trainer.LookAsync("moving");
        await trainer.WriteAsync(window.Page.Locator("#ny-kategori"), WrittenQuestions.Gathered);
        await trainer.Keys.FollowAsync(window.Page.Locator("button[name=gor][value=flytta]"));
        foreach (var id in shortAnswers)
            Assert.That((await QuestionAsync(id)).Category, Is.EqualTo(WrittenQuestions.Gathered));
    }

    private static async Task<string> BuildAsync(BrowserWindow window, StudioHand trainer, string title, List<(string Type, Guid Id)> written)
    {
        var (page, keys) = (window.Page, trainer.Keys);
        await window.GoToAsync(Studio + "/kurser");
        await keys.WriteAsync(page.Locator("#titel"), title);
        await keys.FollowAsync(page.Locator("button[name=gor][value=ny]"));
        var course = window.Path;
        await trainer.WriteAsync(page.Locator("#sammanfattning-sv"), "Allt som går att fråga.");
        await keys.FollowAsync(page.Locator("button[name=gor][value=uppgifter]"));
        await trainer.UnfoldAsync(page.Locator("summary:has(+ form #modul-1-lektion-sv)"));
        await trainer.WriteAsync(page.Locator("#modul-1-lektion-sv"), "Före provet");
        await keys.FollowAsync(page.Locator("button[name=gor][value=lektion]").First);
        await trainer.WriteAsync(page.Locator("#text"), "Läs frågorna i lugn och ro.");
        await Assertions.Expect(page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
        await trainer.LookAsync("the lesson");

        await window.GoToAsync(course);
        await trainer.UnfoldAsync(page.Locator("summary:has(+ form #prov-sv)"));
        await trainer.ReachAsync(page.Locator("input[name=sort][value=sjalvtest]"));
        await page.Keyboard.PressAsync("ArrowDown");
        await trainer.WriteAsync(page.Locator("#prov-sv"), "Slutprov");
        await keys.FollowAsync(page.Locator("button[name=gor][value=prov]"));
        await trainer.UnfoldAsync(page.Locator("summary:has(+ div input[name=a0-ny])"));
        var names = new List<string>();
        foreach (var (_, id) in written)
            names.Add((await QuestionAsync(id)).CourseName);
        foreach (var one in (await page.Locator("input[name=a0-ny]").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).Where(names.Contains))
            await trainer.TickAsync(page.Locator($"input[name=a0-ny][value='{one}']"));
        await keys.FollowAsync(page.Locator("button[name=gor][value='lagg:0']"));
        await Assertions.Expect(page.Locator("input[name=a0-fraga]")).ToHaveCountAsync(written.Count);
        await trainer.LookAsync("the quiz");
        await window.GoToAsync(course);
        Assert.That(await page.Locator(".lms-problems li").AllInnerTextsAsync(), Is.Empty);
        await trainer.LookAsync("the course");
        return course;
    }

    private static async Task PublishAsync(BrowserWindow window, StudioHand trainer, string course)
    {
        await window.GoToAsync(course);
        await trainer.Keys.FollowAsync(window.Page.Locator(".lms-head a[href$='/publicera']"));
        await trainer.LookAsync("before publishing");
        await trainer.Keys.FollowAsync(window.Page.Locator("button[name=gor][value=publicera]"));
        await Assertions.Expect(window.Page.Locator(".lms-notice--good")).ToBeVisibleAsync();
        await trainer.LookAsync("the receipt");
    }

    // Five others answer as the model says, so that figures are shown; the sixth is a colleague in a browser.
    private async Task<ItemKey> TakeAsync(string title)
    {
        var window = await SignInAsync(Colleague.Key, Colleague.Tenant, "/utbildning/kurser");
        var (page, colleague) = (window.Page, new StudioHand(window));
        await colleague.Keys.FollowAsync(window.Link(title).First);
        var course = window.Path[(window.Path.LastIndexOf('/') + 1)..];
        await colleague.Keys.FollowAsync(page.Locator("main form .lms-btn").First);
        await window.GoToAsync($"/utbildning/kurser/{course}/prov/slutprov");
        await colleague.Keys.FollowAsync(page.Locator("main form .lms-btn").First);
        await colleague.LookAsync("the exam");

        var learners = new ModelLearners(BrowserRun.Intranet.Services);
        var actor = await learners.FindAsync(Colleague);
        await learners.AnswerAsync(actor, await learners.OpenedAsync(actor, window.Path), _ => true);
        await window.GoToAsync(window.Path + "/lamna-in");
        await colleague.LookAsync("before handing in");
        await colleague.Keys.FollowAsync(page.Locator("main form button.lms-btn").Last);
        Assert.That(window.Path, Does.EndWith("/resultat"));
        await Assertions.Expect(page.Locator(".lms-score")).ToBeVisibleAsync();
        await colleague.LookAsync("the result");
        var quiz = new ItemKey(course, "slutprov");
        await learners.TakeAsync(actor.Tenant, quiz, 5);
        return quiz;
    }

    private static async Task ReadAsync(BrowserWindow window, StudioHand trainer, ItemKey quiz)
    {
        await window.GoToAsync(Studio + "/resultat");
        await trainer.LookAsync("all results");
        await trainer.Keys.FollowAsync(window.Page.Locator($"a[href$='/resultat/{quiz.Course}/{quiz.Item}']"));
        await Assertions.Expect(window.Page.Locator(".lms-figures dd").First).ToHaveTextAsync("6");
        await trainer.LookAsync("the quiz’s results");
    }

    private static async Task CorrectAsync(BrowserWindow window, StudioHand trainer, Guid question, string course, ItemKey quiz)
    {
        var page = window.Page;
        await window.GoToAsync($"{Studio}/fragor/{question}");
        await trainer.ChooseAsync(page.Locator("[name='f:key']"), "false");
        await trainer.ReadyAsync("the corrected key");
        await Assertions.Expect(page.Locator("#version-2")).ToBeVisibleAsync();
        await window.GoToAsync($"{course}/prov/{quiz.Item}");
        await trainer.Keys.FollowAsync(page.Locator("button[name=gor][value=uppdatera]"));
        await Assertions.Expect(page.Locator("button[name=gor][value=uppdatera]")).ToHaveCountAsync(0);
        await PublishAsync(window, trainer, course);
        await Assertions.Expect(page.Locator(".lms-notice--good")).ToContainTextAsync("Version 2");
    }

    private static async Task RegradeAsync(BrowserWindow window, StudioHand trainer, Guid question, ItemKey quiz)
    {
        var page = window.Page;
        await window.GoToAsync($"{Studio}/resultat/{quiz.Course}/{quiz.Item}/rattning");
        await trainer.LookAsync("regrading");
        await trainer.ChooseAsync(page.Locator("#fraga"), (await QuestionAsync(question)).CourseName);
        await trainer.ChooseAsync(page.Locator("#enligt"), "2");
        await trainer.Keys.FollowAsync(page.Locator("form:has(#fraga) button.lms-btn"));
        await trainer.LookAsync("what regrading would change");
        await trainer.WriteAsync(page.Locator("#skal"), "Nyckeln var fel.");
        await trainer.Keys.FollowAsync(page.Locator("form:has(#skal) button.lms-btn"));
        await Assertions.Expect(page.Locator(".lms-notice--good")).ToBeVisibleAsync();
        await trainer.LookAsync("after regrading");
    }

    private static async Task<QuestionSource> SourceAsync(Guid id)
    {
        var trainer = await new ModelLearners(BrowserRun.Intranet.Services).FindAsync(Trainer);
        return (await BrowserRun.Intranet.Services.GetRequiredService<IQuestionBankStore>().ListLatestAsync(trainer.Tenant, [id], default)).Single().Source;
    }

    private static async Task<BankQuestion> QuestionAsync(Guid id)
    {
        var trainer = await new ModelLearners(BrowserRun.Intranet.Services).FindAsync(Trainer);
        return (await BrowserRun.Intranet.Services.GetRequiredService<QuestionBank>().FindAsync(trainer, id, default)).Value!;
    }
}
