using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Quizzes.Types;

/// <summary>Essays and the texts between questions, with forms alone.</summary>
[TestFixture]
public sealed class EssayTests
{
    private const string Course = "fragetyper";

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
    public async Task An_essay_is_written_and_waits_for_its_mark_and_the_graders_notes_stay_where_they_are()
    {
        var page = await learner.StartAsync(Course, "bedomning");
        var raw = await learner.CallAsync(HttpMethod.Get, $"attempts/{LearnerClient.AttemptOf(page)}");
        Assert.That(raw.GetRawText() + page.Source.Text, Does.Not.Contain("Bedöm inte stavningen").And.Not.Contain("Do not mark"));
        page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value = "Jag såg honom.\n\nJag satte mig bredvid.";
        page = await learner.PressAsync(page, page.QuerySelector("button[value=spara]"));
        var submit = await learner.PressAsync(page, page.QuerySelector("button[value=lamna-in]"));
        var result = await learner.PressAsync(submit, submit.QuerySelector("form.lms-actions button"));
        var essay = result.QuerySelector("article .lms-lines")!.Closest("article")!;
        Assert.Multiple(() =>
        {
            Assert.That(essay.TextContent, Does.Contain("7 ord, minst 20").And.Contain("Väntar på bedömning"));
            Assert.That(essay.QuerySelector(".lms-lines")!.TextContent, Does.Contain("\n\n"), "paragraphs are kept");
            Assert.That(result.Source.Text, Does.Not.Contain("Bedöm inte stavningen"));
        });
    }

    [Test]
    public async Task A_text_between_the_questions_is_shown_without_a_number_and_counted_nowhere()
    {
        var page = await learner.StartAsync(Course, "sjalvtest");
        var questions = page.QuerySelectorAll(".lms-map li").Length;
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector(".lms-inform")!.TextContent, Does.Contain("Nästa uppgift är ett samtal"));
            Assert.That(page.QuerySelectorAll("[data-lms-standing=information] .lms-q-foot"), Is.Empty);
            Assert.That(page.Questions().Select(question => question.GetAttribute("data-lms-ordinal")).Where(number => number != "0"), Is.EqualTo(Enumerable.Range(1, questions).Select(number => $"{number}")));
            Assert.That(page.QuerySelector("[data-lms-count]")!.TextContent, Is.EqualTo($"0 av {questions}"));
        });
        var submit = await learner.PressAsync(page, page.QuerySelector("button[value=lamna-in]"));
        Assert.That(submit.QuerySelectorAll("ul.lms-check li"), Has.Length.EqualTo(questions));
        var result = await learner.PressAsync(submit, submit.QuerySelector("form.lms-actions button"));
        Assert.That(result.QuerySelectorAll("article.lms-q h3").Count(heading => heading.TextContent.StartsWith("Fråga ", StringComparison.Ordinal)), Is.EqualTo(questions));
        Assert.That(result.QuerySelectorAll("article.lms-q .lms-stem").Select(stem => stem.TextContent), Has.Exactly(1).StartsWith("Nästa uppgift är ett samtal"));
        var intro = await learner.OpenAsync($"{LearnerClient.Mount}kurser/{Course}/prov/sjalvtest");
        Assert.That(intro.QuerySelector(".lms-lead")!.TextContent, Does.Contain($"{questions} frågor"));
    }
}
