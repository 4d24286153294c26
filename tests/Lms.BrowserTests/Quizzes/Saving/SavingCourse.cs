using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>A course of the municipality's own with texts to write and an option to choose, without anything drawn at random.</summary>
internal static class SavingCourse
{
    public const string Id = "spara-svar";
    public const string Tenant = "hassleholm";
    public const string First = "s.a";
    public const string Second = "s.b";
    public const string Third = "s.c";

    private static readonly Lazy<Task> Published = new(PublishAsync);

    /// <summary>Publishes the course, once a run.</summary>
    public static Task ReadyAsync() => Published.Value;

    private static async Task PublishAsync()
    {
        var services = BrowserRun.Intranet.Services;
        var people = services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync(Tenant, default))!;
        var trainer = (await people.FindAsync(tenant.Id, $"{Tenant}-utbildare", default))!;
        var plain = new Quiz { Id = "", Kind = QuizKind.SelfTest, Title = LocalText.Empty, Questions = [First, Second, Third] };
        List<Quiz> quizzes =
        [
            plain with { Id = "fritt", Title = Both("Skriv svar", "Write answers") },
            plain with { Id = "pa-tid", Title = Both("Skriv svar på tid", "Write answers on time"), TimeLimitMinutes = 60, GraceSeconds = 30 },
        ];
        var course = new Course
        {
            Id = Id,
            Title = Both("Spara svar", "Saving answers"),
            Summary = Both("Prov för att skriva i.", "Tests to write in."),
            Minutes = 5,
            Languages = ["sv", "en"],
            Modules = [new("m", Both("Skriv", "Write"), 5, [], [new Lesson("l", Both("Skriv", "Write"), 5, false, false, [.. quizzes.Select(quiz => new Block { Kind = "quiz", Id = quiz.Id })])])],
            Quizzes = quizzes,
            Questions = [Text("a", "Vad gör du först?", "What do you do first?"), Text("b", "Vad gör du sedan?", "What do you do then?"), Text("c", "Vad gör du sist?", "What do you do last?")],
        };
        await services.GetRequiredService<ICourseStore>().PublishAsync(new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"), course, default);
    }

    private static QuestionSource Text(string id, string swedish, string english) => new()
    {
        Id = "s." + id,
        Type = "short-answer",
        Category = "alla",
        Prompt = Both(swedish, english),
        Feedback = Both("Den som lyssnar hinner mer.", "Whoever listens has time for more."),
        Choices = [new Choice { Id = "a", AuthorId = "a", Text = Both("lyssnar", "listen"), Fraction = 1 }],
    };

    private static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
