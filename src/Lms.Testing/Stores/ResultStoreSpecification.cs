using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Results;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IResultStore"/> does.</summary>
public abstract class ResultStoreSpecification : StoreSpecification
{
    private IResultStore Results => Stores.Results;

    [Test]
    public async Task Quizzes_are_listed_with_their_people_and_attempts()
    {
        var tenant = await NewTenantAsync();
        var (course, version) = await NewCourseAsync();
        await AnswerAsync(await NewLearnerAsync(tenant), course, 0.5m, 1m);
        await AnswerAsync(await NewLearnerAsync(tenant), course, 0.5m);
        var listed = (await Results.ListQuizzesAsync(tenant.Id, default)).Single();
        Assert.That(
            (listed.Quiz, listed.Version, listed.People, listed.Attempts, listed.Waiting),
            Is.EqualTo((new ItemKey(course, "kursprov"), version, 2, 3, 0)));
    }

    [TestCase(AttemptSample.First, 0.5)]
    [TestCase(AttemptSample.Last, 0.25)]
    [TestCase(AttemptSample.Highest, 1)]
    public async Task One_attempt_of_each_person_is_the_one_asked_for(AttemptSample sample, decimal share)
    {
        var tenant = await NewTenantAsync();
        var (course, _) = await NewCourseAsync();
        await AnswerAsync(await NewLearnerAsync(tenant), course, 0.5m, 1m, 0.25m);
        var read = await ReadAsync(tenant.Id, course, sample);
        Assert.That(read.Select(attempt => attempt.Result!.Share), Is.EqualTo(new[] { share }));
    }

    [Test]
    public async Task All_attempts_come_person_by_person_in_order_and_open_ones_and_strangers_do_not()
    {
        var (tenant, other) = (await NewTenantAsync(), await NewTenantAsync());
        var (course, _) = await NewCourseAsync();
        var (first, second) = (await NewLearnerAsync(tenant), await NewLearnerAsync(tenant));
        await AnswerAsync(first, course, 0.5m, 1m);
        await AnswerAsync(second, course, 0.75m);
        await AnswerAsync(await NewLearnerAsync(other), course, 0m);
        var enrolment = (await Stores.Enrolments.FindAsync(tenant.Id, second.Person, course, default))!;
        await Stores.Attempts.StartAsync(StartOf(second, enrolment), default);

        var read = await ReadAsync(tenant.Id, course, AttemptSample.All);

        Assert.That(read, Has.Count.EqualTo(3));
        Assert.That(read.Where(attempt => attempt.Person == first.Person).Select(attempt => attempt.Number), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(read.Select(attempt => attempt.Tenant).Distinct(), Is.EqualTo(new[] { tenant.Id }));
        Assert.That(await ReadAsync(tenant.Id, "ingen-kurs", AttemptSample.All), Is.Empty);
    }

    private async Task<List<QuizAttempt>> ReadAsync(TenantId tenant, string course, AttemptSample sample)
    {
        var read = new List<QuizAttempt>();
        await foreach (var attempt in Results.StreamAsync(tenant, new(course, "kursprov"), sample, default))
            read.Add(attempt);
        return read;
    }

    private async Task AnswerAsync(Actor learner, string course, params IReadOnlyList<decimal> marks)
    {
        var version = (await Stores.Courses.FindCurrentAsync(learner.Tenant, course, default))!.Value;
        var enrolment = await Stores.Enrolments.EnrolAsync(learner, course, version, null, default);
        foreach (var mark in marks)
        {
            var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!;
            await Stores.Attempts.SubmitAsync(learner, attempt.Id, (_, _, _) => new Submission(new(mark, 1, mark >= 0.8m), Advance.Nothing), default);
        }
    }
}
