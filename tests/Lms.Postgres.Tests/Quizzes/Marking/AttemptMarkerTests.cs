using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Player;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Quizzes.Marking;

/// <summary>Marking by people over real stores: from the learner's answer to the certificate.</summary>
public sealed class AttemptMarkerTests : StoreSpecification
{
    private readonly CoreModuleReader _host = CoreModuleReader.Shipped();
    private LmsDatabase? _database;
    private AttemptMarker _marker = null!;

    [OneTimeSetUp]
    public void MakeMarker() => _marker = new(
        Stores.Marks, Stores.Opinions, Stores.Attempts, Stores.Courses, _host.Types, _host.Behaviours, new QuestionViews(_host.Types, _host.Behaviours));

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task The_last_mark_that_was_missing_completes_the_course_with_the_learners_certificate()
    {
        var (trainer, learner, attempt) = await NewWaitingAsync();
        Assert.That(attempt.Result, Is.EqualTo(new AttemptResult(0, 3, null) { Pending = 2 }));

        await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", 1), default);
        Assert.That((await Stores.Enrolments.FindAsync(learner.Tenant, learner.Person, attempt.CourseId, default))!.CompletedAt, Is.Null);
        var sheet = (await _marker.MarkAsync(trainer, Mark(attempt, "a.tva", 0.5m, "Ett gott steg."), default)).Value!;

        var after = (await Stores.Attempts.FindAsync(learner.Tenant, attempt.Id, default))!;
        var certificate = (await Stores.Certificates.ListAsync(learner.Tenant, learner.Person, default)).Single();
        Assert.That(after.Result, Is.EqualTo(new AttemptResult(1.5m, 3, true)));
        Assert.That((sheet.View.Feedback!.Mark, sheet.View.Feedback.Comment, sheet.View.Feedback.ByPerson), Is.EqualTo((0.5m, "Ett gott steg.", true)));
        Assert.That((await Stores.Enrolments.FindAsync(learner.Tenant, learner.Person, attempt.CourseId, default))!.CompletedAt, Is.Not.Null);
        Assert.That((certificate.Printed.LearnerName, certificate.Printed.Score), Is.EqualTo((learner.Name, 0.5m)));
        foreach (var (kind, count) in new[] { ("attempt.marked", 2), ("course.completed", 1), ("certificate.issued", 1) })
        {
            const string sql = "SELECT (SELECT count(*) FROM lms.audit WHERE tenant_id = @tenant AND action = @kind AND actor_id = @person) + (SELECT count(*) FROM lms.outbox WHERE tenant_id = @tenant AND kind = @kind)";
            Assert.That(await _database!.Superuser.AskAsync<long>(sql, new { tenant = trainer.Tenant.Value, kind, person = trainer.Person.Value }), Is.EqualTo(2 * count), kind);
        }
    }

