using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Regrading;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Results;

/// <summary>Regrading: what is proposed, what is written, and what stays.</summary>
[TestFixture]
public sealed class RegradePagesTests
{
    private RunningIntranet intranet = null!;
    private LearnerClient trainer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        trainer = new LearnerClient(await intranet.ClientAsync("utbildare"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        trainer.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public async Task A_mended_key_is_proposed_and_then_carried_out_with_its_reason()
    {
        // Of five points three are needed. By the mended key the first passes and the second no longer does.
        var exam = await PublishAsync("aaaaa");
        var people = await exam.AnswerAsync("aabbb", "baabb", "aaabb", "aaaaa");
        var certificate = await CertificateAsync(people[2]);
        await exam.PublishAsync("aabaa");

        var page = await trainer.OpenAsync(Address(exam) + "?fraga=s.q3&enligt=2");
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("#godkanns")!.TextContent, Does.EndWith("1"));
            Assert.That(page.QuerySelector("#godkanns")!.Closest("section")!.TextContent, Does.Contain("Deltagare 1"));
            Assert.That(page.QuerySelector("#underkanns")!.Closest("section")!.TextContent, Does.Contain("Deltagare 3").And.Contain($"Intyg {certificate!.Number} behålls"));
        });
        Assert.That((await PassedAsync(exam)), Is.EqualTo(new bool?[] { false, false, true, true }), "a proposal writes nothing");

        page.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = "Nyckeln var fel.";
        var done = await trainer.PressAsync(page, Carry(page));

