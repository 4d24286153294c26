using Dapper;
using Lms.Core;
using Lms.Core.Accommodations;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.BrowserTests.Pages;

/// <summary>A course of the municipality's own with a quiz for each rule that a page can be shaped by.</summary>
internal sealed class RuleCourse
{
    /// <summary>The course's id.</summary>
    public const string Id = "regler";

    /// <summary>Whose attempts they are.</summary>
    public static DemoPerson Learner { get; } = new("utbildare", "hassleholm");

    /// <summary>Attempts by what they are for.</summary>
    public Dictionary<string, string> Attempts { get; } = [];

    public static async Task<RuleCourse> MakeAsync()
    {
        var made = new RuleCourse();
        await PublishAsync();
        using var api = await ApiClient.SignInAsync(Learner);
        await api.PostAsync($"courses/{Id}/enrolment");
        foreach (var quiz in new[] { "en-i-taget", "genomgangen", "pa-tid", "obligatorisk", "avsnitt", "dold", "poang", "forsok" })
            made.Attempts[quiz] = (await api.PostAsync($"quizzes/{Id}.{quiz}/attempts")).GetProperty("id").GetString()!;
        await api.PostAsync($"attempts/{made["en-i-taget"]}/answers/s.a/leave", Answer(1));
        foreach (var question in new[] { "s.a", "s.b", "s.c" })
            await api.PostAsync($"attempts/{made["genomgangen"]}/answers/{question}/leave", Answer(1));
        await api.SaveAsync(made["obligatorisk"], "s.a", Answer(1).Value);
        await api.SaveAsync(made["avsnitt"], "s.c", Answer(1).Value);
        await AgeAsync(made["avsnitt"]);
        foreach (var quiz in new[] { "dold", "poang", "forsok" })
        {
            await api.SaveAsync(made[quiz], "s.a", Answer(1).Value);
            await api.PostAsync($"attempts/{made[quiz]}/submission");
        }

        made.Attempts["slut"] = (await api.PostAsync($"quizzes/{Id}.pa-tid-2/attempts")).GetProperty("id").GetString()!;
        await api.SaveAsync(made["slut"], "s.a", Answer(1).Value);
        await EndAsync(made["slut"], TimeSpan.FromHours(-1), TimeSpan.Zero);
        await GiveTimeAsync();
        return made;
    }

    public string this[string quiz] => Attempts[quiz];

    /// <summary>Moves the end of an attempt, as if it had been started at another time.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="left">Until the time is up, from now on.</param>
    /// <param name="grace">And until nothing is taken any more.</param>
    public static async Task EndAsync(string attempt, TimeSpan left, TimeSpan grace)
    {
        await using var connection = new NpgsqlConnection(BrowserRun.Intranet.Database.Connections.Superuser);
        await connection.ExecuteAsync(
            "UPDATE lms.quiz_attempt SET started_at = now() + @left - interval '2 hours', due_at = now() + @left, closes_at = now() + @left + @grace WHERE attempt_id = @id",
            new { id = Guid.Parse(attempt), left, grace });
    }

    private static Body Answer(int seq) => new(seq, new() { ["text"] = ["lyssna"] });

    private static async Task AgeAsync(string attempt)
    {
        await using var connection = new NpgsqlConnection(BrowserRun.Intranet.Database.Connections.Superuser);
        await connection.ExecuteAsync(
            "UPDATE lms.quiz_attempt SET started_at = started_at - interval '1 day' WHERE attempt_id = @id; UPDATE lms.attempt_step SET at = at - interval '1 hour' WHERE attempt_id = @id",
            new { id = Guid.Parse(attempt) });
    }

    private static async Task GiveTimeAsync()
    {
        var actor = await ActorAsync();
        Assert.That((await BrowserRun.Intranet.Services.GetRequiredService<AccommodationDesk>().GiveAsync(actor with { Roles = Role.Administrator }, actor.Person, 1.5m, default)).Succeeded);
    }

