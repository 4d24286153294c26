using System.Diagnostics;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Quizzes.Regrading;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.AspNetCore.Tests.Results;

/// <summary>What a proposal over many attempts costs the database, in round trips: numbers, not times.</summary>
[TestFixture]
public sealed class RegradeCostTests
{
    private const int People = 5_000;

    [Test]
    public async Task A_proposal_over_five_thousand_attempts_reads_them_by_the_hundred()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        var exam = await AnsweredExam.PublishAsync(intranet.Services, "osby", $"prov-{Guid.NewGuid():n}", "aaaaa");
        await exam.AnswerAsync("aabbb");
        await MultiplyAsync(intranet.Database.Connections.Superuser, exam.Course);
        using var proxy = new RoundTripProxy(intranet.Database.Connections.Web);
        await using var host = ExtraHost.Over(intranet.Database.Connections with { Web = proxy.Connection });
        var (regrader, quiz) = (host.Services.GetRequiredService<Regrader>(), new ItemKey(exam.Course, AnsweredExam.Quiz));
        await regrader.ProposeAsync(exam.Trainer, quiz, null, default);
        var (before, watch) = (proxy.Count, Stopwatch.StartNew());

        var plan = (await regrader.ProposeAsync(exam.Trainer, quiz, new("s.q3", null, 1), default)).Value!;

        var trips = proxy.Count - before;
        TestContext.Out.WriteLine($"{plan.Plan!.Changes.Count} changes, {trips} round trips, {watch.Elapsed.TotalSeconds:0.00} s");
        Assert.That((plan.Plan.Changes.Count, plan.Passing.Count), Is.EqualTo((People, People)));
        Assert.That(trips, Is.LessThan(People / 50));
    }

    /// <summary>The one attempt, its person and its enrolment, over and over.</summary>
    private static async Task MultiplyAsync(string superuser, string course)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        await using var command = source.CreateCommand($"""
            SET session_replication_role = replica;
            CREATE TEMP TABLE one AS SELECT tenant_id, attempt_id, person_id, enrolment_id FROM lms.quiz_attempt WHERE course_id = '{course}';
            CREATE TEMP TABLE copy AS SELECT md5('copy' || n)::uuid AS id, n FROM generate_series(2, {People}) AS n;
            INSERT INTO lms.person SELECT made.* FROM one JOIN lms.person AS p USING (tenant_id, person_id), copy,
                jsonb_populate_record(p, jsonb_build_object('person_id', copy.id, 'subject', 'kopia-' || n, 'name', 'Deltagare ' || n)) AS made;
            INSERT INTO lms.enrolment SELECT made.* FROM one JOIN lms.enrolment AS e USING (tenant_id, enrolment_id), copy,
                jsonb_populate_record(e, jsonb_build_object('enrolment_id', copy.id, 'person_id', copy.id)) AS made;
            INSERT INTO lms.quiz_attempt SELECT made.* FROM one JOIN lms.quiz_attempt AS a USING (tenant_id, attempt_id), copy,
                jsonb_populate_record(a, jsonb_build_object('attempt_id', copy.id, 'enrolment_id', copy.id, 'person_id', copy.id)) AS made;
            INSERT INTO lms.attempt_step SELECT made.* FROM one JOIN lms.attempt_step AS s USING (tenant_id, attempt_id), copy,
                jsonb_populate_record(s, jsonb_build_object('attempt_id', copy.id)) AS made;
            ANALYZE lms.quiz_attempt, lms.attempt_step;
            """);
        await command.ExecuteNonQueryAsync();
    }
}