        Assert.That(done.QuerySelector("[role=status]")!.TextContent, Does.Contain("klar"));
        Assert.That(await PassedAsync(exam), Is.EqualTo(new bool?[] { true, false, false, true }));
        var kept = await CertificateAsync(people[2]);
        Assert.Multiple(async () =>
        {
            Assert.That((kept!.Number, kept.RevokedAt), Is.EqualTo((certificate!.Number, (DateTimeOffset?)null)), "certificates stay as they are");
            Assert.That(await CertificateAsync(people[0]), Is.Not.Null, "whoever passes now completes");
            Assert.That(await AskAsync("SELECT count(*) FROM lms.audit WHERE action IN ('quiz.regrade-begun', 'quiz.regraded') AND details ->> 'course' = '" + exam.Course + "'"), Is.EqualTo(2));
            Assert.That(await AskAsync("SELECT count(*) FROM lms.outbox WHERE kind = 'quiz.regraded' AND payload ->> 'course' = '" + exam.Course + "'"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task What_is_carried_out_is_what_was_looked_at()
    {
        var exam = await PublishAsync("aaaaa");
        var people = await exam.AnswerAsync("aabbb");
        var page = await trainer.OpenAsync(Address(exam) + "?fraga=s.q3&enligt=alla&andel=100");
        await exam.AnswerAgainAsync(people[0], "aacbb");
        page.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = "Frågan var oklar.";

        var refused = await trainer.PressAsync(page, Carry(page), HttpStatusCode.Conflict);

        Assert.That(refused.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Det har ändrats"));
        Assert.That((refused.QuerySelector("#forslag")!.TextContent, await MarksAsync(exam)), Is.EqualTo(("2 försök får andra poäng", 0)));
        await trainer.PressAsync(refused, Carry(refused));
        Assert.That(await MarksAsync(exam), Is.EqualTo(2), "the reason was still in the form");
    }

    [Test]
    public async Task Who_keeps_a_certificate_with_another_result_is_named()
    {
        var exam = await PublishAsync("aaaaa");
        var people = await exam.AnswerAsync("aaabb", "aabaa");
        var page = await trainer.OpenAsync(Address(exam) + "?fraga=s.q3&enligt=alla&andel=100");
        Assert.That(page.QuerySelector("details")!.TextContent, Does.Contain("intyg: 1").And.Contain("Deltagare 2").And.Contain((await CertificateAsync(people[1]))!.Number));
    }

    [Test]
    public async Task Without_a_reason_nothing_is_changed()
    {
        var exam = await PublishAsync("aaaaa");
        await exam.AnswerAsync("aabbb");
        var page = await trainer.OpenAsync(Address(exam) + "?fraga=s.q3&enligt=alla&andel=100");
        page.QuerySelector<IHtmlTextAreaElement>("#skal")!.Value = " ";
        var refused = await trainer.PressAsync(page, Carry(page), HttpStatusCode.BadRequest);
        Assert.That(refused.QuerySelector("#skal-f")!.TextContent, Does.Contain("Skriv varför"));
        Assert.That(await AskAsync("SELECT count(*) FROM lms.regrading WHERE course_id = '" + exam.Course + "'"), Is.Zero);
    }

    [Test]
    public async Task Carried_out_twice_it_is_done_once_and_a_second_decision_starts_from_the_key_again()
    {
        var exam = await PublishAsync("aaaaa");
        await exam.AnswerAsync("aabbb", "aacbb", "aaabb");
        var (regrader, quiz, id) = (Regrader, new ItemKey(exam.Course, AnsweredExam.Quiz), Guid.CreateVersion7());
        var all = new Correction("s.q3", null, 1);
        var seen = (await regrader.ProposeAsync(exam.Trainer, quiz, all, default)).Value!.Plan!.Fingerprint;
        var first = (await regrader.BeginAsync(exam.Trainer, id, quiz, all, seen, "Frågan var oklar.", default)).Value!;
        var again = (await regrader.BeginAsync(exam.Trainer, id, quiz, all, seen, "Frågan var oklar.", default)).Value!;
        Assert.That((first.Left, again.Left, again.Decision.Planned), Is.EqualTo((0, 0, 2)));
        Assert.That(await MarksAsync(exam), Is.EqualTo(2));

        // Back to the key that was: the two lose the points again, the third never changed.
        var back = (await regrader.ProposeAsync(exam.Trainer, quiz, new("s.q3", "1", null), default)).Value!.Plan!;
        Assert.That((back.Changes.Count, back.Changes.Select(change => change.Share).Distinct().Single()), Is.EqualTo((2, 0m)));
        await regrader.BeginAsync(exam.Trainer, Guid.CreateVersion7(), quiz, new("s.q3", "1", null), back.Fingerprint, "Den var rätt ändå.", default);
        Assert.That(await PassedAsync(exam), Is.EqualTo(new bool?[] { false, false, true }));
        Assert.That(await MarksAsync(exam), Is.EqualTo(4), "marks are only ever added");
    }

    [Test]
    public async Task A_persons_mark_stays_and_options_that_were_not_asked_are_not_guessed_at()
    {
        var exam = await PublishAsync("aaaaa");
        var people = await exam.AnswerAsync("aabbb", "aabbb");
        var attempt = await AttemptAsync(exam, people[0]);
        await intranet.Services.GetRequiredService<IMarkStore>().MarkAsync(
            exam.Trainer, new(Guid.NewGuid(), attempt, "s.q3", 0.5m, "", 0), (_, _, _, _) => new(new(2.5m, 5, false), Core.Enrolments.Advance.Nothing), default);
        var plan = (await Regrader.ProposeAsync(exam.Trainer, new(exam.Course, AnsweredExam.Quiz), new("s.q3", null, 1), default)).Value!.Plan!;
        Assert.That((plan.Changes.Count, plan.MarkedByPerson, plan.Changes[0].Person), Is.EqualTo((1, 1, people[1].Person)));
    }

    [Test]
    public async Task Learners_and_other_municipalities_find_nothing_and_wrong_corrections_are_told()
    {
        var exam = await PublishAsync("aaaaa");
        using var stranger = await intranet.ClientAsync("utbildare", "hassleholm");
        using var learner = await intranet.ClientAsync("medarbetare");
        foreach (var client in new[] { stranger, learner })
            Assert.That((await client.GetAsync(new Uri(Address(exam), UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var quiz = new ItemKey(exam.Course, AnsweredExam.Quiz);
        foreach (var (correction, code) in new[]
        {
            (new Correction("s.q9", "1", null), "correction-invalid"),
            (new("s.q1", null, null), "correction-invalid"),
            (new("s.q1", null, 1.5m), "correction-invalid"),
            (new("s.q1", "99", null), "question-not-in-version"),
        })
            Assert.That((await Regrader.ProposeAsync(exam.Trainer, quiz, correction, default)).Refusal?.Code, Is.EqualTo(code));
    }

    private static IElement? Carry(IHtmlDocument page) => page.QuerySelector("#skal")!.Closest("form")!.QuerySelector("button");

    private Regrader Regrader => intranet.Services.GetRequiredService<Regrader>();

    private Task<AnsweredExam> PublishAsync(string keys) =>
        AnsweredExam.PublishAsync(intranet.Services, "osby", $"prov-{Guid.NewGuid():n}", keys);

    private async Task<Certificate?> CertificateAsync(Actor person) =>
        (await intranet.Services.GetRequiredService<ICertificateStore>().ListAsync(person.Tenant, person.Person, default)).SingleOrDefault();

    private async Task<List<bool?>> PassedAsync(AnsweredExam exam) => (await AttemptsAsync(exam)).ConvertAll(attempt => attempt.Result!.Passed);

    private async Task<int> MarksAsync(AnsweredExam exam) => (await AttemptsAsync(exam)).Sum(attempt => attempt.Marks.Count(mark => mark.Regrading is not null));

    private async Task<AttemptId> AttemptAsync(AnsweredExam exam, Actor person) =>
        (await AttemptsAsync(exam)).Find(attempt => attempt.Person == person.Person)!.Id;

    /// <summary>In the order handed in.</summary>
    private async Task<List<QuizAttempt>> AttemptsAsync(AnsweredExam exam)
    {
        var attempts = new List<QuizAttempt>();
        var store = intranet.Services.GetRequiredService<Core.Results.IResultStore>();
        await foreach (var attempt in store.StreamAsync(exam.Trainer.Tenant, new(exam.Course, AnsweredExam.Quiz), Core.Results.AttemptSample.All, default))
            attempts.Add(attempt);
        return [.. attempts.OrderBy(attempt => attempt.SubmittedAt)];
    }

    private async Task<long> AskAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string Address(AnsweredExam exam) => LearnerClient.Mount + $"studio/resultat/{exam.Course}/{AnsweredExam.Quiz}/rattning";
}
