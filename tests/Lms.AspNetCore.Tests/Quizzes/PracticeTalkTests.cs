using AngleSharp.Dom;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>A conversation to practise: "test", "question" and "right" are not its words.</summary>
[TestFixture]
public sealed class PracticeTalkTests
{
    private const string Course = LearnerClient.Mount + "kurser/se-lyssna-lotsa/";

    [Test]
    public async Task A_conversation_to_practise_is_called_one_from_the_lesson_to_the_result()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var learner = new LearnerClient(await intranet.ClientAsync("medarbetare"));
        await learner.CallAsync(HttpMethod.Post, "courses/se-lyssna-lotsa/enrolment");
        var lesson = await learner.OpenAsync(Course + "lektioner/samtalet-i-vaxeln");
        var intro = await learner.OpenAsync(Course + "prov/ova-vaxeln");
        var test = await learner.OpenAsync(Course + "prov/sjalvtest-forsta-hjalp");
        var player = await learner.PressAsync(intro, intro.QuerySelector("form:not([action]) button.lms-btn"));
        var attempt = LearnerClient.AttemptOf(player);
        var summary = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/lamna-in");
        await learner.CallAsync(HttpMethod.Post, $"attempts/{attempt}/submission");
        var result = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");

        Assert.Multiple(() =>
        {
            Assert.That(Words(lesson.QuerySelector(".lms-test")), Does.Contain("Ett samtal att öva på.").And.Contain("Öva samtalet"));
            Assert.That(Words(intro.QuerySelector("main")), Does.Contain("Starta samtalet").And.Contain("Du väljer en replik i taget").And.Not.Contain("rättat svar").And.Not.Contain("1 fråga"));
            Assert.That(Words(player.QuerySelector(".lms-card[aria-label=Avsluta]")), Does.Contain("Avsluta samtalet…").And.Not.Contain("självtestet"));
            Assert.That(Words(summary.QuerySelector("h1")), Is.EqualTo("Avsluta samtalet?"));
            Assert.That(Words(result.QuerySelector("main")), Does.Contain("0 av 1 poäng").And.Contain("Öva samtalet igen").And.Not.Contain("av 1 rätt"));
            Assert.That(Words(test.QuerySelector("main")), Does.Contain("Starta självtestet").And.Contain("rättat svar"), "a test is still a test");
        });
    }

    private static string Words(IElement? element) => element?.TextContent ?? "";
}