    [Test]
    public async Task A_corrected_mark_changes_the_result_and_what_was_passed_stays_passed()
    {
        var (trainer, learner, attempt) = await NewWaitingAsync();
        await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", 1), default);
        await _marker.MarkAsync(trainer, Mark(attempt, "a.tva", 1), default);

        await _marker.MarkAsync(trainer, Mark(attempt, "a.tva", 0) with { Known = 1 }, default);

        Assert.That((await Stores.Attempts.FindAsync(learner.Tenant, attempt.Id, default))!.Result, Is.EqualTo(new AttemptResult(1, 3, false)));
        Assert.That(await Stores.Certificates.ListAsync(learner.Tenant, learner.Person, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_queue_names_no_learner_and_holds_what_waits_and_what_one_marked()
    {
        var (trainer, _, attempt) = await NewWaitingAsync();
        var before = (await _marker.ListAsync(trainer, default)).Value!;
        await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", 0.5m), default);
        var after = (await _marker.ListAsync(trainer, default)).Value!;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(before.Waiting.Select(answer => answer.Question), Is.EqualTo(new[] { "a.ett", "a.tva" }));
        Assert.That(before.Marked, Is.Empty);
        Assert.That(after.Waiting.Select(answer => answer.Question), Is.EqualTo(new[] { "a.tva" }));
        Assert.That(after.Marked.Select(answer => (answer.Question, answer.Mark!.Share)), Is.EqualTo(new[] { ("a.ett", 0.5m) }));
        Assert.That(typeof(WaitingAnswer).GetProperties().Select(property => property.PropertyType), Does.Not.Contain(typeof(PersonId)));
    }

    [TestCase(Role.Learner)]
    [TestCase(Role.Learner | Role.Manager)]
    [TestCase(Role.ProcessLeader)]
    public async Task Who_may_not_mark_is_answered_as_if_nothing_existed(Role roles)
    {
        var (trainer, _, attempt) = await NewWaitingAsync();
        var other = trainer with { Person = PersonId.New(), Roles = roles };

        using var _ = Assert.EnterMultipleScope();
        Assert.That((await _marker.ListAsync(other, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _marker.OpenAsync(other, attempt.Id, "a.ett", default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _marker.MarkAsync(other, Mark(attempt, "a.ett", 1), default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    [Test]
    public async Task Nobody_marks_ones_own_answer_nor_another_tenants()
    {
        var (_, learner, attempt) = await NewWaitingAsync();
        var own = learner with { Roles = Role.Trainer };
        var stranger = await NewLearnerAsync(roles: Role.Trainer | Role.Administrator);

        using var _ = Assert.EnterMultipleScope();
        Assert.That((await _marker.MarkAsync(own, Mark(attempt, "a.ett", 1), default)).Refusal?.Code, Is.EqualTo("own-attempt"));
        Assert.That((await _marker.ListAsync(own, default)).Value!.Waiting, Is.Empty);
        Assert.That((await _marker.MarkAsync(stranger, Mark(attempt, "a.ett", 1), default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _marker.ListAsync(stranger, default)).Value!.Waiting, Is.Empty);
    }

    [TestCase("a.tom")]
    [TestCase("a.finns-inte")]
    public async Task A_blank_answer_and_one_that_is_not_there_are_not_marked(string question)
    {
        var (trainer, _, attempt) = await NewWaitingAsync();

        Assert.That((await _marker.OpenAsync(trainer, attempt.Id, question, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _marker.MarkAsync(trainer, Mark(attempt, question, 1), default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    [TestCase(-0.01)]
    [TestCase(1.01)]
    public async Task A_share_lies_between_nothing_and_everything(double share)
    {
        var (trainer, _, attempt) = await NewWaitingAsync();

        Assert.That((await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", (decimal)share), default)).Refusal?.Code, Is.EqualTo("share-invalid"));
    }

    [Test]
    public async Task A_comment_that_is_too_long_is_refused_and_never_cut()
    {
        var (trainer, _, attempt) = await NewWaitingAsync();

        Assert.That((await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", 1, new string('x', 4001)), default)).Refusal?.Code, Is.EqualTo("comment-too-long"));
        Assert.That((await _marker.MarkAsync(trainer, Mark(attempt, "a.ett", 1, new string('x', 4000)), default)).Succeeded);
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private static NewMark Mark(QuizAttempt attempt, string question, decimal share, string comment = "") =>
        new(Guid.CreateVersion7(), attempt.Id, question, share, comment, 0);

    /// <summary>A course whose exam people mark: two answers wait and one is blank, a point each.</summary>
    private async Task<(Actor Trainer, Actor Learner, QuizAttempt Attempt)> NewWaitingAsync()
    {
        var tenant = await NewTenantAsync();
        var (trainer, learner) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant));
        var quiz = new Quiz
        {
            Id = "kursprov",
            Kind = QuizKind.Exam,
            Title = Sample.Text("Prov", "Exam"),
            Behaviour = "manual",
            Questions = ["a.ett", "a.tva", "a.tom"],
            PassMark = 0.5m,
        };
        var course = Sample.Course(Sample.Name("kurs"));
        course = course with
        {
            Modules = [.. course.Modules.Select(module => module with { Lessons = [.. module.Lessons.Select(lesson => lesson with { Required = false })] })],
            Questions = [.. quiz.Questions.Select(Question)],
            Quizzes = [quiz],
        };
        var version = await Stores.Courses.PublishAsync(trainer, course, default);
        var key = new VersionKey(tenant.Id, version.Id);
        var enrolment = await Stores.Enrolments.EnrolAsync(learner, course.Id, key, null, default);
        var plan = AttemptPlanner.Plan(course, quiz, _host.Types, new Random(1));
        var start = new AttemptStart(AttemptId.New(), learner, enrolment.Id, key, course.Id, quiz.Id, 0, plan);
        var attempt = (await Stores.Attempts.StartAsync(start, default)).Value!;
        foreach (var question in new[] { "a.ett", "a.tva" })
            await Stores.Attempts.AppendAsync(tenant.Id, attempt.Id, new(question, 1, StepAction.Save, Response.Of("text", "Jag hör dig."), default), default);
        var handedIn = await Stores.Attempts.SubmitAsync(
            learner,
            attempt.Id,
            (now, enrolled, at) => SubmissionRule.Of(course, quiz, now, enrolled, learner.Name, at, _host.Types, _host.Behaviours.Of(quiz)),
            default);
        return (trainer, learner, handedIn.Value!);
    }

    private static QuestionSource Question(string id) => new()
    {
        Id = id,
        Type = "short-answer",
        Prompt = Sample.Text("Vad säger du?", "What do you say?"),
        Choices = [new() { Id = "a", Text = Sample.Text("Jag hör dig", "I hear you"), Fraction = 1 }],
    };
}
