using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Quizzes.Sweep;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.AspNetCore.Tests.Sweep;

/// <summary>What runs out of time is handed in though nobody looks, once, and nothing else is.</summary>
[TestFixture]
public sealed class SweepTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task An_overdue_attempt_is_handed_in_once_though_many_sweep()
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        var course = await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 10, GraceSeconds = 30, PassMark = 0.2m });
        using var learner = await host.LearnerAsync();
        using var second = await host.LearnerAsync("chef");
        var late = await learner.BeginAsync(course);
        await learner.SaveAsync(late, 1, 1);
        await host.PassAsync(TimeSpan.FromMinutes(5));
        var inTime = await second.BeginAsync(course);
        await host.PassAsync(TimeSpan.FromMinutes(6));

        var sweeper = host.Intranet.Services.GetRequiredService<AttemptSweeper>();
        var swept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sweeper.RunOnceAsync(default)));
        Assert.That(swept.Max(), Is.EqualTo(1));
        Assert.That(await StateAsync(host, late), Is.EqualTo("submitted"));
        Assert.That(await StateAsync(host, inTime), Is.EqualTo("open"));
        Assert.That(await AskAsync(host, $"SELECT count(*)::text FROM lms.audit WHERE action = 'attempt.submitted' AND subject_id = '{late}'"), Is.EqualTo("1"));
        Assert.That(await AskAsync(host, $"SELECT (submitted_at = timestamptz '2027-03-01 12:10:30Z')::text FROM lms.quiz_attempt WHERE attempt_id = '{late}'"), Is.EqualTo("true"), "as at the moment when time was up");
        Assert.That((await learner.CallAsync(HttpMethod.Get, $"attempts/{late}/review")).GetProperty("mark").GetDecimal(), Is.EqualTo(1));
        Assert.That(await sweeper.RunOnceAsync(default), Is.Zero);
    }

    [Test]
    public async Task More_than_one_batch_is_swept_at_once()
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        using var learner = await host.LearnerAsync();
        var attempts = new List<string>();
        for (var i = 0; i < 3; i++)
            attempts.Add(await learner.BeginAsync(await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 10 })));
        await host.PassAsync(TimeSpan.FromMinutes(11));
        var store = host.Intranet.Services.GetRequiredService<IOverdueStore>();
        var osby = await OsbyAsync(host);
        var tenant = (await store.TenantsAsync(default)).Single(one => one.ToString() == osby);
        var first = await store.FindAsync(tenant, null, 2, default);
        var rest = await store.FindAsync(tenant, first[^1].Attempt, 2, default);
        Assert.That(first.Concat(rest).Select(one => one.Attempt.ToString()), Is.EquivalentTo(attempts));
        Assert.That(await host.Intranet.Services.GetRequiredService<AttemptSweeper>().RunOnceAsync(default), Is.EqualTo(3));
    }

    [Test]
    public async Task The_host_sweeps_by_itself()
    {
        await using var host = await StartAsync(TimeSpan.FromMilliseconds(100));
        var course = await host.PublishAsync(quiz => quiz with { TimeLimitMinutes = 10 });
        using var learner = await host.LearnerAsync();
        var attempt = await learner.BeginAsync(course);
        await host.PassAsync(TimeSpan.FromMinutes(11));
        Assert.That(async () => await StateAsync(host, attempt), Is.EqualTo("submitted").After(30_000, 100));
    }

    private static async Task<QuizHost> StartAsync(TimeSpan every) => await QuizHost.StartAsync(
        Noon, await RunningIntranet.StartAsync(services => services.Configure<LmsOptions>(options => options.SweepEvery = every)));

    private static Task<string> OsbyAsync(QuizHost host) => AskAsync(host, "SELECT tenant_id::text FROM lms.tenant WHERE key = 'osby'");

    private static Task<string> StateAsync(QuizHost host, string attempt) => AskAsync(host, $"SELECT state FROM lms.quiz_attempt WHERE attempt_id = '{attempt}'");

    private static async Task<string> AskAsync(QuizHost host, string sql)
    {
        await using var source = NpgsqlDataSource.Create(host.Intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
