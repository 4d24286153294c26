using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>One question after the other: the server keeps the order, whoever asks and however.</summary>
[TestFixture]
public sealed class SequentialTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly (HttpStatusCode, string?) NotCurrent = (HttpStatusCode.Conflict, "question-not-current");

    private QuizHost host = null!;
    private LearnerClient learner = null!;
    private string course = null!;
    private string attempt = null!;

    [OneTimeSetUp]
    public async Task Start() => host = await QuizHost.StartAsync(Noon);

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [SetUp]
    public async Task Begin()
    {
        await host.SetClockAsync(Noon);
        learner = await host.LearnerAsync();
        course = await host.PublishAsync(quiz => quiz with { Navigation = QuizNavigation.Sequential, Required = ["s.q2"], Closes = new DateTime(2027, 3, 1, 23, 59, 0) });
        attempt = await learner.BeginAsync(course);
    }

    [TearDown]
    public void SignOut() => learner.Dispose();

    [Test]
    public async Task A_question_that_comes_later_takes_no_answer_no_check_and_no_leave()
    {
        var before = await StateAsync();
        foreach (var later in new[] { 2, 5 })
        {
            Assert.That(await learner.SaveAsync(attempt, later, 1), Is.EqualTo(NotCurrent));
            Assert.That(await learner.LeaveAsync(attempt, later, 1), Is.EqualTo(NotCurrent));
            Assert.That(await learner.TryAsync(HttpMethod.Post, $"attempts/{attempt}/answers/s.q{later}/check", QuizHost.Answer(1)), Is.EqualTo(NotCurrent));
        }

        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_question_that_was_left_is_not_opened_again()
    {
        await learner.SaveAsync(attempt, 1, 1, "halvt");
        await learner.LeaveAsync(attempt, 1, 2, "halvt");
        var before = await StateAsync();

        Assert.That(await learner.SaveAsync(attempt, 1, 3), Is.EqualTo(NotCurrent));
        Assert.That(await learner.LeaveAsync(attempt, 1, 3), Is.EqualTo(NotCurrent));
        Assert.That((await learner.LeaveAsync(attempt, 1, 2, "halvt")).Status, Is.EqualTo(HttpStatusCode.OK), "the very same call again is answered as it was");

        Assert.That(await StateAsync(), Is.EqualTo(before));
        Assert.That((await learner.ReadAsync(attempt)).GetProperty("current").GetString(), Is.EqualTo("s.q2"));
    }

    [Test]
    public async Task Only_the_question_at_hand_is_told()
    {
        await learner.LeaveAsync(attempt, 1, 1);
        var page = await PlayerAsync();
        var json = (await learner.ReadAsync(attempt)).GetRawText();
        Assert.Multiple(() =>
        {
            Assert.That(page.Questions().Select(question => question.GetAttribute("data-lms-question")), Is.EqualTo(new[] { "s.q2" }));
            Assert.That(page.DocumentElement.TextContent, Does.Contain("fraga-kanarie 2").And.Not.Contain("fraga-kanarie 1").And.Not.Contain("fraga-kanarie 3"));
            Assert.That(json, Does.Contain("fraga-kanarie 2").And.Not.Contain("fraga-kanarie 1").And.Not.Contain("fraga-kanarie 3").And.Not.Contain(QuizHost.Right));
        });
    }

    [Test]
    public async Task A_required_question_is_not_left_without_an_answer()
    {
        await learner.LeaveAsync(attempt, 1, 1, null);
        Assert.That(await learner.LeaveAsync(attempt, 2, 1, null), Is.EqualTo((HttpStatusCode.Conflict, (string?)"required-unanswered")));
        Assert.That((await learner.LeaveAsync(attempt, 2, 1, "något")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Whoever_moves_freely_has_nothing_to_leave()
    {
        var free = await learner.BeginAsync(await host.PublishAsync(quiz => quiz));
        Assert.That(await learner.LeaveAsync(free, 1, 1), Is.EqualTo((HttpStatusCode.Conflict, (string?)"leave-not-offered")));
    }

    [Test]
    public async Task Nobody_hands_in_leaves_or_answers_what_was_not_started()
    {
        var nothing = Guid.CreateVersion7().ToString();
        Assert.That((await learner.SubmitAsync(nothing)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await learner.LeaveAsync(nothing, 1, 1)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await learner.SaveAsync(nothing, 1, 1)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var other = await host.LearnerAsync("chef");
        Assert.That((await other.LeaveAsync(attempt, 1, 1)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.SubmitAsync(attempt)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task After_handing_in_and_after_closing_nothing_changes()
    {
        await learner.LeaveAsync(attempt, 1, 1);
        await host.SetClockAsync(new DateTimeOffset(2027, 3, 1, 23, 0, 0, TimeSpan.Zero));
        Assert.That((await learner.LeaveAsync(attempt, 2, 1)).Code, Is.EqualTo("time-up"));
        var before = await StateAsync();
        Assert.That((await learner.LeaveAsync(attempt, 2, 1)).Code, Is.EqualTo("attempt-closed"));
        Assert.That((await learner.SaveAsync(attempt, 2, 1)).Code, Is.EqualTo("attempt-closed"));
        Assert.That(await learner.SubmitAsync(attempt), Is.EqualTo((HttpStatusCode.OK, (string?)null)));
        Assert.That(await learner.TryStartAsync(course), Is.EqualTo((HttpStatusCode.Conflict, (string?)"quiz-closed")));
        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task With_forms_alone_one_goes_from_question_to_question_and_is_asked_before_leaving_one_blank()
    {
        var page = await PlayerAsync();
        var asked = await learner.PressAsync(page, page.QuerySelector("button[name=ga-vidare]"));
        Assert.That(asked.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Du har inte svarat på frågan.").And.Contain("kan du inte komma tillbaka"));
        Assert.That(Here(asked), Is.EqualTo("s.q1"));

        var second = await learner.PressAsync(asked, asked.QuerySelector("button[name=ga-vidare-utan]"));
        Assert.That(Here(second), Is.EqualTo("s.q2"));
        var stays = await learner.PressAsync(second, second.QuerySelector("button[name=ga-vidare]"));
        Assert.That(stays.QuerySelector("[role=alert]")!.TextContent, Does.Contain("obligatorisk"));
        Assert.That(stays.QuerySelector("button[name=ga-vidare-utan]"), Is.Null);

        stays.Questions()[0].Answer();
        var third = await learner.PressAsync(stays, stays.QuerySelector("button[name=ga-vidare]"));
        Assert.That(Here(third), Is.EqualTo("s.q3"), "the answer is saved on the way");
    }

    [Test]
    public async Task A_page_left_open_on_another_device_leads_to_the_question_at_hand()
    {
        var old = await PlayerAsync();
        old.Questions()[0].Answer();
        await learner.LeaveAsync(attempt, 1, 1);
        var page = await learner.PressAsync(old, old.QuerySelector("button[name=ga-vidare]"));
        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("redan gått vidare"));
        Assert.That(Here(page), Is.EqualTo("s.q2"));
    }

    [Test]
    public async Task When_every_question_was_left_what_remains_is_to_hand_in()
    {
        for (var question = 1; question <= 5; question++)
            await learner.LeaveAsync(attempt, question, 1, question == 4 ? null : QuizHost.Right);
        var confirm = await PlayerAsync();
        Assert.Multiple(() =>
        {
            Assert.That(LearnerClient.Heading(confirm), Is.EqualTo("Lämna in provet?"));
            Assert.That(confirm.QuerySelectorAll("a[href*='#f']"), Is.Empty, "there is nothing to go back to");
            Assert.That(confirm.QuerySelector("section li")!.TextContent, Does.Contain("Fråga 4"));
        });
        var result = await learner.PressAsync(confirm, confirm.QuerySelector("form.lms-actions button"));
        Assert.That(LearnerClient.Heading(result), Is.EqualTo("Godkänt: 4 av 5 rätt"));
    }

    private static string? Here(IHtmlDocument page) => page.Questions().Single().GetAttribute("data-lms-question");

    private Task<IHtmlDocument> PlayerAsync() => learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");

    /// <summary>Everything that the database holds of the attempt.</summary>
    private async Task<string> StateAsync()
    {
        await using var connection = new Npgsql.NpgsqlConnection(host.Intranet.Database.Connections.Superuser);
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in new[] { "quiz_attempt", "attempt_step" })
            rows.AddRange(await Dapper.SqlMapper.QueryAsync<string>(connection, $"SELECT t::text FROM lms.{table} AS t WHERE attempt_id = @Id ORDER BY 1", new { Id = Guid.Parse(attempt) }));
        return string.Join('\n', rows);
    }
}
