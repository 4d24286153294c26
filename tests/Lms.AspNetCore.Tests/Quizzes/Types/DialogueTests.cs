using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Quizzes.Types;

/// <summary>A dialogue is played with forms alone and over the API, and neither tells what was not reached.</summary>
[TestFixture]
public sealed class DialogueTests
{
    private const string Course = "samtal-som-bar";
    private const string Quiz = "ova-avslag";
    private const string Name = "svara-samtal.avslaget";

    private RunningIntranet intranet = null!;
    private LearnerClient learner = null!;
    private QuestionSource source = null!;

    [SetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        source = (await CourseAsync()).Questions.Single(question => question.Id == Name);
    }

    [TearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task It_is_played_to_its_end_with_forms_alone_and_then_shows_the_whole_map()
    {
        var page = await learner.StartAsync(Course, Quiz);
        Assert.That(page.QuerySelectorAll("button[name=ratta]"), Is.Empty, "half a conversation is not checked");
        foreach (var reply in Best())
            page = await SayAsync(page, reply);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll(".lms-talk > .is-own"), Has.Length.EqualTo(Best().Count));
            Assert.That(page.QuerySelector(".lms-talk > .is-end")!.TextContent, Does.Contain("Så slutade det"));
            Assert.That(page.QuerySelectorAll("[data-lms-question] input[type=radio]"), Is.Empty);
        });
        page = await learner.PressAsync(page, page.QuerySelector("button[name=ratta]"));
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector(".lms-badge--good")!.TextContent.Trim(), Is.EqualTo("Rätt"));
            Assert.That(page.QuerySelectorAll(".lms-ways ol > li"), Has.Length.EqualTo(source.Parts.Count));
            Assert.That(page.QuerySelectorAll(".lms-ways ol > li:not(.is-walked)").Select(Words), Has.All.Contains("inte prövad"));
            Assert.That(page.QuerySelectorAll(".lms-talk .is-own .lms-feedback"), Has.Length.EqualTo(Best().Count));
            Assert.That(page.QuerySelectorAll("a[href*='-n']").Select(link => page.QuerySelector(link.GetAttribute("href")!)), Has.None.Null, "every way leads to its place");
        });
    }

    [Test]
    public async Task The_latest_reply_can_be_taken_back_and_the_conversation_started_over()
    {
        var page = await learner.StartAsync(Course, Quiz);
        Assert.That(page.QuerySelectorAll("button[value=back], button[value=again]"), Is.Empty);
        foreach (var reply in Best().Take(2))
            page = await SayAsync(page, reply);
        page = await learner.PressAsync(page, page.QuerySelector("button[value=back]"));
        Assert.That(page.QuerySelectorAll(".lms-talk > .is-own"), Has.Length.EqualTo(1));
        page = await learner.PressAsync(page, page.QuerySelector("button[value=again]"));
        Assert.That(page.QuerySelectorAll(".lms-talk > .is-own"), Is.Empty);
        Assert.That(page.Questions()[0].SaveState(), Is.EqualTo("Inte besvarad ännu"));
    }

    [Test]
    public async Task Saying_nothing_changes_nothing()
    {
        var page = await learner.StartAsync(Course, Quiz);
        page = await learner.PressAsync(page, page.QuerySelector("[data-lms-say]"));
        Assert.That(page.QuerySelectorAll(".lms-talk > li"), Has.Length.EqualTo(1));
    }

    [TestCase("behall-mitt", 1)]
    [TestCase("ta-nyare", 2)]
    public async Task A_page_left_behind_asks_which_way_counts(string choice, int said)
    {
        var old = await learner.StartAsync(Course, Quiz);
        var fresh = await learner.StartAsync(Course, Quiz);
        foreach (var reply in Best().Take(2))
            fresh = await SayAsync(fresh, reply);
        Radio(old, Replies(source.Parts[0])[1]).IsChecked = true;
        var conflict = await learner.PressAsync(old, old.QuerySelector("[data-lms-say]"), HttpStatusCode.Conflict);
        Assert.That(conflict.QuerySelectorAll("[data-lms-conflict] section"), Has.Length.EqualTo(2));
        var settled = await learner.PressAsync(conflict, conflict.QuerySelector($"button[name={choice}]"));
        Assert.That(settled.QuerySelectorAll(".lms-talk > .is-own"), Has.Length.EqualTo(said));
    }

    [Test]
    public async Task Over_the_api_it_is_played_by_path_or_by_reply_and_nothing_unreached_is_told()
    {
        await learner.CallAsync(HttpMethod.Post, $"courses/{Course}/enrolment");
        var attempt = await learner.CallAsync(HttpMethod.Post, $"quizzes/{Course}.{Quiz}/attempts");
        var id = attempt.GetProperty("id").GetString()!;
        var secrets = Secrets([]);
        Check(attempt.GetRawText(), secrets, "start");
        List<string> path = [];
        foreach (var (reply, at) in Best().Select((reply, at) => (reply, at)))
        {
            object value = at % 2 == 0 ? new { path = path.Append(reply) } : new { path, reply };
            path.Add(reply);
            var saved = await learner.CallAsync(HttpMethod.Put, $"attempts/{id}/answers/{Name}", new { seq = at + 1, value });
            Check(saved.GetRawText(), secrets, "saved");
            var now = await learner.CallAsync(HttpMethod.Get, $"attempts/{id}");
            secrets = Secrets(path);
            Check(now.GetRawText(), secrets, $"after {at + 1}");
            var told = now.GetProperty("questions")[0].GetProperty("told").EnumerateArray().ToList();
            Assert.That(told.Count(line => line.GetProperty("kind").GetString() == "reply"), Is.EqualTo(at + 1));
            using var page = await learner.Http.GetAsync(new Uri($"{LearnerClient.Mount}forsok/{id}", UriKind.Relative));
            Check(await page.Content.ReadAsStringAsync(), secrets, "page");
        }
    }

    [Test]
    public async Task Half_a_conversation_is_not_checked_over_the_api_either()
    {
        await learner.CallAsync(HttpMethod.Post, $"courses/{Course}/enrolment");
        var attempt = await learner.CallAsync(HttpMethod.Post, $"quizzes/{Course}.{Quiz}/attempts");
        var refused = await learner.Http.PostJsonAsync(
            $"attempts/{attempt.GetProperty("id").GetString()}/answers/{Name}/check", new { seq = 1, value = new { reply = Best()[0] } }, 400);
        Assert.That(refused.GetProperty("code").GetString(), Is.EqualTo("answer-unfinished"));
    }

    private static string Words(IElement element) => element.TextContent;

    private static IReadOnlyList<string> Replies(QuestionSource node) => [.. node.Choices.Select(reply => reply.Id)];

    private static IHtmlInputElement Radio(IHtmlDocument page, string reply) => (IHtmlInputElement)page.QuerySelector($"input[type=radio][value='{reply}']")!;

    private static void Check(string body, HashSet<string> secrets, string from)
    {
        var text = WebUtility.HtmlDecode(Regex.Unescape(body));
        foreach (var secret in secrets)
            Assert.That(text, Does.Not.Contain(secret), from);
    }

    private async Task<IHtmlDocument> SayAsync(IHtmlDocument page, string reply)
    {
        Radio(page, reply).IsChecked = true;
        return await learner.PressAsync(page, page.QuerySelector("[data-lms-say]"));
    }

    private IReadOnlyList<string> Best() => intranet.Services.GetRequiredService<QuestionTypes>().Read(source, (_, _) => { })!.CorrectResponse.All("path");

    /// <summary>What somebody who has gone that way must not see: texts of nodes not reached, and every feedback.</summary>
    private HashSet<string> Secrets(IReadOnlyList<string> path)
    {
        var at = source.Parts[0];
        List<LocalText> seen = [at.Prompt, .. at.Choices.Select(reply => reply.Text)];
        foreach (var said in path)
        {
            var reply = at.Choices.Single(one => one.Id == said);
            at = source.Parts.Single(part => part.Id == reply.Settings["to"]);
            seen.AddRange([reply.Match, at.Prompt, .. at.Choices.Select(one => one.Text)]);
        }

        var all = source.Parts.SelectMany(part => part.Choices.SelectMany(reply => new[] { reply.Text, reply.Match }).Append(part.Prompt));
        var feedback = source.Parts.SelectMany(part => part.Choices.Select(reply => reply.Feedback).Append(part.Feedback)).Append(source.Feedback);
        return [.. all.Except(seen).Concat(feedback).SelectMany(text => text.ByLanguage.Values).Select(PlainText.Of).Where(text => text.Length > 12)];
    }

    private async Task<Course> CourseAsync()
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var courses = intranet.Services.GetRequiredService<ICourseStore>();
        var tenant = (await persons.FindTenantAsync("osby", default))!.Id;
        return (await courses.FindVersionAsync(tenant, (await courses.FindCurrentAsync(tenant, Course, default))!.Value, default))!.Course;
    }
}
