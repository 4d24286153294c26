using Dapper;
using Lms.Core.Authoring.Bank;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;
using Npgsql;

namespace Lms.Postgres.Tests.Schema;

/// <summary>What the database itself forbids the web role, whatever a store may do.</summary>
public sealed class RowSecurityTests : StoreSpecification
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;

    private static readonly string[] TenantTables =
        [.. DataClasses.Read() is var classes ? classes.Tables.Keys.Except(classes.WithoutTenant).Except(["tenant", "outbox"]) : []];

    private LmsDatabase _database = null!;
    private Actor _actor = null!;
    private string _code = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _actor = await NewLearnerAsync(roles: Role.Trainer);
        var enrolment = await NewEnrolmentAsync(_actor);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(_actor, enrolment), default)).Value!;
        await Stores.Attempts.AppendAsync(_actor.Tenant, attempt.Id, new("bas.ett", 1, default, Core.Quizzes.Response.Of("text", "svar"), default), default);
        await _database.Superuser.RunAsync(
            """
            INSERT INTO lms.attempt_mark (tenant_id, attempt_id, mark_id, question_id, share, comment, marker_id, at)
            VALUES (@tenant, @attempt, gen_random_uuid(), 'bas.ett', 1, '', @person, now());
            INSERT INTO lms.attempt_opinion (tenant_id, attempt_id, opinion_id, question_id, share, comment, marker_id, at)
            VALUES (@tenant, @attempt, gen_random_uuid(), 'bas.ett', 1, '', @person, now());
            INSERT INTO lms.quiz_override (tenant_id, override_id, course_id, quiz_id, person_id, extra_attempts, time_factor, reason, decided_by, decided_at)
            VALUES (@tenant, gen_random_uuid(), 'kurs', 'prov', @person, 1, 1, 'x', @person, now());
            INSERT INTO lms.accommodation (tenant_id, person_id, time_factor, decided_by, decided_at)
            VALUES (@tenant, @person, 1.5, @person, now());
            """,
            new { tenant = _actor.Tenant.Value, attempt = attempt.Id.Value, person = _actor.Person.Value });
        _code = (await NewCertificateAsync(_actor, enrolment)).Code;
        await Stores.Regradings.BeginAsync(
            _actor,
            new() { Id = Guid.NewGuid(), Quiz = new("kurs", "prov"), Correction = new("bas.ett", null, 1), Reason = "Nyckeln var fel.", Planned = 0, Passing = 0, Failing = 0, By = _actor.Person },
            default);
        await Stores.QuestionSets.SaveAsync(_actor, new(Guid.CreateVersion7(), _actor.Tenant, _actor.Person, "t", "g", 0, default, null), default);
        var draft = (await Stores.CourseDrafts.SaveAsync(_actor, Sample.Draft(_actor, "kursen"), default))!;
        await Stores.CourseDrafts.SaveAsync(_actor, draft with { Step = "b" }, default);
        await Stores.OwnWords.SaveAsync(_actor, new(new("kurs", "rutin"), Sample.Text("x", "x"), 0, default), default);
        await Stores.Intents.ClaimAsync(_actor.Tenant, _actor.Person, "k", "f", default);
        await Stores.Designs.SaveDesignAsync(_actor, new("kurs", 0, null, default), default);
        var picture = new CertificatePicture(new('a', 64), "image/png", 1, 1, new byte[] { 1 });
        await Stores.Designs.SaveLogosAsync(_actor, OwnLogos.None with { Municipality = new(picture.Hash, Sample.Text("x", "x")) }, picture, default);
        var own = await Stores.Courses.PublishAsync(_actor, Sample.Course(Sample.Name("kurs")), default);
        await AskFromBankAsync(own);
        await Stores.People.ImportAsync(
            new((await Stores.People.FindTenantAsync(_actor.Tenant, default))!, [new(new(Guid.CreateVersion7()), "Skolan", null)], []), default);
        await RecommendAsync(enrolment.CourseId);
    }

    /// <summary>A question of the bank with a version, a draft, a label and a reader, asked by a course.</summary>
    private async Task AskFromBankAsync(CourseVersion course)
    {
        var id = Guid.CreateVersion7();
        var content = BankContent.Of(course.Course.Questions[0]);
        await Stores.Bank.AddAsync(_actor, [new(id, "fraga", "", content, [new(BankTagKind.Tag, "ny")])], default);
        await Stores.Bank.AddVersionAsync(_actor, id, 1, content, default);
        await Stores.Bank.SaveDraftAsync(_actor, id, 2, content, default);
        await Stores.Bank.RecordUseAsync(_actor.Tenant, [new(id, 1, course.Course.Id, "kursprov", course.Id)], default);
        await Stores.Bank.OpenAsync(_actor, id, default);
        await Stores.Bank.KeepAsync(_actor, id, [new(id, "fraga", "", content, [])], default);
    }

    /// <summary>A lesson with a bookmark, shared with a colleague who does not want to see it.</summary>
    private async Task RecommendAsync(string course)
    {
        var unit = new Unit(UnitId.New(), "Enheten", null);
        var tenant = (await Stores.People.FindTenantAsync(_actor.Tenant, default))!;
        var (sharer, reader) = (NewPerson(unit), NewPerson(unit));
        await Stores.People.ImportAsync(new(tenant, [unit], [sharer, reader]), default);
        await Stores.Bookmarks.AddAsync(tenant.Id, _actor.Person, new(course, "lyssna"), default);
        await Stores.Shares.ShareAsync(tenant.Id, sharer.Id, new(course, "lyssna"), "", default);
        var share = (await Stores.Shares.ListAsync(tenant.Id, reader.Id, 1, default)).Single();
        await Stores.Shares.TryDismissAsync(tenant.Id, reader.Id, share.Id, default);
    }

    private Person NewPerson(Unit unit) => new(_actor.Tenant, PersonId.New(), Sample.Name("subject"), "Kim", null, unit.Id, Role.Learner, null);

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [TestCaseSource(nameof(TenantTables))]
    public async Task Without_a_tenant_there_are_no_rows(string table)
    {
        Assert.That(await _database.Superuser.AskAsync<long>($"SELECT count(*) FROM lms.{table}"), Is.GreaterThan(0), "the test needs rows to hide");
        Assert.That(await _database.Web.AskAsync<long>($"SELECT count(*) FROM lms.{table}"), Is.Zero);
    }

    [TestCaseSource(nameof(TenantTables))]
    public async Task Another_tenant_sees_the_librarys_rows_at_most(string table)
    {
        var seen = await AsAsync<long>(Guid.CreateVersion7(), $"SELECT count(*) FROM lms.{table} WHERE tenant_id <> lms.library()");

        Assert.That(seen, Is.Zero);
    }

    [Test]
    public async Task The_owner_too_sees_no_rows_without_a_tenant() =>
        Assert.That(await _database.Owner.AskAsync<long>("SELECT count(*) FROM lms.person"), Is.Zero);

    [Test]
    public async Task A_pooled_connection_forgets_the_tenant_of_the_statement_before()
    {
        // Without the driver's own reset, as behind a pooler in transaction mode.
        await using var one = new NpgsqlDataSourceBuilder(_database.Strings.Web + ";Maximum Pool Size=1;No Reset On Close=true").Build();
        var session = new TenantDatabase(one);
        Assert.That(await session.ListAsync<Guid>(_actor.Tenant, "SELECT person_id FROM lms.person", null, default), Is.Not.Empty);

        Assert.That(await one.AskAsync<long>("SELECT count(*) FROM lms.person"), Is.Zero);
    }

    [TestCase("UPDATE lms.attempt_step SET response = '{}'")]
    [TestCase("DELETE FROM lms.attempt_step")]
    [TestCase("UPDATE lms.audit SET action = 'x.y'")]
    [TestCase("DELETE FROM lms.audit")]
    [TestCase("UPDATE lms.completion_fact SET at = now()")]
    [TestCase("DELETE FROM lms.completion_fact")]
    [TestCase("UPDATE lms.course_version SET document = '{}'")]
    [TestCase("DELETE FROM lms.course_version")]
    [TestCase("UPDATE lms.certificate SET learner_name = 'x'")]
    [TestCase("DELETE FROM lms.certificate")]
    [TestCase("UPDATE lms.quiz_attempt SET plan = '[]'")]
    [TestCase("DELETE FROM lms.quiz_attempt")]
    [TestCase("DELETE FROM lms.enrolment")]
    [TestCase("DELETE FROM lms.person")]
    [TestCase("SELECT payload FROM lms.outbox")]
    [TestCase("UPDATE lms.tenant SET name = 'x'")]
    [TestCase("TRUNCATE lms.intent")]
    [TestCase("INSERT INTO lms.clock_shift (shift) VALUES ('1 year')")]
    [TestCase("CREATE TABLE lms.mine (id int)")]
    [TestCase("ALTER TABLE lms.person DISABLE ROW LEVEL SECURITY")]
    public async Task The_web_may_not(string statement)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AsAsync<object>(_actor.Tenant.Value, statement));

        Assert.That(refusal!.SqlState, Is.EqualTo(Denied));
    }

    [TestCase("INSERT INTO lms.course (tenant_id, course_id) VALUES (lms.library(), 'planted')")]
    [TestCase("INSERT INTO lms.content_asset (tenant_id, hash, media_type, bytes) VALUES (lms.library(), repeat('0', 64), 'text/html', '')")]
    [TestCase("INSERT INTO lms.course_text (tenant_id, course_id, language, title, summary, body) SELECT tenant_id, course_id, 'fi', '', '', '' FROM lms.course WHERE tenant_id = lms.library()")]
    [TestCase("INSERT INTO lms.course_version (tenant_id, version_id, course_id, number, published_at, card, document) SELECT tenant_id, gen_random_uuid(), course_id, '9', now(), '{}', '{}' FROM lms.course WHERE tenant_id = lms.library()")]
    public async Task Even_as_the_library_the_web_does_not_add_to_it(string statement)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AsAsync<object>(TenantId.Library.Value, statement));

        Assert.That(refusal!.SqlState, Is.EqualTo(Denied));
    }

    [TestCase("WITH written AS (UPDATE lms.course SET current_version_id = NULL WHERE tenant_id = lms.library() RETURNING 1) SELECT count(*) FROM written")]
    [TestCase("WITH written AS (DELETE FROM lms.course_text WHERE tenant_id = lms.library() RETURNING 1) SELECT count(*) FROM written")]
    public async Task Even_as_the_library_the_web_does_not_change_it(string statement) =>
        Assert.That(await AsAsync<long>(TenantId.Library.Value, statement), Is.Zero);

    [Test]
    public async Task A_row_cannot_be_written_for_another_tenant()
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AsAsync<object>(
            Guid.CreateVersion7(),
            "INSERT INTO lms.audit (tenant_id, at, action, subject_kind, subject_id) VALUES (@Other, now(), 'a.b', 'c', 'd')"));

        Assert.That(refusal!.SqlState, Is.EqualTo(Denied));
    }

    [Test]
    public async Task A_verify_code_opens_its_certificate_and_nothing_else()
    {
        Assert.That(await WithAsync<long>("lms.verify_code", _code, "SELECT count(*) FROM lms.certificate"), Is.EqualTo(1));
        foreach (var table in TenantTables.Except(["certificate"]))
            Assert.That(await WithAsync<long>("lms.verify_code", _code, $"SELECT count(*) FROM lms.{table}"), Is.Zero, table);
        Assert.That(await WithAsync<long>("lms.verify_code", "", "SELECT count(*) FROM lms.certificate"), Is.Zero);
    }

    [Test]
    public async Task A_subject_opens_its_person_and_nothing_else()
    {
        var subject = (await _database.Superuser.AskAsync<string>("SELECT subject FROM lms.person WHERE person_id = @Person", new { Person = _actor.Person.Value }))!;

        Assert.That(await WithAsync<Guid>("lms.subject", subject, "SELECT person_id FROM lms.person"), Is.EqualTo(_actor.Person.Value));
        foreach (var table in TenantTables.Except(["person"]))
            Assert.That(await WithAsync<long>("lms.subject", subject, $"SELECT count(*) FROM lms.{table}"), Is.Zero, table);
    }

    [Test]
    public async Task The_worker_takes_outbox_rows_of_every_tenant_and_reads_no_person()
    {
        Assert.That(await _database.Worker.AskAsync<long>("SELECT count(DISTINCT tenant_id) FROM lms.outbox"), Is.GreaterThan(0));
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => _database.Worker.AskAsync<long>("SELECT count(*) FROM lms.person"));
        Assert.That(refusal!.SqlState, Is.EqualTo(Denied));
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private Task<T?> AsAsync<T>(Guid tenant, string sql) => WithAsync<T>("lms.tenant_id", tenant.ToString(), sql);

    private async Task<T?> WithAsync<T>(string setting, string value, string sql)
    {
        await using var connection = await _database.Web.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT set_config(@Setting, @Value, true)", new { Setting = setting, Value = value });
        return await connection.ExecuteScalarAsync<T>(sql, new { Other = _actor.Tenant.Value });
    }
}
