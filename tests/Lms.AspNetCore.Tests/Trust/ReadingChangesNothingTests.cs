using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.AspNetCore.Tests.Security;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>A GET is asked for by browsers ahead of time, by link checkers and again after a reload: it must never write.</summary>
[TestFixture]
public sealed class ReadingChangesNothingTests
{
    [Test]
    public async Task No_get_or_head_of_any_page_or_answer_changes_a_row()
    {
        await using var intranet = await StoredRows.StartStillAsync();
        var world = await World.MakeAsync(intranet, "administrator", "osby", "osby");
        using var client = await intranet.ClientAsync("administrator");
        using var first = await client.GetAsync(LearnerCalls.Page(""));
        var before = await StoredRows.ReadAsync(intranet);

        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal)))
        {
            foreach (var method in new[] { "GET", "HEAD" })
            {
                using var answer = await client.SendAsync(world.Request(row, method));
                Assert.That((int)answer.StatusCode, method == "GET" ? Is.LessThan(400) : Is.AnyOf(200, 302, 405), $"{method} {row.Route}");
            }

            Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)), Is.Empty, row.Route);
        }
    }

    /// <summary>
    /// The one exception. At its deadline an attempt is handed in by law of its quiz; the learner's own first look writes down
    /// what already holds. Nobody else's look does, it happens once, and a link elsewhere can hasten nothing by it.
    /// </summary>
    [Test]
    public async Task An_attempt_whose_time_is_up_is_handed_in_by_its_learners_look_once_and_by_nobody_elses()
    {
        await using var host = await QuizHost.StartAsync(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), await StoredRows.StartStillAsync());
        using var learner = await host.LearnerAsync();
        using var colleague = await host.LearnerAsync("chef");
        using var trainer = await host.LearnerAsync("utbildare");
        var course = await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 10 });
        var attempt = await learner.BeginAsync(course);
        await learner.SaveAsync(attempt, 1, 1);
        await host.PassAsync(TimeSpan.FromHours(1));
        var before = await StoredRows.ReadAsync(host.Intranet);
        string[] looks = [$"{LearnerClient.Mount}forsok/{attempt}", $"{LearnerClient.Mount}forsok/{attempt}/resultat", $"{LearnerClient.Mount}api/attempts/{attempt}"];

        foreach (var path in looks.SelectMany(path => new[] { (colleague, path), (trainer, path) }))
        {
            using var answer = await path.Item1.Http.GetAsync(new Uri(path.path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(404), path.path);
        }

        foreach (var path in new[] { "", $"kurser/{course}", "kurser", "intyg" })
            await learner.OpenAsync(LearnerClient.Mount.TrimEnd('/') + (path.Length == 0 ? "" : "/" + path));
        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(host.Intranet)), Is.Empty, "only the pages of the attempt and of its quiz look at it");

        await learner.OpenAsync(looks[0]);
        var after = await StoredRows.ReadAsync(host.Intranet);
        Assert.That(StoredRows.Changed(before, after), Does.Contain("quiz_attempt"));

        foreach (var path in looks)
            await learner.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That(StoredRows.Changed(after, await StoredRows.ReadAsync(host.Intranet)), Is.Empty, "the second look writes nothing");
    }
}
