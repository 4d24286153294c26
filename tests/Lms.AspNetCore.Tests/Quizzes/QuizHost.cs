using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>A whole intranet with quizzes of the test's own, and a clock that stands where the test puts it.</summary>
internal sealed class QuizHost : IAsyncDisposable
{
    internal const string Right = "ratt-svar-kanarie";
    internal const string Wrong = "fel ord";
    internal const string Quiz = "prov";

    private readonly RunningIntranet intranet;

    private QuizHost(RunningIntranet intranet) => this.intranet = intranet;

    /// <summary>Where the clock stands, UTC.</summary>
    internal DateTimeOffset Now { get; private set; }

    internal RunningIntranet Intranet => intranet;

    /// <param name="now">Where the clock stands, UTC.</param>
    /// <param name="intranet">The intranet; null = an ordinary one.</param>
    internal static async Task<QuizHost> StartAsync(DateTimeOffset now, RunningIntranet? intranet = null)
    {
        var host = new QuizHost(intranet ?? await RunningIntranet.StartAsync());
        await host.SetClockAsync(now);
        return host;
    }

    internal async Task SetClockAsync(DateTimeOffset now)
    {
        Now = now;
        await TestClock.StopAsync(intranet.Database.Connections.Superuser, now);
    }

    internal Task PassAsync(TimeSpan time) => SetClockAsync(Now + time);

    internal async Task<LearnerClient> LearnerAsync(string person = "medarbetare") => new(await intranet.ClientAsync(person));

    /// <summary>
    /// Publishes a course with five short-answer questions, the right answer of each being <see cref="Right"/>, and one
    /// quiz that asks them.
    /// </summary>
    /// <param name="quiz">Changes the quiz: an exam of all five, passed at 0.6, with feedback afterwards.</param>
    /// <returns>The course's id.</returns>
    internal async Task<string> PublishAsync(Func<Quiz, Quiz> quiz)
    {
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var trainer = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var id = $"kurs-{Guid.NewGuid():n}";
        var questions = Enumerable.Range(1, 5).Select(Question).ToList();
        var exam = quiz(new Quiz
        {
            Id = Quiz,
            Kind = QuizKind.Exam,
            Title = Sv("Provet"),
            Questions = [.. questions.Select(question => question.Id)],
            PassMark = 0.6m,
        });
        var course = new Course
        {
            Id = id,
            Title = Sv("Kursen"),
            Modules = [new CourseModule("m", Sv("Modul"), 5, [], [new Lesson("l", Sv("Lektion"), 5, false, false, [new Block { Kind = "text", Html = Sv("<p>Text.</p>") }])])],
            Quizzes = [exam],
            Exam = Quiz,
            Questions = questions,
        };
        await intranet.Services.GetRequiredService<ICourseStore>().PublishAsync(
            new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"), course, default);
        return id;
    }

    internal static LocalText Sv(string text) => LocalText.Of("sv", text);

    /// <summary>An answer's body.</summary>
    internal static object Answer(long seq, string? text = Right) =>
        new { seq, value = text is null ? [] : new Dictionary<string, string[]> { ["text"] = [text] } };

    private static QuestionSource Question(int number) => new()
    {
        Id = $"s.q{number}",
        Type = "short-answer",
        Category = "alla",
        Prompt = Sv($"fraga-kanarie {number}"),
        Feedback = Sv($"allmant-kanarie {number}"),
        Choices =
        [
            new Choice { Id = "a", AuthorId = "a", Text = Sv(Right), Fraction = 1 },
            new Choice { Id = "b", AuthorId = "b", Text = Sv("halvt"), Fraction = 0.5m },
            new Choice { Id = "c", AuthorId = "c", Text = Sv(Wrong), Fraction = 0, Feedback = Sv($"specifik-kanarie {number}") },
        ],
    };

    public async ValueTask DisposeAsync() => await intranet.DisposeAsync();
}

/// <summary>Calls of the API whose refusals matter.</summary>
internal static class QuizCalls
{
    /// <summary>Begins the course and starts an attempt; gives its id.</summary>
    internal static async Task<string> BeginAsync(this LearnerClient learner, string course)
    {
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        return (await learner.CallAsync(HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts")).GetProperty("id").GetString()!;
    }

    /// <summary>The status, and the code of the refusal when it is one.</summary>
    internal static async Task<(HttpStatusCode Status, string? Code)> TryAsync(this LearnerClient learner, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(LearnerClient.Mount + "api/" + path, UriKind.Relative));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await learner.Http.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, json.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    internal static Task<(HttpStatusCode Status, string? Code)> TryStartAsync(this LearnerClient learner, string course) =>
        learner.TryAsync(HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts");

    internal static Task<(HttpStatusCode Status, string? Code)> SaveAsync(this LearnerClient learner, string attempt, int question, long seq, string? text = QuizHost.Right) =>
        learner.TryAsync(HttpMethod.Put, $"attempts/{attempt}/answers/s.q{question}", QuizHost.Answer(seq, text));

    internal static Task<(HttpStatusCode Status, string? Code)> LeaveAsync(this LearnerClient learner, string attempt, int question, long seq, string? text = QuizHost.Right) =>
        learner.TryAsync(HttpMethod.Post, $"attempts/{attempt}/answers/s.q{question}/leave", QuizHost.Answer(seq, text));

    internal static Task<(HttpStatusCode Status, string? Code)> SubmitAsync(this LearnerClient learner, string attempt) =>
        learner.TryAsync(HttpMethod.Post, $"attempts/{attempt}/submission");

    internal static Task<JsonElement> ReadAsync(this LearnerClient learner, string attempt) => learner.CallAsync(HttpMethod.Get, $"attempts/{attempt}");
}
