using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>Every quiz can be taken with forms alone, and nothing that was typed is lost.</summary>
[TestFixture]
public sealed class PlayerTests
{
    private const string Course = "motet-forst";
    private const string Exam = "kursprov";
    private const string SelfTest = "sjalvtest-kultur";

    private RunningIntranet intranet = null!;
    private LearnerClient learner = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
    }

    [TearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task An_exam_is_taken_with_forms_alone()
    {
        var player = await learner.StartAsync(Course, Exam);
        var questions = player.Questions();
        foreach (var question in questions.Skip(1))
            question.Answer();
        var confirm = await learner.PressAsync(player, player.QuerySelector("button[value=lamna-in]"));
        Assert.That(LearnerClient.Heading(confirm), Is.EqualTo("Lämna in provet?"));
        Assert.That(confirm.QuerySelectorAll("a[href$='#f1']"), Has.Length.EqualTo(1), "the question without an answer is linked");
        var result = await learner.PressAsync(confirm, confirm.QuerySelector("form.lms-actions button"));
        Assert.Multiple(() =>
        {
            Assert.That(LearnerClient.Heading(result), Does.StartWith("Inte godkänt ännu: ").Or.StartWith("Godkänt: "));
            Assert.That(result.QuerySelectorAll("article.lms-q"), Has.Length.EqualTo(questions.Count));
            Assert.That(result.QuerySelector("#f1 .lms-badge")!.TextContent.Trim(), Is.EqualTo("Inte besvarad"));
        });
    }

    [Test]
    public async Task A_saved_answer_is_there_when_one_comes_back()
    {
        var player = await learner.StartAsync(Course, Exam);
        var number = Ticked(player);
        player.Questions()[number].Answer(1);
        var saved = await learner.PressAsync(player, player.Questions()[number].Button("spara"));
        var again = await learner.StartAsync(Course, Exam);
        Assert.Multiple(() =>
        {
            Assert.That(saved.Questions()[number].SaveState(), Does.StartWith("Sparat "));
            Assert.That(again.Questions()[number].Chosen(), Is.EqualTo(new[] { 1 }));
            Assert.That(LearnerClient.AttemptOf(again), Is.EqualTo(LearnerClient.AttemptOf(player)), "the open attempt goes on");
        });
    }

    [Test]
    public async Task The_page_of_an_open_exam_tells_nothing_of_the_key()
    {
        var player = await learner.StartAsync(Course, Exam);
        foreach (var question in player.Questions())
            question.Answer();
        var saved = await learner.PressAsync(player, player.QuerySelector("button[value=spara]"));
        Assert.That(saved.QuerySelectorAll(".lms-answers, .lms-feedback, .is-right, .is-wrong, button[name=ratta]"), Is.Empty);
    }

    [Test]
    public async Task A_checked_question_shows_its_feedback_and_stands_while_the_others_are_saved()
    {
        var player = await learner.StartAsync(Course, SelfTest);
        foreach (var question in player.Questions())
            question.Answer();
        var page = await learner.PressAsync(player, player.Questions()[0].Button("ratta"));
        Assert.Multiple(() =>
        {
            Assert.That(page.Questions()[0].QuerySelector(".lms-badge")!.TextContent.Trim(), Is.EqualTo("Rätt").Or.EqualTo("Fel").Or.EqualTo("Delvis rätt"));
            Assert.That(page.Questions()[0].QuerySelectorAll("[data-lms-feedback] .lms-feedback"), Is.Not.Empty);
            Assert.That(page.Questions()[0].QuerySelectorAll("input, select, button"), Is.Empty, "nothing of it can be changed");
            Assert.That(page.Questions()[1].SaveState(), Does.StartWith("Sparat "));
            Assert.That(page.Questions()[1].QuerySelectorAll(".lms-feedback"), Is.Empty);
        });
    }

    [Test]
    public async Task Checking_without_an_answer_says_so_and_keeps_the_rest()
    {
        var player = await learner.StartAsync(Course, SelfTest);
        player.Questions()[1].Answer();
        var page = await learner.PressAsync(player, player.Questions()[0].Button("ratta"), HttpStatusCode.Conflict);
        Assert.Multiple(() =>
        {
            Assert.That(page.Questions()[0].QuerySelector(".lms-error")!.TextContent, Does.Contain("Svara på frågan"));
            Assert.That(page.QuerySelector("[role=alert] a")!.GetAttribute("href"), Is.EqualTo("#f1"));
            Assert.That(page.Questions()[1].SaveState(), Does.StartWith("Sparat "));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_newer_answer_stands_beside_ones_own_and_the_learner_chooses(bool mine)
    {
        var here = await learner.StartAsync(Course, Exam);
        var there = await learner.StartAsync(Course, Exam);
        var number = Ticked(here);
        there.Questions()[number].Answer(1);
        await learner.PressAsync(there, there.Questions()[number].Button("spara"));
        here.Questions()[number].Answer(0);
        var conflict = await learner.PressAsync(here, here.QuerySelector("button[value=lamna-in]"), HttpStatusCode.Conflict);
        Assert.That(conflict.Questions()[number].Chosen(), Is.EqualTo(new[] { 0 }), "what was typed here is still here");
        Assert.That(conflict.Questions()[number].QuerySelectorAll("[data-lms-conflict] section"), Has.Length.EqualTo(2));

        var still = await learner.PressAsync(conflict, conflict.QuerySelector("button[value=lamna-in]"), HttpStatusCode.Conflict);
        var settled = await learner.PressAsync(still, still.Questions()[number].Button(mine ? "behall-mitt" : "ta-nyare"));
        Assert.That(settled.Questions()[number].Chosen(), Is.EqualTo(new[] { mine ? 0 : 1 }));
    }

    [Test]
    public async Task An_old_page_changes_no_answer_that_was_not_touched_on_it()
    {
        var old = await learner.StartAsync(Course, Exam);
        var fresh = await learner.StartAsync(Course, Exam);
        var number = Ticked(fresh);
        fresh.Questions()[number].Answer(1);
        await learner.PressAsync(fresh, fresh.QuerySelector("button[value=spara]"));
        var after = await learner.PressAsync(old, old.QuerySelector("button[value=spara]"));
        Assert.That(after.Questions()[number].Chosen(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task Answers_that_come_after_handing_in_lead_to_the_result_and_change_nothing()
    {
        var player = await learner.StartAsync(Course, Exam);
        await learner.CallAsync(HttpMethod.Post, $"attempts/{LearnerClient.AttemptOf(player)}/submission");
        player.Questions()[0].Answer();
        var result = await learner.PressAsync(player, player.QuerySelector("button[value=lamna-in]"));
        Assert.Multiple(() =>
        {
            Assert.That(LearnerClient.Heading(result), Does.StartWith("Inte godkänt ännu: 0 av"));
            Assert.That(result.QuerySelector("[role=alert]")!.TextContent, Does.Contain("redan inlämnat"));
        });
    }

    [Test]
    public async Task An_attempt_and_its_result_are_the_learners_own()
    {
        var player = await learner.StartAsync(Course, Exam);
        var path = $"{LearnerClient.Mount}forsok/{LearnerClient.AttemptOf(player)}";
        foreach (var (person, tenant) in new[] { ("chef", "osby"), ("utbildare", "osby"), ("administrator", "osby") })
        {
            using var other = new LearnerClient(await intranet.ClientAsync(person, tenant));
            foreach (var page in new[] { path, path + "/lamna-in", path + "/resultat" })
                await other.OpenAsync(page, HttpStatusCode.NotFound);
        }
    }

    [Test]
    public async Task A_self_test_of_a_sensitive_lesson_makes_no_attempt()
    {
        await learner.CallAsync(HttpMethod.Post, $"courses/{Course}/enrolment");
        var page = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/prov/sjalvtest-flykt", HttpStatusCode.NotFound);
        Assert.That(page.QuerySelector("h1")!.TextContent, Does.Contain("finns inte"));
    }

    [Test]
    public async Task Whoever_has_not_begun_the_course_is_told_to()
    {
        var intro = await learner.OpenAsync($"{LearnerClient.Mount}kurser/samtal-som-bar/prov/kursprov");
        Assert.That(intro.QuerySelectorAll("form:not([action]) button.lms-btn"), Is.Empty);
        Assert.That(intro.QuerySelector(".lms-notice")!.TextContent, Does.Contain("Börja kursen först"));
    }

    [Test]
    public async Task The_player_speaks_English()
    {
        var start = await learner.OpenAsync(LearnerClient.Mount);
        await learner.PressAsync(start, start.QuerySelector("button[name=sprak][value=en]"));
        var player = await learner.StartAsync(Course, Exam);
        var text = player.QuerySelector(".lms")!.TextContent;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Question 1"));
            Assert.That(text, Does.Contain("Hand in the exam…"));
            Assert.That(text, Does.Not.Contain("Fråga 1").And.Not.Contain("Välj…").And.Not.Contain("Sant"));
            Assert.That(player.QuerySelectorAll("[data-lms-question] [lang=sv]"), Is.Empty, "every question is translated");
        });
    }

    /// <summary>The first question with options to tick.</summary>
    private static int Ticked(IHtmlDocument page) =>
        page.Questions().Select((question, index) => (question, index)).First(one => one.question.QuerySelector("input[type=radio]") is not null).index;
}
