using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Marking;

/// <summary>An essay with a rubric that a new person has handed in, in a course of its own.</summary>
internal static class EssayToMark
{
    internal const string Question = "s.fritt";

    internal const string Learner = "Sam Testsson";

    internal static string Address(AttemptId attempt) => $"{LearnerClient.Mount}studio/bedomning/{attempt.Value}/{Question}";

    /// <param name="services">The host's services.</param>
    /// <param name="markers">How many mark it.</param>
    internal static async Task<(TenantId Tenant, AttemptId Attempt)> HandInAsync(IServiceProvider services, int markers)
    {
        var people = services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var author = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var course = $"kurs-{Guid.NewGuid():n}";
        await services.GetRequiredService<ICourseStore>().PublishAsync(
            new Actor(tenant.Id, author.Id, author.Name, author.Roles, "sv"), CourseOf(course, markers), default);
        var person = await people.SaveAsync(new(tenant.Id, PersonId.New(), course, Learner, null, null, Role.Learner, null), default);
        var learner = new Actor(tenant.Id, person.Id, person.Name, Role.Learner, "sv");
        await services.GetRequiredService<CourseEnroller>().EnrolAsync(learner, course, default);
        var runner = services.GetRequiredService<QuizRunner>();
        var attempt = (await runner.StartAsync(learner, new(course, "prov"), null, default)).Value!.Attempt.Id;
        await runner.SaveAsync(learner, attempt, new Answer(Question, 1, Response.Of("text", "Jag lyssnade först.")), default);
        await runner.SubmitAsync(learner, attempt, null, default);
        return (tenant.Id, attempt);
    }

    private static Course CourseOf(string id, int markers) => new()
    {
        Id = id,
        Title = QuizHost.Sv("Kursen"),
        Modules = [new CourseModule("m", QuizHost.Sv("Modul"), 5, [], [new Lesson("l", QuizHost.Sv("Lektion"), 5, false, false, [new Block { Kind = "text", Html = QuizHost.Sv("<p>Text.</p>") }])])],
        Quizzes = [new Quiz { Id = "prov", Kind = QuizKind.Exam, Title = QuizHost.Sv("Provet"), Questions = [Question], PassMark = 0.6m, Markers = markers }],
        Exam = "prov",
        Questions =
        [
            new QuestionSource
            {
                Id = Question,
                Type = "essay",
                Prompt = QuizHost.Sv("Vad gjorde du?"),
                Settings = new Dictionary<string, string> { ["rubric"] = "Innehåll: 0 Saknas | 1 Delvis | 2 Helt; Språk: 0 Oklart | 1 Klart" },
            },
        ],
    };
}
