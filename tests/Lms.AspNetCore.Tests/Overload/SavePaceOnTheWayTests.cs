using System.Net;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>Who saves too often is asked for patience, over the API and on the page, and loses nothing.</summary>
[TestFixture]
public sealed class SavePaceOnTheWayTests
{
    [Test]
    public async Task Beyond_the_burst_saves_wait_and_handing_in_does_not()
    {
        await using var intranet = await RunningIntranet.StartAsync(services => services.Configure<LoadOptions>(load => (load.SavesPerMinute, load.SaveBurst) = (1, 3)));
        using var http = await intranet.ClientAsync("medarbetare");
        using var learner = new LearnerClient(http);
        var page = await learner.StartAsync("motet-forst", "kursprov");
        var id = LearnerClient.AttemptOf(page);
        var question = (await http.GetJsonAsync($"attempts/{id}")).GetProperty("questions")[0];
        var path = $"attempts/{id}/answers/{question.Text("id")}";
        for (var seq = 1; seq <= 3; seq++)
            await http.PutJsonAsync(path, new { seq, value = LearnerCalls.SomeAnswer(question) });

        using var refused = await http.SendAsync(LearnerCalls.Request(HttpMethod.Put, path, new { seq = 4, value = LearnerCalls.SomeAnswer(question) }));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("saves-too-often"));

        var held = await learner.PressAsync(page, page.QuerySelector("button[form=svar][value=spara]"), HttpStatusCode.TooManyRequests);
        Assert.That(held.QuerySelector(".lms-empty form input[type=hidden]"), Is.Not.Null, "what was typed is held");
        await http.PostJsonAsync($"attempts/{id}/submission");
    }
}
