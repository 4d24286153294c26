using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Authoring;
using Lms.Core.Authoring.Courses;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Builder;

/// <summary>The pages where trainers write courses, as a browser without script uses them.</summary>
[TestFixture]
public sealed class BuilderPagesTests
{
    private const string Courses = StudioClient.Mount + "studio/kurser";

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("motet-forst")]
    [TestCase("fragetyper")]
    public async Task A_quiz_saved_as_it_stands_stays_as_it_is(string course)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await CopyAsync(trainer, course);
        var before = await FindAsync(address);
        foreach (var quiz in before.Manuscript.Quizzes)
        {
            var page = await trainer.OpenAsync($"{address}/prov/{quiz.Id}");
            using var saved = await trainer.PostAsync(page, $"{address}/prov/{quiz.Id}", "#provet", ("gor", "spara"));
            Assert.That((int)saved.StatusCode, Is.EqualTo(302), quiz.Id);
        }

        var after = await FindAsync(address);
        foreach (var (old, now) in before.Manuscript.Quizzes.Zip(after.Manuscript.Quizzes))
            Assert.That(JsonSerializer.Serialize(now), Is.EqualTo(JsonSerializer.Serialize(old)));
        Assert.That(after.Revision, Is.EqualTo(before.Revision), "nothing to save");
    }

    [Test]
    public async Task Details_and_a_lesson_saved_as_they_stand_change_nothing()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await CopyAsync(trainer, "motet-forst");
        var before = await FindAsync(address);
        var lesson = $"{address}/lektioner/{before.Manuscript.Lessons.First().Id}";

        using var details = await trainer.PostAsync(await trainer.OpenAsync(address), address, "#uppgifter", ("gor", "uppgifter"));
        using var written = await trainer.PostAsync(await trainer.OpenAsync(lesson), lesson, "#lektion", ("gor", "spara"));

        Assert.That(((int)details.StatusCode, (int)written.StatusCode), Is.EqualTo((302, 302)));
        Assert.That(JsonSerializer.Serialize((await FindAsync(address)).Manuscript), Is.EqualTo(JsonSerializer.Serialize(before.Manuscript)));
        Assert.That((await FindAsync(address)).Revision, Is.EqualTo(before.Revision));
    }

    [TestCase("utbildare", "Kvar att göra", "Modulen ”Modul 1” har inga lektioner. Lägg till en.", "Sammanfattning saknas. Skriv den under Uppgifter.", "”Mitt kursprov” har inga frågor. Öppna provet och välj frågor.")]
    public async Task A_new_course_says_what_is_left_in_the_words_of_the_studio(string person, string heading, params string[] sentences)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync(person));
        using var begun = await trainer.PostAsync(await trainer.OpenAsync(Courses), Courses, "form[aria-labelledby=ny-t]", ("titel", "Min kurs"), ("gor", "ny"));
        var address = begun.Headers.Location!.OriginalString.Split('?')[0];
        using var quiz = await trainer.PostAsync(await trainer.OpenAsync(address), address, "#prov details form", ("sort", "prov"), ("prov-sv", "Mitt kursprov"), ("gor", "prov"));

        var page = await trainer.OpenAsync(address);

        Assert.That(page.QuerySelector("#kvar")!.TextContent, Is.EqualTo(heading));
        Assert.That(page.QuerySelectorAll("[aria-labelledby=kvar] li > span").Select(one => one.TextContent), Is.EqualTo(sentences));
        var places = page.QuerySelectorAll("[aria-labelledby=kvar] li > a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.That(places, Is.EqualTo(new[] { "#modul-1", "#uppgifter", quiz.Headers.Location!.OriginalString.Split('?')[0] }), "each leads to where it is put right");
        Assert.That(places.Where(place => place[0] == '#').Select(page.QuerySelector), Has.None.Null);
        var asked = await trainer.OpenAsync(quiz.Headers.Location!.OriginalString);
        Assert.That(asked.QuerySelectorAll("[aria-labelledby=fel-t] li > span").Select(one => one.TextContent), Is.EqualTo(sentences[1..]));
        Assert.That(asked.QuerySelectorAll("a[href$='/undantag']"), Is.Empty, "there are no learners yet");
    }

    [Test]
    public async Task Two_trainers_at_one_lesson_see_both_texts_and_the_second_chooses()
    {
        using var one = new StudioClient(await intranet.ClientAsync("utbildare", "kristianstad"));
        using var other = new StudioClient(await intranet.ClientAsync("administrator", "kristianstad"));
        var address = await CopyAsync(one, "motet-forst");
        var lesson = $"{address}/lektioner/{(await FindAsync(address, "kristianstad")).Manuscript.Lessons.First().Id}";
        var mine = await one.OpenAsync(lesson);
        using var theirs = await other.PostAsync(await other.OpenAsync(lesson), lesson, "#lektion", ("text", "Deras text."), ("gor", "spara"));
        Assert.That((int)theirs.StatusCode, Is.EqualTo(302));

        using var refused = await one.PostAsync(mine, lesson, "#lektion", ("text", "Min text."), ("gor", "spara"));
        var conflict = await StudioClient.ReadAsync(refused);

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(((IHtmlTextAreaElement)conflict.QuerySelector("#text")!).Value, Is.EqualTo("Min text."));
        Assert.That(conflict.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Deras text."));
        using var kept = await one.PostAsync(conflict, lesson, "#lektion", ("gor", "skriv-over"));
        Assert.That((int)kept.StatusCode, Is.EqualTo(302));
        Assert.That((await FindAsync(address, "kristianstad")).Manuscript.Lessons.First().Text.In("sv"), Is.EqualTo("Min text."));
    }

    [Test]
    public async Task A_course_leaves_as_a_package_and_comes_in_again_by_the_form()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await CopyAsync(trainer, "motet-forst");
        var package = await trainer.Http.GetByteArrayAsync(new Uri(address + "/paket", UriKind.Relative));

        using var answer = await ImportAsync(trainer, package);

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
        var (sent, came) = (await FindAsync(address), await FindAsync(answer.Headers.Location!.OriginalString));
        Assert.That(came.Manuscript.Assets, Is.EquivalentTo(sent.Manuscript.Assets).And.Not.Empty);
        Assert.That(JsonSerializer.Serialize(came.Manuscript.Modules), Is.EqualTo(JsonSerializer.Serialize(sent.Manuscript.Modules)));
    }

    [TestCase(new byte[] { 1, 2, 3 })]
    [TestCase(new byte[] { })]
    public async Task What_is_no_package_gets_a_sentence_and_leaves_nothing(byte[] file)
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare", "hassleholm"));

        using var answer = await ImportAsync(trainer, file);
        var page = await StudioClient.ReadAsync(answer);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(page.QuerySelector("#paket-fel")!.TextContent, Does.Contain("zip-paket"));
        Assert.That(page.QuerySelectorAll("section[aria-labelledby=kurser] li"), Is.Empty);
    }

    [Test]
    public async Task Questions_are_added_moved_drawn_and_removed_by_buttons()
    {
        using var trainer = new StudioClient(await intranet.ClientAsync("utbildare"));
        var address = await CopyAsync(trainer, "motet-forst");
        var quiz = (await FindAsync(address)).Manuscript.Quizzes.First(one => one.Questions.Count > 2);
        var path = $"{address}/prov/{quiz.Id}";

        await PressAsync(trainer, path, ("gor", "ner:0:0"));
        var moved = await QuizAsync(address, quiz.Id);
        await PressAsync(trainer, path, ("gor", "bort:0:1"));
        var removed = await QuizAsync(address, quiz.Id);
        var category = (await trainer.OpenAsync(path)).QuerySelector("#a0-nykategori option")!.GetAttribute("value")!;
        await PressAsync(trainer, path, ("a0-nykategori", category), ("a0-nyantal", "1"), ("gor", "dra:0"));
        var drawn = await QuizAsync(address, quiz.Id);
        await PressAsync(trainer, path, ("gor", "nytt-avsnitt"));
        var divided = await QuizAsync(address, quiz.Id);
        await PressAsync(trainer, path, ("a0-ny", "finns/inte"), ("gor", "lagg:0"));

        using var _ = Assert.EnterMultipleScope();
        Assert.That(moved.Questions.Take(2), Is.EqualTo(new[] { quiz.Questions[1], quiz.Questions[0] }));
        Assert.That(removed.Questions, Is.EqualTo(moved.Questions.Where((_, index) => index != 1)));
        Assert.That(drawn.Draw.Select(draw => (draw.Category, draw.Count)), Does.Contain((category, 1)));
        Assert.That(divided.Sections, Has.Count.EqualTo(2));
        Assert.That((await QuizAsync(address, quiz.Id)).AllSections.SelectMany(section => section.Questions), Does.Not.Contain("finns/inte"));
    }

    private static async Task PressAsync(StudioClient trainer, string path, params (string Name, string Value)[] values)
    {
        using var answer = await trainer.PostAsync(await trainer.OpenAsync(path), path, "#provet", values);
        Assert.That((int)answer.StatusCode, Is.EqualTo(302), values[^1].Value);
    }

    private static async Task<string> CopyAsync(StudioClient trainer, string course)
    {
        using var answer = await trainer.PostAsync(await trainer.OpenAsync(Courses), Courses, "form[aria-labelledby=kopia-t]", ("kurs", course), ("gor", "kopiera"));
        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> ImportAsync(StudioClient trainer, byte[] file)
    {
        var page = await trainer.OpenAsync(Courses);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("form[aria-labelledby=paket-t] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent("importera"), "gor");
        using var package = new ByteArrayContent(file);
        package.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(package, "paket", "paket.zip");
        return await trainer.Http.PostAsync(new Uri(Courses, UriKind.Relative), form);
    }

    private async Task<Core.Quizzes.Quiz> QuizAsync(string address, string quiz) =>
        (await FindAsync(address)).Manuscript.Quizzes.Single(one => one.Id == quiz);

    private async Task<CourseDraft> FindAsync(string address, string tenant = "osby")
    {
        var found = (await intranet.Services.GetRequiredService<IPersonStore>().FindTenantAsync(tenant, default))!;
        return (await intranet.Services.GetRequiredService<ICourseDraftStore>().FindAsync(found.Id, Guid.Parse(address.Split('?')[0].Split('/')[^1]), default))!;
    }
}
