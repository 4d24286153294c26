using System.Net;
using Lms.Core.Accommodations;
using Lms.Core.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>A time limit is calm, just and known beforehand: what is saved counts, and extended time follows the person.</summary>
[TestFixture]
public sealed class TimeLimitTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private QuizHost host = null!;
    private LearnerClient learner = null!;
    private string course = null!;

    [OneTimeSetUp]
    public async Task Start() => host = await QuizHost.StartAsync(Noon);

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [SetUp]
    public async Task Begin()
    {
        await host.SetClockAsync(Noon);
        learner = await host.LearnerAsync();
        course = await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 10, GraceSeconds = 30, AllRequired = true });
    }

    [TearDown]
    public async Task SignOut()
    {
        await GiveAsync(null);
        learner.Dispose();
    }

    [Test]
    public async Task Answers_are_taken_until_the_grace_is_over()
    {
        var attempt = await learner.BeginAsync(course);
        await host.PassAsync(TimeSpan.FromSeconds(615));
        Assert.That((await learner.SaveAsync(attempt, 1, 1)).Status, Is.EqualTo(HttpStatusCode.OK), "in the grace");
        await host.PassAsync(TimeSpan.FromSeconds(15));
        Assert.That((await learner.SaveAsync(attempt, 2, 1)).Code, Is.EqualTo("time-up"));
        Assert.That((await ReviewAsync(attempt)).GetProperty("mark").GetDecimal(), Is.EqualTo(1));
    }

    [Test]
    public async Task Required_questions_hold_nobody_back_when_the_time_is_up()
    {
        var attempt = await learner.BeginAsync(course);
        Assert.That(await learner.SubmitAsync(attempt), Is.EqualTo((HttpStatusCode.Conflict, (string?)"required-unanswered")));
        await host.PassAsync(TimeSpan.FromMinutes(10));
        Assert.That((await learner.SubmitAsync(attempt)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Whoever_looks_first_hands_in_what_was_saved_and_the_result_says_that_the_time_was_over()
    {
        var attempt = await learner.BeginAsync(course);
        for (var question = 1; question <= 3; question++)
            await learner.SaveAsync(attempt, question, 1);
        await host.PassAsync(TimeSpan.FromDays(2));

        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        Assert.Multiple(() =>
        {
            Assert.That(LearnerClient.Heading(page), Is.EqualTo("Godkänt: 3 av 5 rätt"));
            Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Tiden tog slut 1 mars").And.Contain("kl. 13.10").And.Contain("Det som var sparat lämnades in."));
        });
    }

    [Test]
    public async Task When_many_look_at_once_it_is_handed_in_once()
    {
        var attempt = await learner.BeginAsync(course);
        await learner.SaveAsync(attempt, 1, 1);
        await host.PassAsync(TimeSpan.FromHours(1));

        var looks = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 3) switch
        {
            0 => learner.TryAsync(HttpMethod.Get, $"attempts/{attempt}"),
            1 => learner.SaveAsync(attempt, 2, 1),
            _ => learner.SubmitAsync(attempt),
        }));

        Assert.That(looks.Select(look => look.Status), Is.All.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Conflict));
        await using var connection = new Npgsql.NpgsqlConnection(host.Intranet.Database.Connections.Superuser);
        await connection.OpenAsync();
        var audited = await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "SELECT count(*) FROM lms.audit WHERE action = 'attempt.submitted' AND subject_id = @attempt", new { attempt });
        Assert.That(audited, Is.EqualTo(1));
        Assert.That((await ReviewAsync(attempt)).GetProperty("mark").GetDecimal(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_attempt_whose_time_is_over_makes_room_for_the_next_one()
    {
        var first = await learner.BeginAsync(course);
        await host.PassAsync(TimeSpan.FromHours(1));
        var intro = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}");
        Assert.That(intro.QuerySelector("form:not([action]) button.lms-btn")!.TextContent, Does.Contain("Gör provet igen"));
        var second = await learner.PressAsync(intro, intro.QuerySelector("form:not([action]) button.lms-btn"));
        Assert.That(LearnerClient.AttemptOf(second), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task In_the_grace_the_page_says_that_the_time_is_up_and_lets_one_hand_in()
    {
        var attempt = await learner.BeginAsync(course);
        await host.PassAsync(TimeSpan.FromSeconds(610));
        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Tiden är ute."));
        page.Questions()[0].Answer();
        var confirm = await learner.PressAsync(page, page.QuerySelector("button[value=lamna-in]"));
        var result = await learner.PressAsync(confirm, confirm.QuerySelector("form.lms-actions button"));
        Assert.That(LearnerClient.Heading(result), Does.StartWith("Inte godkänt ännu"));
    }

    [Test]
    public async Task A_form_that_comes_too_late_leads_to_the_result()
    {
        var attempt = await learner.BeginAsync(course);
        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        page.Questions()[0].Answer();
        await host.PassAsync(TimeSpan.FromMinutes(11));
        var result = await learner.PressAsync(page, page.QuerySelector("button[value=lamna-in]"));
        Assert.That(LearnerClient.Heading(result), Does.StartWith("Inte godkänt ännu: 0 av 5"));
        Assert.That(result.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Tiden tog slut"));
    }

    [TestCase(1.5, "Du har förlängd tid: 15 minuter i stället för 10 minuter.", 900)]
    [TestCase(1.25, "Du har förlängd tid: 12 minuter 30 sekunder i stället för 10 minuter.", 750)]
    [TestCase(0, "Tidsgränsen på 10 minuter gäller inte dig.", null)]
    public async Task Extended_time_is_told_before_the_start_and_given(double factor, string sentence, int? seconds)
    {
        await GiveAsync((decimal)factor);
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var intro = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}");
        Assert.That(intro.QuerySelector(".lms")!.TextContent, Does.Contain(sentence));
        var page = await learner.PressAsync(intro, intro.QuerySelector("form:not([action]) button.lms-btn"));
        Assert.That(page.QuerySelector("[data-lms-timer]")?.GetAttribute("data-lms-seconds"), Is.EqualTo(seconds?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task A_started_attempt_keeps_its_time()
    {
        var attempt = await learner.BeginAsync(course);
        await GiveAsync(2);
        Assert.That((await learner.ReadAsync(attempt)).GetProperty("secondsLeft").GetDouble(), Is.EqualTo(600));
    }

    private Task<System.Text.Json.JsonElement> ReviewAsync(string attempt) => learner.CallAsync(HttpMethod.Get, $"attempts/{attempt}/review");

    private async Task GiveAsync(decimal? factor)
    {
        var people = host.Intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var person = (await people.FindAsync(tenant.Id, "osby-medarbetare", default))!;
        var administrator = (await people.FindAsync(tenant.Id, "osby-administrator", default))!;
        var actor = new Actor(tenant.Id, administrator.Id, administrator.Name, administrator.Roles, "sv");
        var desk = host.Intranet.Services.GetRequiredService<AccommodationDesk>();
        var done = factor is { } given ? await desk.GiveAsync(actor, person.Id, given, default) : await desk.RemoveAsync(actor, person.Id, default);
        Assert.That(done.Succeeded, Is.True);
    }
}
