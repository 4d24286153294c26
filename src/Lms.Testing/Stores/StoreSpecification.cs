using Lms.Core.Certificates;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What the specifications of all stores have in common: stores over a database, and people and courses to put into it.</summary>
public abstract class StoreSpecification
{
    /// <summary>The stores under test.</summary>
    protected LmsStores Stores { get; private set; } = null!;

    /// <summary>Opens the stores over a database with no tenant but the library. Called once per fixture.</summary>
    protected abstract Task<LmsStores> OpenAsync();

    [OneTimeSetUp]
    public async Task OpenStoresAsync() => Stores = await OpenAsync();

    /// <summary>A municipality with one unit.</summary>
    protected async Task<Tenant> NewTenantAsync()
    {
        var key = Sample.Name("t");
        var tenant = new Tenant(TenantId.New(), key, $"{key} kommun");
        await Stores.People.ImportAsync(new(tenant, [], []), default);
        return tenant;
    }

    /// <summary>A person who takes courses, in that municipality or in a new one.</summary>
    protected async Task<Actor> NewLearnerAsync(Tenant? tenant = null, Role roles = Role.Learner)
    {
        tenant ??= await NewTenantAsync();
        var person = await Stores.People.SaveAsync(
            new(tenant.Id, PersonId.New(), Sample.Name("subject"), "Kim Öberg", "kim@example.se", null, roles, null), default);
        return new(tenant.Id, person.Id, person.Name, person.Roles, "sv");
    }

    /// <summary>A course in the library, current.</summary>
    protected async Task<(string Id, VersionKey Version)> NewCourseAsync()
    {
        var id = Sample.Name("kurs");
        var publication = await Stores.Modules.PublishAsync(Sample.Release(Sample.Name("modul"), "1.0.0", Sample.Course(id)), false, default);
        Assert.That(publication, Is.EqualTo(ModulePublication.Published));
        return (id, (await Stores.Courses.FindCurrentAsync(TenantId.New(), id, default))!.Value);
    }

    /// <summary>The learner in a new course.</summary>
    protected async Task<Enrolment> NewEnrolmentAsync(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (course, version) = await NewCourseAsync();
        return await Stores.Enrolments.EnrolAsync(actor, course, version, null, default);
    }

    /// <summary>What is needed to start an attempt at the course's exam.</summary>
    protected static AttemptStart StartOf(Actor actor, Enrolment enrolment, int maxAttempts = 0)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        var orders = new Dictionary<string, IReadOnlyList<string>> { ["choice"] = ["b", "a"] };
        return new(
            AttemptId.New(), actor, enrolment.Id, enrolment.Version, enrolment.CourseId, "kursprov", maxAttempts,
            [new("bas.tva", orders), new("bas.ett", new Dictionary<string, IReadOnlyList<string>>())]);
    }

    /// <summary>An open attempt.</summary>
    protected async Task<QuizAttempt> NewAttemptAsync(Actor actor) =>
        (await Stores.Attempts.StartAsync(StartOf(actor, await NewEnrolmentAsync(actor)), default)).Value!;

    /// <summary>Completes the enrolment, with a certificate, and gives that.</summary>
    protected async Task<Certificate> NewCertificateAsync(Actor actor, Enrolment? enrolment = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        enrolment ??= await NewEnrolmentAsync(actor);
        await Stores.Enrolments.AdvanceAsync(
            actor, enrolment.Id, (_, now) => new([new(FactKind.Passed, "kursprov", now)], true, Sample.Draft(actor.Name, now)), default);
        return (await Stores.Certificates.ListAsync(actor.Tenant, actor.Person, default)).First(certificate => certificate.CourseId == enrolment.CourseId);
    }

    /// <summary>Runs the same thing many times at once, each on a thread of its own.</summary>
    protected static Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(number => Task.Run(() => work(number))));
}
