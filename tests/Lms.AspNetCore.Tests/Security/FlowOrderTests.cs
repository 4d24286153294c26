using System.Net;
using System.Text.Json;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>Steps of a quiz and of a course out of their order: 404 or 409, and not a row of any table changes.</summary>
[TestFixture]
public sealed class FlowOrderTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private QuizHost host = null!;
    private LearnerClient learner = null!;
    private LearnerClient colleague = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        host = await QuizHost.StartAsync(Noon, await StoredRows.StartStillAsync());
        learner = await host.LearnerAsync();
        colleague = await host.LearnerAsync("chef");
        await learner.OpenAsync("/utbildning");
        await colleague.OpenAsync("/utbildning");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        learner.Dispose();
        colleague.Dispose();
        await host.DisposeAsync();
    }

    [Test]
    public async Task Before_the_course_is_begun_nothing_is_started_or_read()
    {
        var course = await host.PublishAsync(quiz => quiz);
        await RefusedAsync(
            (learner, HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts", null),
            (learner, HttpMethod.Post, $"lessons/{course}.l/read", null),
            (learner, HttpMethod.Put, $"lessons/{course}.l/place", new { block = 1 }),
            (learner, HttpMethod.Post, $"quizzes/{course}.finns-inte/attempts", null),
            (learner, HttpMethod.Post, $"quizzes/finns-inte.{QuizHost.Quiz}/attempts", null));
    }

    [Test]
    public async Task Without_a_start_there_is_nothing_to_answer_check_leave_or_hand_in()
    {
        var nowhere = Guid.CreateVersion7();
        await RefusedAsync([.. Everything(learner, nowhere.ToString(), "s.q1")]);
        await RefusedAsync([.. Everything(learner, Guid.Empty.ToString(), "s.q1")]);
    }

    [Test]
    public async Task After_the_handing_in_nothing_is_answered_checked_or_left()
    {
        var attempt = await learner.BeginAsync(await host.PublishAsync(quiz => quiz));
        await learner.SaveAsync(attempt, 1, 1);
        await learner.SubmitAsync(attempt);
        await RefusedAsync(
        [
            .. Everything(learner, attempt, "s.q1").Where(call => !call.Path.EndsWith("submission", StringComparison.Ordinal)),
            .. Everything(learner, attempt, "s.q2").Where(call => !call.Path.EndsWith("submission", StringComparison.Ordinal)),
        ]);
    }

    [Test]
    public async Task In_sequence_the_fifth_question_does_not_come_before_the_second()
    {
        var attempt = await learner.BeginAsync(await host.PublishAsync(quiz => quiz with { Navigation = QuizNavigation.Sequential }));
        await learner.LeaveAsync(attempt, 1, 1);
        await RefusedAsync(
        [
            .. Everything(learner, attempt, "s.q5").Where(call => !call.Path.EndsWith("submission", StringComparison.Ordinal)),
            .. Everything(learner, attempt, "s.q1").Where(call => !call.Path.EndsWith("submission", StringComparison.Ordinal)),
        ]);
    }

    [Test]
    public async Task A_question_that_is_not_of_the_attempt_takes_no_answer()
    {
        var attempt = await learner.BeginAsync(await host.PublishAsync(quiz => quiz with { Questions = ["s.q1", "s.q2"] }));
        foreach (var question in new[] { "s.q3", "s.q9", "q1", "s.Q1", "s.q1%20", "%2E%2E%2Fs.q1", "kultur.kultur-01", new string('a', 500) })
            await RefusedAsync([.. Everything(learner, attempt, question).Where(call => call.Path.Contains("answers", StringComparison.Ordinal))]);
    }

    [Test]
    public async Task Beyond_the_limit_of_attempts_none_is_started()
    {
        var course = await host.PublishAsync(quiz => quiz with { Attempts = 2 });
        await learner.SubmitAsync(await learner.BeginAsync(course));
        await learner.SubmitAsync(await learner.BeginAsync(course));
        await RefusedAsync((learner, HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts", null));
    }

    [Test]
    public async Task After_the_closing_time_nothing_is_started_and_before_the_opening_neither()
    {
        var closed = await host.PublishAsync(quiz => quiz with { Closes = new DateTime(2027, 2, 1, 12, 0, 0) });
        var unopened = await host.PublishAsync(quiz => quiz with { Opens = new DateTime(2027, 4, 1, 12, 0, 0) });
        foreach (var course in new[] { closed, unopened })
        {
            await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
            await RefusedAsync((learner, HttpMethod.Post, $"quizzes/{course}.{QuizHost.Quiz}/attempts", null));
        }
    }

    [Test]
    public async Task An_attempt_of_somebody_else_does_not_exist_open_or_handed_in()
    {
        var course = await host.PublishAsync(quiz => quiz);
        var open = await learner.BeginAsync(course);
        await learner.SaveAsync(open, 1, 1);
        await RefusedAsync(HttpStatusCode.NotFound, [.. Everything(colleague, open, "s.q1")]);
        await learner.SubmitAsync(open);
        await RefusedAsync(HttpStatusCode.NotFound, [.. Everything(colleague, open, "s.q1")]);
    }

    [Test]
    public async Task What_is_checked_is_not_checked_or_answered_again()
    {
        var attempt = await learner.BeginAsync(await host.PublishAsync(quiz => quiz with { Kind = QuizKind.SelfTest, Behaviour = "immediate" }));
        Assert.That((await learner.TryAsync(HttpMethod.Post, $"attempts/{attempt}/answers/s.q1/check", QuizHost.Answer(1, QuizHost.Wrong))).Status, Is.EqualTo(HttpStatusCode.OK));
        await RefusedAsync(
            (learner, HttpMethod.Post, $"attempts/{attempt}/answers/s.q1/check", QuizHost.Answer(2)),
            (learner, HttpMethod.Put, $"attempts/{attempt}/answers/s.q1", QuizHost.Answer(2)),
            (learner, HttpMethod.Post, $"attempts/{attempt}/answers/s.q1/leave", QuizHost.Answer(2)));
    }

    [Test]
    public async Task The_result_is_not_shown_before_the_handing_in()
    {
        var attempt = await learner.BeginAsync(await host.PublishAsync(quiz => quiz));
        await RefusedAsync((learner, HttpMethod.Get, $"attempts/{attempt}/review", null));
        using var page = await learner.Http.GetAsync(new Uri($"/utbildning/forsok/{attempt}/resultat", UriKind.Relative));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Before_the_completion_there_is_no_certificate_and_a_made_up_number_opens_none()
    {
        var course = await host.PublishAsync(quiz => quiz);
        var attempt = await learner.BeginAsync(course);
        foreach (var question in Enumerable.Range(1, 5))
            await learner.SaveAsync(attempt, question, 1);
        await learner.SubmitAsync(attempt);
        var before = await StoredRows.ReadAsync(host.Intranet);
        var certificates = await learner.CallAsync(HttpMethod.Get, "me/certificates");
        Assert.That(certificates.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("course").GetString() == course), Is.Empty, "the lesson is not read");
        foreach (var path in new[] { "api/certificates/2027-000001.pdf", "intyg/2027-000001", "intyg/..%2F..%2Fadmin", "verify/AAAA-AAAA-AAAA-AAAA" })
        {
            using var answer = await learner.Http.GetAsync(new Uri("/utbildning/" + path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, path.StartsWith("verify", StringComparison.Ordinal) ? Is.AnyOf(200, 404) : Is.EqualTo(404), path);
        }

        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(host.Intranet)), Is.Empty);
    }

    [Test]
    public async Task An_attempt_that_is_open_and_an_answer_that_needs_no_person_are_not_marked()
    {
        using var trainer = await host.Intranet.ClientAsync("utbildare");
        using var home = await trainer.GetAsync(LearnerCalls.Page(""));
        var token = (await PageForm.ReadAsync(await home.Content.ReadAsStringAsync(), "/utbildning"))
            .SelectMany(form => form.Controls).First(control => control.Name == PageForm.Token).Value;
        await learner.CallAsync(HttpMethod.Post, "courses/fragetyper/enrolment");
        var essay = (await learner.CallAsync(HttpMethod.Post, "quizzes/fragetyper.bedomning/attempts")).GetProperty("id").GetString()!;
        await learner.TryAsync(HttpMethod.Put, $"attempts/{essay}/answers/beteenden.bemotande", QuizHost.Answer(1, "Jag hör dig."));
        var automatic = await learner.BeginAsync(await host.PublishAsync(quiz => quiz));
        await learner.SaveAsync(automatic, 1, 1);
        await learner.SubmitAsync(automatic);
        var before = await StoredRows.ReadAsync(host.Intranet);

        foreach (var path in new[] { $"{essay}/beteenden.bemotande", $"{automatic}/s.q1", $"{automatic}/s.q9", $"{Guid.CreateVersion7()}/s.q1" })
        {
            using var form = new FormUrlEncodedContent([new(PageForm.Token, token), new("andel", "100"), new("sedda", "0"), new("kommentar", "Bra.")]);
            using var answer = await trainer.PostAsync(LearnerCalls.Page("studio/bedomning/" + path), form);
            Assert.That((int)answer.StatusCode, Is.AnyOf(404, 409), path);
        }

        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(host.Intranet)), Is.Empty);
    }

    private static IEnumerable<(LearnerClient Who, HttpMethod Method, string Path, object? Body)> Everything(LearnerClient who, string attempt, string question) =>
    [
        (who, HttpMethod.Put, $"attempts/{attempt}/answers/{question}", QuizHost.Answer(7)),
        (who, HttpMethod.Post, $"attempts/{attempt}/answers/{question}/check", QuizHost.Answer(8)),
        (who, HttpMethod.Post, $"attempts/{attempt}/answers/{question}/leave", QuizHost.Answer(9)),
        (who, HttpMethod.Post, $"attempts/{attempt}/submission", null),
    ];

    private Task RefusedAsync(params (LearnerClient Who, HttpMethod Method, string Path, object? Body)[] calls) => RefusedAsync(null, calls);

    private async Task RefusedAsync(HttpStatusCode? status, params (LearnerClient Who, HttpMethod Method, string Path, object? Body)[] calls)
    {
        var before = await StoredRows.ReadAsync(host.Intranet);
        foreach (var (who, method, path, body) in calls)
        {
            using var request = new HttpRequestMessage(method, new Uri(LearnerClient.Mount + "api/" + path, UriKind.Relative));
            if (body is not null)
                request.Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
            using var answer = await who.Http.SendAsync(request);
            Assert.That(answer.StatusCode, status is { } one ? Is.EqualTo(one) : Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict), $"{method} {path}");
        }

        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(host.Intranet)), Is.Empty);
    }
}
