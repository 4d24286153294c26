using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>Courses that a trainer is writing.</summary>
/// <param name="Whole">A course without problems, published, with a slot for local words.</param>
/// <param name="Faulty">A course with problems in a lesson and in a quiz.</param>
internal sealed record DraftCourses(string Whole, string Faulty)
{
    private const string Text = "Så gör vi.\n\n::: local\nid: rutin\ntitle: Hos oss\n---\nFråga din chef.\n:::\n\n::: checklist\nid: lista\ntitle: Att göra\n---\n- Ring\n- Skriv\n:::\n\n"
        + "::: sound\nsrc: assets/halsning.mp3\ntitle: Hälsning\n---\nHej och välkommen.\n:::\n\n::: film\nsrc: assets/mote.webm\ncaptions: assets/mote.vtt\ntitle: Ett möte\n---\nTvå personer hälsar.\n:::";

    public static async Task<DraftCourses> MakeAsync(DemoPerson person)
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var persons = services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync(person.Tenant, default))!;
        var trainer = (await persons.FindAsync(tenant.Id, $"{person.Tenant}-{person.Key}", default))!;
        var actor = new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv");
        var author = services.GetRequiredService<CourseAuthor>();

        var whole = await WriteAsync(author, actor, "Vår rutin", Both(Text, Text.Replace("Så gör vi.", "What we do.", StringComparison.Ordinal)));
        foreach (var (name, file) in MediaFiles.All)
            Assert.That((await author.AddFileAsync(actor, whole, name, file, default)).Refusal?.Message.Swedish, Is.Null);
        await author.TakeModuleAsync(actor, whole, "motet-forst", services.GetRequiredService<SharedCourses>().Find("motet-forst")!.Modules[0].Id, default);
        var draft = (await author.FindAsync(actor, whole, default)).Value!;
        var published = await services.GetRequiredService<CoursePublisher>().PublishAsync(actor, whole, draft.Revision, default);
        Assert.That(published.Refusal?.Message.Swedish, Is.Null);

        var faulty = await WriteAsync(author, actor, "Halvfärdig", Both("# Fel rubrik\n\n::: okand\n:::", ""));
        await author.ChangeAsync(actor, faulty, new QuizWritten(new() { Id = "", Kind = Core.Quizzes.QuizKind.Exam, Title = Both("Prov", "Exam"), PassMark = 0.8m }, [], null), default);
        return new($"studio/kurser/{whole}", $"studio/kurser/{faulty}");
    }

    private static async Task<Guid> WriteAsync(CourseAuthor author, Actor actor, string title, LocalText text)
    {
        var draft = (await author.CreateAsync(actor, Both(title, title), ["sv", "en"], default)).Value!;
        var course = draft.Manuscript;
        await author.ChangeAsync(actor, draft.Id, new DetailsWritten(Both(title, title), Both("Kort om kursen.", "About the course."), "egen", ["sv", "en"], null, true, 0, DetailsWritten.StampOf(course)), default);
        await author.ChangeAsync(actor, draft.Id, new LessonWritten(new("", Both("Sida", "Page"), 3, false, true, text), "modul-1", null), default);
        return draft.Id;
    }

    private static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