    private static async Task<Actor> ActorAsync()
    {
        var people = BrowserRun.Intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync(Learner.Tenant, default))!;
        var person = (await people.FindAsync(tenant.Id, $"{Learner.Tenant}-{Learner.Key}", default))!;
        return new Actor(tenant.Id, person.Id, person.Name, person.Roles, "sv");
    }

    private static async Task PublishAsync()
    {
        var quiz = new Quiz { Id = "", Kind = QuizKind.SelfTest, Title = LocalText.Empty, Questions = ["s.a", "s.b", "s.c"] };
        List<Quiz> quizzes =
        [
            Named("en-i-taget", "En fråga i taget", "One at a time", quiz) with { Navigation = QuizNavigation.Sequential },
            Named("genomgangen", "Genomgånget", "Gone through", quiz) with { Navigation = QuizNavigation.Sequential },
            Named("pa-tid", "På tid", "On time", quiz) with { TimeLimitMinutes = 90 },
            Named("pa-tid-2", "På tid igen", "On time again", quiz) with { TimeLimitMinutes = 10, GraceSeconds = 0 },
            Named("obligatorisk", "Måste besvaras", "Must be answered", quiz) with { AllRequired = true, Points = new Dictionary<string, decimal> { ["s.a"] = 2.5m } },
            Named("avsnitt", "I avsnitt", "In sections", quiz) with
            {
                Questions = [],
                Sections =
                [
                    new() { Title = Both("Se", "See"), Text = Both("Det som en <em>kamera</em> kunde se.", "What a <em>camera</em> could see."), Questions = ["s.a", "s.b"] },
                    new() { Title = Both("Höra", "Hear"), Questions = ["s.c"] },
                ],
            },
            Named("dold", "Visas sedan", "Shown later", quiz) with { Closes = new DateTime(2099, 12, 24, 23, 59, 0), Matrix = new() { RightAfter = ReviewItems.None, Later = ReviewItems.None } },
            Named("poang", "Bara poäng", "Points only", quiz) with
            {
                Closes = new DateTime(2099, 12, 24, 23, 59, 0),
                Matrix = new() { RightAfter = ReviewItems.Mark | ReviewItems.Correctness | ReviewItems.Overall, Later = ReviewItems.Mark | ReviewItems.Correctness | ReviewItems.Overall },
                Bands = [new(0, Both("Läs <strong>modulen</strong> igen.", "Read the <strong>module</strong> again."))],
            },
            Named("forsok", "Med paus", "With a pause", quiz) with { Attempts = 2, DelayMinutes = 600, GradeMethod = GradeMethod.Average, BuildsOnLast = true },
            Named("stangt", "Stängt", "Closed", quiz) with { Closes = new DateTime(2026, 1, 31, 23, 59, 0) },
            Named("oppnar", "Öppnar sedan", "Opens later", quiz) with { Opens = new DateTime(2099, 1, 1) },
        ];
        var course = new Course
        {
            Id = Id,
            Title = Both("Regler", "Rules"),
            Summary = Both("Prov med alla regler.", "Tests with every rule."),
            Minutes = 10,
            Languages = ["sv", "en"],
            Modules = [new("m", Both("Regler", "Rules"), 10, [], [new Lesson("l", Both("Prov", "Tests"), 10, false, false, [.. quizzes.Select(one => new Block { Kind = "quiz", Id = one.Id })])])],
            Quizzes = quizzes,
            Questions = [Question("a", "Vad gör du först?", "What do you do first?"), Question("b", "Vad gör du sedan?", "What do you do then?"), Question("c", "Vad gör du sist?", "What do you do last?")],
        };
        await BrowserRun.Intranet.Services.GetRequiredService<ICourseStore>().PublishAsync(await ActorAsync(), course, default);
    }

    private static Quiz Named(string id, string swedish, string english, Quiz quiz) => quiz with { Id = id, Title = Both(swedish, english) };

    private static QuestionSource Question(string id, string swedish, string english) => new()
    {
        Id = "s." + id,
        Type = "short-answer",
        Category = "alla",
        Prompt = Both(swedish, english),
        Feedback = Both("Den som lyssnar hinner mer.", "Whoever listens has time for more."),
        Choices = [new Choice { Id = "a", AuthorId = "a", Text = Both("lyssna", "lyssna"), Fraction = 1 }],
    };

    private static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });

    private sealed record Body(int Seq, Dictionary<string, string[]> Value);
}
