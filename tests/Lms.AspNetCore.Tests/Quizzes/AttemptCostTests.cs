using System.Text.Json;
using Lms.Core;
using Lms.Core.Certificates.Design;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>
/// What an attempt of ten questions costs the database, in numbers of things: start, ten answers, hand in with completion
/// and certificate, review. Numbers, not times, so that it says the same on every machine.
/// </summary>
[TestFixture]
public sealed class AttemptCostTests
{
    private const int Questions = 10;
    private static readonly string[] People = ["medarbetare", "chef", "administrator"];

    [Test]
    public async Task An_attempt_that_earns_a_certificate_takes_few_round_trips_few_rows_and_little_log()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        await PublishAsync(intranet);
        var connections = intranet.Database.Connections;
        using var proxy = new RoundTripProxy(connections.Web);
        await using var host = ExtraHost.Over(connections with { Web = proxy.Connection });
        await using var database = NpgsqlDataSource.Create(connections.Superuser);
        var costs = new List<Cost>();
        foreach (var person in People)
        {
            using var learner = await host.LearnerAsync(person);
            await learner.CallAsync(HttpMethod.Post, "courses/kostnad/enrolment");
            await TakeAsync(learner, right: false);
            var (trips, log, transaction) = (proxy.Count, await AskAsync(database, "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"), await AskAsync(database, "SELECT pg_current_xact_id()::text::bigint"));
            var passed = await TakeAsync(learner, right: true);
            Assert.That(passed, Is.True);
            costs.Add(new(
                proxy.Count - trips,
                await RowsSinceAsync(database, transaction),
                await AskAsync(database, "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint") - log));
            Assert.That((await learner.CallAsync(HttpMethod.Get, "me/certificates")).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("course").GetString() == "kostnad"), Is.EqualTo(1));
        }

        TestContext.Out.WriteLine(string.Join('\n', costs));

        // The server's own housekeeping may write in between: the least of several is the attempt's own.
        Assert.That(costs.Min(cost => cost.RoundTrips), Is.InRange(Questions + 3, 20));
        Assert.That(costs.Min(cost => cost.Rows), Is.InRange(Questions + 10, 25));
        Assert.That(costs.Min(cost => cost.LogBytes), Is.LessThan(25 * 1024));
    }

    private static async Task<bool> TakeAsync(LearnerClient learner, bool right)
    {
        var attempt = await learner.CallAsync(HttpMethod.Post, "quizzes/kostnad.prov/attempts");
        var id = attempt.GetProperty("id").GetString();
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
            await learner.CallAsync(HttpMethod.Put, $"attempts/{id}/answers/{question.GetProperty("id").GetString()}", QuizHost.Answer(1, right ? QuizHost.Right : QuizHost.Wrong));
        await learner.CallAsync(HttpMethod.Post, $"attempts/{id}/submission");
        return (await learner.CallAsync(HttpMethod.Get, $"attempts/{id}/review")).GetProperty("passed").GetBoolean();
    }

    private static async Task PublishAsync(RunningIntranet intranet)
    {
        var people = intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        var trainer = (await people.FindAsync(tenant.Id, "osby-utbildare", default))!;
        var questions = Enumerable.Range(1, Questions).Select(number => new QuestionSource
        {
            Id = $"s.q{number}",
            Type = "short-answer",
            Prompt = LocalText.Of("sv", $"Fråga {number}?"),
            Choices =
            [
                new Choice { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", QuizHost.Right), Fraction = 1 },
                new Choice { Id = "b", AuthorId = "b", Text = LocalText.Of("sv", QuizHost.Wrong), Fraction = 0 },
            ],
        }).ToList();
        var texts = new Dictionary<string, string> { ["sv"] = "Kursintyg" };
        await intranet.Services.GetRequiredService<ICourseStore>().PublishAsync(
            new Actor(tenant.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"),
            new Course
            {
                Id = "kostnad",
                Title = LocalText.Of("sv", "Kostnaden"),
                Modules = [new CourseModule("m", LocalText.Of("sv", "Modul"), 5, [], [new Lesson("l", LocalText.Of("sv", "Lektion"), 5, false, false, [new Block { Kind = "text", Html = LocalText.Of("sv", "<p>Text.</p>") }])])],
                Quizzes = [new Quiz { Id = "prov", Kind = QuizKind.Exam, Title = LocalText.Of("sv", "Provet"), Questions = [.. questions.Select(question => question.Id)], PassMark = 0.8m }],
                Exam = "prov",
                Questions = questions,
                Certificate = new CertificateDesign(texts, [new(CertificateElementKind.Heading, default, texts)]),
            },
            default);
    }

    private static async Task<long> AskAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Rows that were added or changed last since then, and once more the attempt's, which was added first and changed later.</summary>
    private static async Task<long> RowsSinceAsync(NpgsqlDataSource database, long transaction)
    {
        var tables = new List<string>();
        await using (var command = database.CreateCommand("SELECT relname FROM pg_class WHERE relnamespace = 'lms'::regnamespace AND relkind = 'r'"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        var rows = 1L;
        foreach (var table in tables)
            rows += await AskAsync(database, $"SELECT count(*) FROM lms.{table} WHERE xmin::text::bigint >= {transaction}");
        return rows;
    }

    private sealed record Cost(long RoundTrips, long Rows, long LogBytes);
}
