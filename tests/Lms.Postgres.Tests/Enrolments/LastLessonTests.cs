using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Enrolments;

/// <summary>The last lesson and the exam in two tabs: whichever is last completes the course.</summary>
public sealed class LastLessonTests : StoreSpecification
{
    private LmsDatabase? _database;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task An_exam_handed_in_while_the_last_lesson_is_marked_has_its_result_on_the_certificate()
    {
        var learner = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(learner);
        await Reader(Stores.Enrolments).MarkReadAsync(learner, new(enrolment.CourseId, "lyssna"), default);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!;
        var course = (await Stores.Courses.FindVersionAsync(learner.Tenant, enrolment.Version, default))!.Course;
        var result = new AttemptResult(1, 1, true);
        var between = new Between(Stores.Enrolments, () => Stores.Attempts.SubmitAsync(
            learner,
            attempt.Id,
            (_, current, now) => new Submission(result, CourseAdvance.By(course, current, new(FactKind.Passed, course.Exam!, now), learner.Name, result)),
            default));

        var read = await Reader(between).MarkReadAsync(learner, new(enrolment.CourseId, "prova"), default);

        Assert.That(read.Value?.CompletedAt, Is.Not.Null);
        Assert.That((await Stores.Certificates.ListAsync(learner.Tenant, learner.Person, default)).Single().Printed.Score, Is.EqualTo(1));
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private LessonReader Reader(IEnrolmentStore enrolments) =>
        new(new CourseCatalogue(Stores.Courses), Stores.Courses, enrolments);

    /// <summary>The real store, with something that happens just before the first decision.</summary>
    private sealed class Between(IEnrolmentStore store, Func<Task> first) : IEnrolmentStore
    {
        private Func<Task>? pending = first;

        public Task<Enrolment?> FindAsync(TenantId tenant, PersonId person, string courseId, CancellationToken token) => store.FindAsync(tenant, person, courseId, token);

        public Task<IReadOnlyList<Enrolment>> ListAsync(TenantId tenant, PersonId person, CancellationToken token) => store.ListAsync(tenant, person, token);

        public Task<Enrolment> EnrolAsync(Actor actor, string courseId, VersionKey version, DateTimeOffset? dueAt, CancellationToken token) => store.EnrolAsync(actor, courseId, version, dueAt, token);

        public Task RememberPlaceAsync(TenantId tenant, EnrolmentId id, string lessonId, int? block, CancellationToken token) => store.RememberPlaceAsync(tenant, id, lessonId, block, token);

        public async Task<Enrolment?> AdvanceAsync(Actor actor, EnrolmentId id, Func<Enrolment, DateTimeOffset, Advance> decide, CancellationToken token)
        {
            if (Interlocked.Exchange(ref pending, null) is { } happens)
                await happens();
            return await store.AdvanceAsync(actor, id, decide, token);
        }
    }
}
