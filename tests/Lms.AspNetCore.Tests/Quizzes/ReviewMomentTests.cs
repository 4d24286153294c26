using System.Text.Json;
using AngleSharp.Html.Dom;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>Four moments times seven items over HTTP: what a cell hides is neither in the page nor in the JSON.</summary>
[TestFixture]
public sealed class ReviewMomentTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReviewMoment[] Moments = Enum.GetValues<ReviewMoment>();

    private static readonly ReviewItems[] Items =
    [
        ReviewItems.Answer, ReviewItems.Correctness, ReviewItems.Mark, ReviewItems.Specific, ReviewItems.General, ReviewItems.RightAnswer, ReviewItems.Overall,
    ];

    private QuizHost host = null!;
    private LearnerClient learner = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        host = await QuizHost.StartAsync(Noon);
        learner = await host.LearnerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        learner.Dispose();
        await host.DisposeAsync();
    }

    [Test]
    public async Task A_cell_shows_its_item_and_nothing_shows_it_at_another_moment([ValueSource(nameof(Moments))] ReviewMoment moment, [ValueSource(nameof(Items))] ReviewItems item)
    {
        await host.SetClockAsync(Noon);
        var course = await host.PublishAsync(quiz => quiz with
        {
            Behaviour = "immediate",
            Closes = new DateTime(2027, 3, 1, 18, 0, 0),
            Matrix = Only(moment, item),
            Bands = [new FeedbackBand(0, QuizHost.Sv("omdome-kanarie"))],
        });
        var attempt = await learner.BeginAsync(course);
        var check = await learner.CallAsync(HttpMethod.Post, $"attempts/{attempt}/answers/s.q1/check", QuizHost.Answer(1, QuizHost.Wrong));
        await ExpectAsync(ReviewMoment.During, check.GetRawText(), $"forsok/{attempt}");

        await learner.CallAsync(HttpMethod.Post, $"attempts/{attempt}/submission");
        await host.PassAsync(TimeSpan.FromSeconds(119));
        await ExpectAsync(ReviewMoment.RightAfter);
        await host.PassAsync(TimeSpan.FromSeconds(1));
        await ExpectAsync(ReviewMoment.Later);
        await host.SetClockAsync(new DateTimeOffset(2027, 3, 1, 17, 1, 0, TimeSpan.Zero));
        await ExpectAsync(ReviewMoment.AfterClose);

        async Task ExpectAsync(ReviewMoment at, string? given = null, string? path = null)
        {
            var json = given ?? (await learner.CallAsync(HttpMethod.Get, $"attempts/{attempt}/review")).GetRawText();
            var page = await learner.OpenAsync(LearnerClient.Mount + (path ?? $"forsok/{attempt}/resultat"));
            var shown = at == moment ? item : ReviewItems.None;
            using var _ = Assert.EnterMultipleScope();
            Assert.That(InJson(json, at), Is.EqualTo(shown & ~Untold(at, json: true)), $"{at}: {json}");
            Assert.That(InPage(page, at), Is.EqualTo(shown & ~Untold(at, json: false)), $"{at}: {page.QuerySelector(".lms")!.TextContent}");
        }
    }

    /// <summary>While an attempt is open the question is there anyway, and nothing is said of the whole.</summary>
    private static ReviewItems Untold(ReviewMoment at, bool json) =>
        at != ReviewMoment.During ? ReviewItems.None
        : ReviewItems.Answer | ReviewItems.Overall | (json ? ReviewItems.Correctness : ReviewItems.None);

    private static ReviewMatrix Only(ReviewMoment moment, ReviewItems item)
    {
        // What is told with the question needs the question.
        var beside = (item & (ReviewItems.Specific | ReviewItems.General | ReviewItems.RightAnswer)) == 0 ? item : item | ReviewItems.Answer;
        ReviewItems At(ReviewMoment one) => one == moment ? beside : ReviewItems.None;
        return new() { During = At(ReviewMoment.During), RightAfter = At(ReviewMoment.RightAfter), Later = At(ReviewMoment.Later), AfterClose = At(ReviewMoment.AfterClose) };
    }

    private static ReviewItems InJson(string json, ReviewMoment at)
    {
        var root = JsonDocument.Parse(json).RootElement;
        var question = at == ReviewMoment.During ? root : root.GetProperty("questions").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "s.q1");
        var seen = Told(json);
        if (question.TryGetProperty("correctness", out var correctness) && correctness.ValueKind != JsonValueKind.Null && at != ReviewMoment.During)
            seen |= ReviewItems.Correctness;
        if (question.TryGetProperty("mark", out var mark) && mark.ValueKind != JsonValueKind.Null)
            seen |= ReviewItems.Mark;
        if (at != ReviewMoment.During && seen == ReviewItems.None && json.Contains(QuizHost.Wrong, StringComparison.Ordinal))
            seen |= ReviewItems.Answer;
        if (at != ReviewMoment.During && !seen.TellResult())
            Assert.That(root.GetProperty("mark").ValueKind, Is.EqualTo(JsonValueKind.Null), "the result of the whole");
        return seen;
    }

    private static ReviewItems InPage(IHtmlDocument page, ReviewMoment at)
    {
        var html = page.DocumentElement.OuterHtml;
        var seen = Told(html);
        var part = at == ReviewMoment.During ? page.QuerySelector("#f1")! : page.QuerySelector(".lms")!;
        var text = part.TextContent;
        if (text.Contains("Ditt svar, fel", StringComparison.Ordinal) || part.QuerySelectorAll(".lms-badge--bad, td").Any(badge => badge.TextContent.Trim().StartsWith("Fel", StringComparison.Ordinal)))
            seen |= ReviewItems.Correctness;
        if (part.QuerySelectorAll(".lms-badge, td.is-num").Any(badge => badge.TextContent.Contains("poäng", StringComparison.Ordinal) || badge.TextContent.Trim() == "0 av 1"))
            seen |= ReviewItems.Mark;
        if (at != ReviewMoment.During && seen == ReviewItems.None && html.Contains("fraga-kanarie 1", StringComparison.Ordinal))
            seen |= ReviewItems.Answer;
        return seen;
    }

    private static ReviewItems Told(string text)
    {
        var seen = ReviewItems.None;
        if (text.Contains("specifik-kanarie", StringComparison.Ordinal))
            seen |= ReviewItems.Specific;
        if (text.Contains("allmant-kanarie", StringComparison.Ordinal))
            seen |= ReviewItems.General;
        if (text.Contains(QuizHost.Right, StringComparison.Ordinal))
            seen |= ReviewItems.RightAnswer;
        if (text.Contains("omdome-kanarie", StringComparison.Ordinal))
            seen |= ReviewItems.Overall;
        return seen;
    }

    [Test]
    public async Task The_page_says_what_is_shown_later_and_when()
    {
        await host.SetClockAsync(Noon);
        var course = await host.PublishAsync(quiz => quiz with
        {
            Closes = new DateTime(2027, 3, 1, 18, 0, 0),
            Matrix = new() { RightAfter = ReviewItems.None, Later = ReviewItems.Mark | ReviewItems.Overall },
        });
        var attempt = await learner.BeginAsync(course);
        await learner.SubmitAsync(attempt);
        var now = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");
        await host.PassAsync(TimeSpan.FromMinutes(3));
        var later = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");
        await host.SetClockAsync(Noon.AddHours(6));
        var closed = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");
        Assert.Multiple(() =>
        {
            Assert.That(LearnerClient.Heading(now), Is.EqualTo("Provet är inlämnat"));
            Assert.That(now.QuerySelector(".lms")!.TextContent, Does.Contain("Från 1 mars 2027 kl. 13.02 visas resultatet och poängen för varje fråga."));
            Assert.That(LearnerClient.Heading(later), Is.EqualTo("Inte godkänt ännu: 0 av 5 rätt"));
            Assert.That(later.QuerySelectorAll("tbody th").Select(row => row.TextContent), Is.EqualTo(new[] { "Fråga 1", "Fråga 2", "Fråga 3", "Fråga 4", "Fråga 5" }));
            Assert.That(later.QuerySelector(".lms")!.TextContent, Does.Contain("När provet har stängt, 1 mars 2027 kl. 18.00, visas dina svar, vad som är rätt och fel, förklaringar och rätt svar."));
            Assert.That(closed.QuerySelectorAll("article.lms-q"), Has.Length.EqualTo(5));
        });
    }

    [Test]
    public async Task Sections_tell_their_points_and_partial_points_are_not_called_right()
    {
        await host.SetClockAsync(Noon);
        var course = await host.PublishAsync(quiz => quiz with
        {
            Questions = [],
            Sections =
            [
                new QuizSection { Title = QuizHost.Sv("Första delen"), Text = QuizHost.Sv("Läs först."), Questions = ["s.q1", "s.q2"] },
                new QuizSection { Title = QuizHost.Sv("Andra delen"), Questions = ["s.q3"] },
            ],
            Points = new Dictionary<string, decimal> { ["s.q1"] = 3 },
        });
        var attempt = await learner.BeginAsync(course);
        var player = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        await learner.SaveAsync(attempt, 1, 1);
        await learner.SaveAsync(attempt, 2, 1, "halvt");
        await learner.SaveAsync(attempt, 3, 1, "halvt");
        await learner.SubmitAsync(attempt);
        var result = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");
        Assert.Multiple(() =>
        {
            Assert.That(player.QuerySelectorAll("form h2").Select(heading => heading.TextContent), Does.Contain("Första delen").And.Contain("Andra delen"));
            Assert.That(player.QuerySelector("#f1 h2")!.TextContent, Does.Contain("3 poäng"));
            Assert.That(LearnerClient.Heading(result), Is.EqualTo("Godkänt: 4 av 5 poäng"), "a whole number of points, but not of right answers");
            Assert.That(result.QuerySelectorAll("h3").Select(heading => heading.TextContent.Trim()), Does.Contain("Första delen: 3,5 av 4 poäng").And.Contain("Andra delen: 0,5 av 1 poäng"));
        });
    }
}
