using System.Net;
using AngleSharp.Html.Dom;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>From one attempt to the next: delay, building on the last one, what counts, required questions, and coming back.</summary>
[TestFixture]
public sealed class AttemptFlowTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private QuizHost host = null!;
    private LearnerClient learner = null!;

    [OneTimeSetUp]
    public async Task Start() => host = await QuizHost.StartAsync(Noon);

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [SetUp]
    public async Task SignIn()
    {
        await host.SetClockAsync(Noon);
        learner = await host.LearnerAsync();
    }

    [TearDown]
    public void SignOut() => learner.Dispose();

    [Test]
    public async Task Between_two_attempts_one_waits_and_is_told_until_when()
    {
        var course = await host.PublishAsync(quiz => quiz with { DelayMinutes = 60 });
        await learner.SubmitAsync(await learner.BeginAsync(course));
        await host.PassAsync(TimeSpan.FromMinutes(59));
        var waits = await IntroAsync(course);
        Assert.That(await learner.TryStartAsync(course), Is.EqualTo((HttpStatusCode.Conflict, (string?)"attempt-too-soon")));
        await host.PassAsync(TimeSpan.FromMinutes(1));
        var may = await IntroAsync(course);
        Assert.Multiple(() =>
        {
            Assert.That(Text(waits), Does.Contain("Nästa försök kan du börja 1 mars 2027 kl. 14.00.").And.Contain("Mellan två försök går det minst 1 timme.").And.Not.Contain("Gör provet igen"));
            Assert.That(Text(may), Does.Contain("Gör provet igen"));
        });
        Assert.That((await learner.TryStartAsync(course)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_attempt_that_builds_on_the_last_one_asks_the_same_and_begins_with_its_answers()
    {
        var course = await host.PublishAsync(quiz => quiz with { BuildsOnLast = true, Questions = [], Draw = [new QuizDraw("alla", 3)], Shuffle = true });
        var first = await learner.BeginAsync(course);
        var asked = Ids(await learner.ReadAsync(first));
        var number = int.Parse(asked[1][3..], System.Globalization.CultureInfo.InvariantCulture);
        await learner.SaveAsync(first, number, 1, "mitt svar");
        await learner.SubmitAsync(first);

        var second = await learner.BeginAsync(course);
        var again = await learner.ReadAsync(second);
        Assert.That(Ids(again), Is.EqualTo(asked));
        Assert.That(again.GetProperty("questions")[1].GetProperty("value").GetRawText(), Does.Contain("mitt svar"));
        Assert.That(again.GetProperty("questions")[0].GetProperty("state").GetString(), Is.EqualTo("unanswered"));

        await learner.SaveAsync(second, number, 2);
        await learner.SubmitAsync(second);
        Assert.That((await learner.CallAsync(HttpMethod.Get, $"attempts/{second}/review")).GetProperty("mark").GetDecimal(), Is.EqualTo(1));
        Assert.That((await learner.CallAsync(HttpMethod.Get, $"attempts/{first}/review")).GetProperty("mark").GetDecimal(), Is.EqualTo(0), "the first attempt keeps its answers");
    }

    // Right answers of five in each attempt; the pass mark is 0.6.
    [TestCase(GradeMethod.Highest, new[] { 3, 1 }, "Ditt resultat: 60 procent, det bästa av två försök.", true)]
    [TestCase(GradeMethod.Average, new[] { 2, 5 }, "Ditt resultat: 70 procent, medelvärdet av två försök.", true)]
    [TestCase(GradeMethod.Average, new[] { 1, 4, 2 }, "Ditt resultat: 46 procent, medelvärdet av tre försök.", false)]
    [TestCase(GradeMethod.First, new[] { 2, 5 }, "Ditt resultat: 40 procent, det första av två försök.", false)]
    [TestCase(GradeMethod.Last, new[] { 2, 5 }, "Ditt resultat: 100 procent, det sista av två försök.", true)]
    public async Task What_counts_decides_and_is_told(GradeMethod method, int[] right, string sentence, bool passed)
    {
        var course = await host.PublishAsync(quiz => quiz with { GradeMethod = method });
        foreach (var count in right)
            await TakeAsync(course, count);
        var intro = await IntroAsync(course);
        var state = (await learner.CallAsync(HttpMethod.Get, $"courses/{course}")).GetProperty("exam").GetProperty("state").GetString();
        Assert.Multiple(() =>
        {
            Assert.That(Text(intro), Does.Contain(sentence));
            Assert.That(intro.QuerySelectorAll(".lms-notice--good"), Has.Length.EqualTo(passed ? 1 : 0));
            Assert.That(state, Is.EqualTo(passed ? "passed" : "not-passed"));
        });
    }

    [Test]
    public async Task Required_questions_are_marked_listed_and_refused()
    {
        var course = await host.PublishAsync(quiz => quiz with { Required = ["s.q2", "s.q4"] });
        var attempt = await learner.BeginAsync(course);
        var player = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        await learner.SaveAsync(attempt, 2, 1);
        var confirm = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/lamna-in");
        Assert.Multiple(() =>
        {
            Assert.That(player.QuerySelector("#f2 h2")!.TextContent, Does.Contain("obligatorisk"));
            Assert.That(player.QuerySelector("#f1 h2")!.TextContent, Does.Not.Contain("obligatorisk"));
            Assert.That(confirm.QuerySelectorAll("section[aria-labelledby=maste] li a").Select(link => link.TextContent), Is.EqualTo(new[] { "Fråga 4" }));
            Assert.That(confirm.QuerySelector("form.lms-actions"), Is.Null, "there is nothing to press yet");
        });
        Assert.That(await learner.SubmitAsync(attempt), Is.EqualTo((HttpStatusCode.Conflict, (string?)"required-unanswered")));
        await learner.SaveAsync(attempt, 4, 1);
        Assert.That((await learner.SubmitAsync(attempt)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Whoever_comes_back_goes_on_at_the_question_touched_last()
    {
        var course = await host.PublishAsync(quiz => quiz);
        var attempt = await learner.BeginAsync(course);
        Assert.That((await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}")).QuerySelector(".lms")!.TextContent, Does.Not.Contain("Du var på fråga"), "nothing was touched");
        await learner.SaveAsync(attempt, 5, 1);
        await host.PassAsync(TimeSpan.FromSeconds(10));
        await learner.SaveAsync(attempt, 3, 1);

        using var elsewhere = await host.LearnerAsync();
        var intro = await elsewhere.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}");
        Assert.That(Text(intro), Does.Contain("Du var på fråga 3."));
        var page = await elsewhere.PressAsync(intro, intro.QuerySelector("form:not([action]) button.lms-btn"));
        Assert.Multiple(() =>
        {
            Assert.That(page.Url, Does.EndWith("?fortsatt=true#f3"));
            Assert.That(page.QuerySelector(".lms-notice a[href='#f3']")!.TextContent, Is.EqualTo("Gå till fråga 3"));
        });
    }

    [Test]
    public async Task Pressing_start_twice_begins_one_attempt_and_an_old_page_does_not_use_up_another()
    {
        var course = await host.PublishAsync(quiz => quiz with { Attempts = 3 });
        await learner.CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var intro = await IntroAsync(course);
        var old = await IntroAsync(course);
        var button = intro.QuerySelector("form:not([action]) button.lms-btn");
        var twice = await Task.WhenAll(learner.PressAsync(intro, button), learner.PressAsync(intro, button));
        Assert.That(twice.Select(LearnerClient.AttemptOf).Distinct(), Has.Exactly(1).Items);

        await learner.SubmitAsync(LearnerClient.AttemptOf(twice[0]));
        var asks = await learner.PressAsync(old, old.QuerySelector("form:not([action]) button.lms-btn"), HttpStatusCode.Conflict);
        Assert.That(asks.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Du har gjort ett försök sedan sidan öppnades."));
        Assert.That(Text(asks), Does.Contain("Du har 3 försök. Använda: 1."));
        var again = await learner.PressAsync(asks, asks.QuerySelector("form:not([action]) button.lms-btn"));
        Assert.That(LearnerClient.AttemptOf(again), Is.Not.EqualTo(LearnerClient.AttemptOf(twice[0])));
    }

    private async Task TakeAsync(string course, int right)
    {
        var attempt = await learner.BeginAsync(course);
        for (var question = 1; question <= right; question++)
            await learner.SaveAsync(attempt, question, 1);
        await learner.SubmitAsync(attempt);
        await host.PassAsync(TimeSpan.FromMinutes(5));
    }

    private Task<IHtmlDocument> IntroAsync(string course) => learner.OpenAsync($"{LearnerClient.Mount}kurser/{course}/prov/{QuizHost.Quiz}");

    private static string Text(IHtmlDocument page) => page.QuerySelector(".lms")!.TextContent;

    private static IReadOnlyList<string> Ids(System.Text.Json.JsonElement attempt) =>
        [.. attempt.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("id").GetString()!)];
}
