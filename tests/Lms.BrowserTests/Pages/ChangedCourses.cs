using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>A course of a municipality's own that somebody took before it changed in every way that a course can.</summary>
internal static class ChangedCourses
{
    public static async Task MakeAsync(DemoPerson person, bool read)
    {
        await PublishAsync(person, Before);
        using var api = await ApiClient.SignInAsync(person);
        await api.BeginAsync(World.ChangedCourse, read ? Before.Lessons.Count() : 1);
        await PublishAsync(person, After);
    }

    private static Course Before => Make(
        [
            Lesson("valkommen", "Välkommen", "Welcome",
                Text("<p>Hit kommer du första dagen. Fråga om det du undrar.</p>", "<p>You come here on your first day. Ask what you wonder.</p>"),
                Fact("2025-11-01", "2026-05-01"),
                Text("<p>Nyckeln hämtar du i receptionen.</p>", "<p>You get the key at the reception.</p>")),
            Lesson("lunch", "Lunch", "Lunch", Text("<p>Matsalen öppnar klockan elva.</p>", "<p>The canteen opens at eleven.</p>")),
        ]);

    private static Course After => Make(
        [
            Lesson("valkommen", "Välkommen hit", "Welcome here",
                Text("<p>Hit kommer du första dagen. Fråga om allt du undrar.</p>", "<p>You come here on your first day. Ask all that you wonder.</p>"),
                Fact("2026-11-01", "2027-05-01"),
                new Block { Kind = "checklist", Id = "forsta", Settings = Titled("Första dagen", "The first day"), Items = [Both("Hämta nyckeln", "Get the key"), Both("Träffa din handledare", "Meet your supervisor")] },
                new Block { Kind = "reflection", Id = "minne", Html = Both("<p>Vad vill du lära dig först?</p>", "<p>What do you want to learn first?</p>") }),
            Lesson("cykel", "Cykelrummet", "The bicycle room", Text("<h2>Så kommer du in</h2><p>Koden står på ditt kort.</p>", "<h2>How to get in</h2><p>The code is on your card.</p>")),
        ]);

    private static Course Make(IReadOnlyList<Lesson> lessons) => new()
    {
        Id = World.ChangedCourse,
        Title = Both("Vår introduktion", "Our introduction"),
        Summary = Both("Det du behöver veta de första dagarna.", "What you need to know in the first days."),
        Minutes = 10,
        Languages = ["sv", "en"],
        Modules = [new("start", Both("Första veckan", "The first week"), 10, [], lessons)],
    };

    private static Lesson Lesson(string id, string swedish, string english, params Block[] blocks) => new(id, Both(swedish, english), 5, false, true, blocks);

    private static Block Text(string swedish, string english) => new() { Kind = "text", Html = Both(swedish, english) };

    private static Block Fact(string asOf, string review) => new()
    {
        Kind = "fact",
        Html = Both("<p>Alla har rätt till ledighet enligt lag.</p>", "<p>Everybody has a right to leave by law.</p>"),
        Settings = new Dictionary<string, LocalText>
        {
            ["source"] = Both("Semesterlagen (1977:480)", "The Annual Leave Act (1977:480)"), ["as-of"] = Both(asOf, asOf), ["review"] = Both(review, review),
        },
    };

    private static Dictionary<string, LocalText> Titled(string swedish, string english) => new() { ["title"] = Both(swedish, english) };

    private static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });

    private static async Task PublishAsync(DemoPerson person, Course course)
    {
        var persons = BrowserRun.Intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync(person.Tenant, CancellationToken.None))!;
        var trainer = (await persons.FindAsync(tenant.Id, $"{person.Tenant}-utbildare", CancellationToken.None))!;
        await BrowserRun.Intranet.Services.GetRequiredService<ICourseStore>()
            .PublishAsync(new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"), course, CancellationToken.None);
    }
}
