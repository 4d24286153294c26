using Dapper;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Organisation;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Stores;

/// <summary>What people later ask about leaves a row in the audit trail, and what others must hear of one in the outbox.</summary>
public sealed class TrailTests : StoreSpecification
{
    private LmsDatabase _database = null!;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task A_learners_way_through_a_course_leaves_one_row_for_each_thing_that_happened()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        await Stores.Enrolments.EnrolAsync(actor, enrolment.CourseId, enrolment.Version, null, default);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(actor, enrolment), default)).Value!;
        await Stores.Attempts.StartAsync(StartOf(actor, enrolment), default);
        for (var i = 0; i < 2; i++)
            await Stores.Attempts.SubmitAsync(actor, attempt.Id, (_, _, now) => new Lms.Core.Quizzes.Attempts.Submission(new(2, 2, true), new([], true, Sample.Draft(actor.Name, now))), default);
        var certificate = (await Stores.Certificates.ListAsync(actor.Tenant, actor.Person, default)).Single();
        for (var i = 0; i < 2; i++)
            await Stores.Certificates.TryRevokeAsync(actor, certificate.Number, "Fel namn", default);

        Assert.That(await ListAsync(actor.Tenant, "SELECT action FROM lms.audit WHERE tenant_id = @Tenant ORDER BY audit_id"), Is.EqualTo(new[]
        {
            "person.roles-changed", "enrolment.started", "attempt.started", "attempt.submitted", "course.completed", "certificate.issued", "certificate.revoked",
        }));
        Assert.That(await ListAsync(actor.Tenant, "SELECT kind FROM lms.outbox WHERE tenant_id = @Tenant ORDER BY outbox_id"), Is.EqualTo(new[]
        {
            "enrolment.started", "course.completed", "certificate.issued",
        }));
    }

    [Test]
    public async Task Neither_trail_nor_outbox_holds_a_name()
    {
        var actor = await NewLearnerAsync();
        await NewCertificateAsync(actor);

        var rows = await ListAsync(actor.Tenant, """
            SELECT t::text FROM lms.audit AS t WHERE tenant_id = @Tenant
            UNION ALL
            SELECT t::text FROM lms.outbox AS t WHERE tenant_id = @Tenant
            """);

        Assert.That(rows, Has.Count.GreaterThan(5));
        Assert.That(rows, Has.None.Contains(actor.Name).And.None.Contains("@example.se"));
    }

    [Test]
    public async Task A_change_of_roles_tells_what_came_and_what_went()
    {
        var tenant = await NewTenantAsync();
        var person = new Person(tenant.Id, PersonId.New(), "s", "N", null, null, Role.Learner | Role.Trainer, null);
        await Stores.People.SaveAsync(person, default);
        await Stores.People.SaveAsync(person with { Name = "Nytt namn" }, default);
        await Stores.People.SaveAsync(person with { Roles = Role.Learner | Role.Manager }, default);

        var details = await ListAsync(tenant.Id, "SELECT details::text FROM lms.audit WHERE tenant_id = @Tenant ORDER BY audit_id");

        Assert.That(details, Is.EqualTo(new[]
        {
            """{"added": ["learner", "trainer"], "removed": []}""",
            """{"added": ["manager"], "removed": ["trainer"]}""",
        }));
    }

    [Test]
    public async Task Each_change_of_designs_and_logos_tells_who_and_when_and_a_refused_one_nothing()
    {
        var administrator = await NewLearnerAsync(roles: Role.Administrator);
        var picture = new CertificatePicture(new('a', 64), "image/png", 1, 1, new byte[] { 1 });
        var design = new CertificateDesign(new Dictionary<string, string> { ["sv"] = "Intyg" }, []);
        await Stores.Designs.SaveDesignAsync(administrator, new("kurs", 0, design, default), default);
        await Stores.Designs.SaveDesignAsync(administrator, new("kurs", 0, null, default), default);
        await Stores.Designs.SaveDesignAsync(administrator, new("kurs", 1, null, default), default);
        await Stores.Designs.SaveLogosAsync(administrator, OwnLogos.None with { Municipality = new(picture.Hash, Sample.Text("x", "x")) }, picture, default);
        await Stores.Designs.SaveLogosAsync(administrator, OwnLogos.None, null, default);

        var rows = await ListAsync(administrator.Tenant, """
            SELECT action || ' ' || subject_id || ' ' || (actor_id IS NOT NULL) || ' ' || (at > now() - interval '1 minute')
              FROM lms.audit
             WHERE tenant_id = @Tenant AND action LIKE 'certificate-%'
             ORDER BY audit_id
            """);

        Assert.That(rows, Is.EqualTo(new[]
        {
            "certificate-design.saved kurs true true", "certificate-design.reset kurs true true", "certificate-logos.saved 1 true true",
        }));
    }

    [Test]
    public async Task Publishing_leaves_a_row_of_the_library_or_of_the_trainer()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var release = Sample.Release(Sample.Name("modul"), "1.0.0");
        await Stores.Modules.PublishAsync(release, false, default);
        await Stores.Modules.PublishAsync(release, false, default);
        await Stores.Courses.PublishAsync(trainer, Sample.Course(Sample.Name("kurs")), default);

        Assert.That(await ListAsync(TenantId.Library, $"SELECT action FROM lms.audit WHERE tenant_id = @Tenant AND subject_id = '{release.ModuleId}'"), Is.EqualTo(new[] { "module.published" }));
        Assert.That(await ListAsync(trainer.Tenant, "SELECT action FROM lms.audit WHERE tenant_id = @Tenant"), Does.Contain("course.published"));
    }

    [Test]
    public async Task A_claim_of_a_host_that_died_can_be_taken_over_after_a_minute_by_the_same_call_only()
    {
        var actor = await NewLearnerAsync();
        await Stores.Intents.ClaimAsync(actor.Tenant, actor.Person, "k", "f", default);
        await _database.Owner.RunAsync("INSERT INTO lms.clock_shift (shift) VALUES ('61 seconds')");

        Assert.That(await Stores.Intents.ClaimAsync(actor.Tenant, actor.Person, "k", "other", default), Is.Not.Null);
        Assert.That(await Stores.Intents.ClaimAsync(actor.Tenant, actor.Person, "k", "f", default), Is.Null);
        Assert.That(await Stores.Intents.ClaimAsync(actor.Tenant, actor.Person, "k", "f", default), Is.Not.Null);
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private async Task<IReadOnlyList<string>> ListAsync(TenantId tenant, string sql)
    {
        await using var connection = await _database.Superuser.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>(sql, new { Tenant = tenant.Value })];
    }
}
