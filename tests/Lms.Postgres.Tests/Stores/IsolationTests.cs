using System.Reflection;
using System.Text.Json;
using Dapper;
using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Courses.Local;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Overrides;
using Lms.Core.Quizzes.Regrading;
using Lms.Core.Results;
using Lms.Core.Sharing;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Stores;

/// <summary>
/// Plants a word in every text of one municipality and calls every method of every store as another, with the first
/// one's ids. A method added later is called too, or fails this test until it can be.
/// </summary>
public sealed class IsolationTests : StoreSpecification
{
    private const string Canary = "kanariefagel";

    private static readonly string[] Public = ["FindTenantAsync", "FindByCodeAsync"];

    private readonly Dictionary<string, object?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Type, object?> _byType = [];
    private readonly List<string> _seen = [];
    private LmsDatabase _database = null!;
    private Tenant _planted = null!;

    public static IEnumerable<TestCaseData> Methods() =>
        from property in typeof(LmsStores).GetProperties()
        from method in property.PropertyType.GetMethods()
        where !Public.Contains(method.Name)
        select new TestCaseData(property, method).SetArgDisplayNames($"{property.PropertyType.Name}.{method.Name}");

    [OneTimeSetUp]
    public async Task PlantAsync()
    {
        _planted = new Tenant(TenantId.New(), Canary, $"{Canary} kommun");
        var unit = new Unit(new(Guid.CreateVersion7()), Canary, null);
        var person = new Person(_planted.Id, PersonId.New(), Canary, Canary, $"{Canary}@example.se", unit.Id, Role.Trainer | Role.Learner, "sv");
        await Stores.People.ImportAsync(new(_planted, [unit], [person]), default);
        var owner = new Actor(_planted.Id, person.Id, Canary, person.Roles, "sv");
        var course = Sample.Course(Canary) with { Title = Sample.Text(Canary, Canary), Summary = Sample.Text(Canary, Canary) };
        var version = await Stores.Courses.PublishAsync(owner, course, default);
        var key = new VersionKey(_planted.Id, version.Id);
        await Stores.Courses.FindVersionAsync(_planted.Id, key, default);     // now in the cache that all tenants share
        var enrolment = await Stores.Enrolments.EnrolAsync(owner, Canary, key, null, default);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(owner, enrolment) with { QuizId = Canary }, default)).Value!;
        var waiting = (await Stores.Attempts.StartAsync(StartOf(owner, enrolment) with { QuizId = Canary + "2" }, default)).Value!;
        var step = new AttemptStep(Canary, 1, StepAction.Save, Core.Quizzes.Response.Of("text", Canary), default);
        await Stores.Attempts.AppendAsync(_planted.Id, attempt.Id, step, default);
        var certificate = await NewCertificateAsync(owner, enrolment);
        var logo = new OwnLogo(new('e', 64), Sample.Text(Canary, Canary));
        var picture = new CertificatePicture(logo.Hash, "image/png", 1, 1, System.Text.Encoding.UTF8.GetBytes(Canary));
        var logos = (await Stores.Designs.SaveLogosAsync(owner, OwnLogos.None with { Municipality = logo, Funder = logo }, picture, default)).Value!;
        var texts = new Dictionary<string, string> { ["sv"] = Canary };
        var design = (await Stores.Designs.SaveDesignAsync(owner, new(Canary, 0, new(texts, []), default), default)).Value!;
        var set = (await Stores.QuestionSets.SaveAsync(owner, new(Guid.CreateVersion7(), _planted.Id, person.Id, Canary, Canary, 0, default, null), default)).Value!;
        var question = new Core.Quizzes.QuestionSource { Id = "bank." + Canary, Type = "short-answer", Category = Canary, Prompt = Sample.Text(Canary, Canary) };
        var written = BankContent.Of(question, new(QuestionSyntax.Gift, Canary), $"\"{Canary}\"");
        await Stores.Bank.AddAsync(owner, [new(set.Id, Canary, Canary, written, [new(BankTagKind.Tag, Canary)])], default);
        await Stores.Bank.AddVersionAsync(owner, set.Id, 1, written, default);
        await Stores.Bank.SaveDraftAsync(owner, set.Id, 2, written, default);
        await Stores.Bank.RecordUseAsync(_planted.Id, [new(set.Id, 1, Canary, Canary, version.Id)], default);
        await Stores.Bank.OpenAsync(owner, set.Id, default);
        await Stores.Bank.KeepAsync(owner, set.Id, [new(set.Id, Canary, Canary, written, [])], default);
        var draft = (await Stores.CourseDrafts.SaveAsync(owner, Sample.Draft(owner, Canary) with { Id = set.Id }, default))!;
        await Stores.CourseDrafts.SaveAsync(owner, draft with { Step = Canary }, default);
        var own = (await Stores.OwnWords.SaveAsync(owner, new(new(Canary, Canary), Sample.Text(Canary, Canary), 0, default), default))!;
        await Stores.Accommodations.TrySetAsync(owner, person.Id, 2, default);
        await Stores.Intents.ClaimAsync(_planted.Id, person.Id, Canary, Canary, default);
        await Stores.Intents.CompleteAsync(_planted.Id, person.Id, Canary, 200, Canary, default);
        var lesson = new ItemKey(Canary, Canary);
        await Stores.Bookmarks.AddAsync(_planted.Id, person.Id, lesson, default);
        await Stores.Regradings.BeginAsync(owner, Regrading(lesson), default);
        var given = new QuizOverride { Id = set.Id, Quiz = lesson, Person = person.Id, Allowance = new() { ExtraAttempts = 1 }, Reason = Canary };
        await Stores.Overrides.TryAddAsync(owner, given, default);
        await Stores.Shares.ShareAsync(_planted.Id, person.Id, lesson, Canary, default);
        var share = (await Stores.Shares.ListAsync(_planted.Id, person.Id, 1, default)).Single();
        var colleague = person with { Id = PersonId.New(), Subject = Canary + "2" };
        await Stores.People.ImportAsync(new(_planted, [], [colleague]), default);
        await Stores.Shares.TryDismissAsync(_planted.Id, (await Stores.People.FindAsync(_planted.Id, colleague.Subject, default))!.Id, share.Id, default);
        await _database.Superuser.RunAsync(
            "INSERT INTO lms.content_asset (tenant_id, hash, media_type, bytes) VALUES (@Tenant, repeat('e', 64), @Canary, @Bytes)",
            new { Tenant = _planted.Id.Value, Canary, Bytes = System.Text.Encoding.UTF8.GetBytes(Canary) });

        await _database.Superuser.RunAsync(
            """
            INSERT INTO lms.attempt_mark (tenant_id, attempt_id, mark_id, question_id, share, comment, marker_id, at)
            VALUES (@Tenant, @Attempt, gen_random_uuid(), @Canary, 1, @Canary, @Person, now());
            INSERT INTO lms.attempt_opinion (tenant_id, attempt_id, opinion_id, question_id, share, comment, marker_id, at)
            VALUES (@Tenant, @Attempt, gen_random_uuid(), @Canary, 1, @Canary, @Person, now());
            UPDATE lms.quiz_attempt SET state = 'submitted', submitted_at = started_at, mark = 0, max_mark = 1, pending = 1
             WHERE tenant_id = @Tenant AND attempt_id = @Waiting
            """,
            new { Tenant = _planted.Id.Value, Attempt = attempt.Id.Value, Waiting = waiting.Id.Value, Canary, Person = person.Id.Value });

        var stranger = await NewLearnerAsync(roles: (Role)31);
        var intruder = stranger with { Person = person.Id };
        _byType[typeof(TenantId)] = stranger.Tenant;
        _byType[typeof(PersonId)] = person.Id;
        _byType[typeof(EnrolmentId)] = enrolment.Id;
        _byType[typeof(EnrolmentId?)] = enrolment.Id;
        _byType[typeof(decimal)] = 1.5m;
        _byType[typeof(AttemptId)] = attempt.Id;
        _byType[typeof(Guid)] = set.Id;
        _byType[typeof(ShareId)] = share.Id;
        _byType[typeof(ItemKey)] = lesson;
        _byType[typeof(int?)] = 2;
        _byType[typeof(VersionKey)] = key;
        _byType[typeof(Actor)] = intruder;
        _byType[typeof(Person)] = person with { Tenant = stranger.Tenant, Name = "Inkräktare", Email = null, Unit = null };
        _byType[typeof(QuestionSet)] = set with { Tenant = stranger.Tenant, Title = "x", Gift = "x" };
        _byType[typeof(CourseDraft)] = Sample.Draft(intruder, "x") with { Id = draft.Id, Revision = 2 };
        _byType[typeof(CourseAsset)] = new CourseAsset(new('d', 64), "image/png", new byte[] { 1 });
        _byType[typeof(OwnWords)] = own with { Words = Sample.Text("x", "x") };
        _byType[typeof(OwnDesign)] = design with { Design = null };
        _byType[typeof(OwnLogos)] = logos with { Municipality = logo with { Alternative = Sample.Text("x", "x") }, Funder = null };
        _byType[typeof(CertificatePicture)] = null;
        _byType[typeof(int?)] = null;
        _byType[typeof(AttemptStart)] = StartOf(intruder, enrolment) with { QuizId = "x", CourseId = enrolment.CourseId };
        _byType[typeof(AttemptStep)] = step with { Sequence = 2, Response = Core.Quizzes.Response.Blank };
        _byType[typeof(Course)] = Sample.Course("intrang");
        _byType[typeof(ModuleRelease)] = Sample.Release(Sample.Name("modul"), "1.0.0");
        _byType[typeof(OrganisationImport)] = new OrganisationImport(new(stranger.Tenant, Sample.Name("t"), "x"), [new(unit.Id, "x", null)], []);
        _byType[typeof(bool)] = false;
        _byType[typeof(int)] = 500;
        _byType[typeof(DateTimeOffset?)] = null;
        _byType[typeof(CancellationToken)] = CancellationToken.None;
        _byType[typeof(long)] = 1L;
        _byType[typeof(Func<Enrolment, DateTimeOffset, Advance>)] = (Enrolment seen, DateTimeOffset now) => Seen(seen, Advance.Nothing);
        _byType[typeof(NewSteps)] = new NewSteps(stranger.Tenant, person.Id, attempt.Id, [step with { Sequence = 2, Response = Core.Quizzes.Response.Blank }]);
        _byType[typeof(Func<QuizAttempt, Enrolment, DateTimeOffset, Outcome<Submission>>)] =
            (QuizAttempt one, Enrolment two, DateTimeOffset now) => (Outcome<Submission>)Seen((one, two), new Submission(new(0, 0, null), Advance.Nothing));
        _byType[typeof(AttemptSample)] = AttemptSample.All;
        _byType[typeof(IReadOnlyList<PersonId>)] = new[] { person.Id };
        _byType[typeof(RegradeDecision)] = Regrading(new("x", "x")) with { Correction = new("x", "1", null), Reason = "x" };
        _byType[typeof(IReadOnlyList<AttemptId>)] = (AttemptId[])[attempt.Id, waiting.Id];
        _byType[typeof(Func<IReadOnlyList<Opinion>, Outcome<Settlement>>)] = (IReadOnlyList<Opinion> all) => (Outcome<Settlement>)Seen(all, Settlement.Waits);
        _byType[typeof(QuizOverride)] = given with { Id = Guid.NewGuid(), Reason = "x" };
        _byType[typeof(AttemptWindow)] = AttemptWindow.Open;
        _byType[typeof(NewMark)] = new NewMark(Guid.NewGuid(), waiting.Id, "x", 1, "x", 0);
        _byType[typeof(Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission>)] =
            (QuizAttempt one, Enrolment two, string three, DateTimeOffset now) => Seen((one, two, three), new Submission(new(0, 0, null), Advance.Nothing));
        _byType[typeof(BankFilter)] = new BankFilter { Category = Canary };
        _byType[typeof(BankContent)] = BankContent.Of(question with { Prompt = Sample.Text("x", "x") });
        _byType[typeof(BankChange)] = new BankChange { State = BankQuestionState.Retired, Category = "x", Remove = [new(BankTagKind.Tag, Canary)] };
        _byType[typeof(IReadOnlyList<Guid>)] = (Guid[])[set.Id];
        _byType[typeof(IReadOnlyList<string>)] = (string[])[written.Hash];
        _byType[typeof(IReadOnlyList<BankPlace>)] = (BankPlace[])[new(set.Id, BankQuestionState.Retired, "x", null, [])];
        _byType[typeof(IReadOnlyList<BankUse>)] = Array.Empty<BankUse>();
        _byType[typeof(IReadOnlyList<NewBankQuestion>)] = Array.Empty<NewBankQuestion>();
        foreach (var name in (string[])["courseId", "lessonId", "subject", "search", "key", "fingerprint", "reason", "body", "words", "quizId", "note", "code", "after"])
            _byName[name] = Canary;
        _byName["language"] = "sv";
        _byName["hash"] = new string('e', 64);
        _byName["number"] = certificate.Number;
    }

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [TestCaseSource(nameof(Methods))]
    public async Task A_stranger_gets_and_changes_nothing(PropertyInfo store, MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(method);
        var before = await RowsOfPlantedAsync();
        _seen.Clear();

        _seen.Add(await CallAsync(store.GetValue(Stores)!, method));

        // What the caller sent itself may come back.
        var answer = string.Join('\n', _seen);
        Assert.That(answer.Replace($"\"subject\":\"{Canary}\"", "", StringComparison.OrdinalIgnoreCase), Does.Not.Contain(Canary).IgnoreCase);
        Assert.That(await RowsOfPlantedAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_planted_word_stands_in_every_table_with_texts_of_a_tenant()
    {
        foreach (var table in (string[])["tenant", "unit", "person", "course", "course_version", "course_text", "content_asset", "enrolment", "quiz_attempt", "attempt_step", "attempt_mark", "attempt_opinion", "regrading", "quiz_override", "certificate", "certificate_design", "certificate_logos", "question_set", "course_draft", "course_draft_step", "local_text", "bank_question", "bank_question_version", "bank_question_draft", "bank_question_tag", "bank_question_use", "question_import", "intent", "bookmark", "lesson_share", "audit", "outbox"])
            Assert.That(await _database.Superuser.AskAsync<bool>($"SELECT EXISTS (SELECT FROM lms.{table} AS t WHERE t::text LIKE '%{Canary}%')"), Is.True, table);
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private async Task<string> CallAsync(object store, MethodInfo method)
    {
        var arguments = method.GetParameters().Select(ArgumentFor).ToArray();
        try
        {
            var answer = method.Invoke(store, arguments)!;
            if (answer is IAsyncEnumerable<QuizAttempt> stream)
                return JsonSerializer.Serialize(await stream.ToListAsync());
            var task = (Task)answer;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task) is { } result ? JsonSerializer.Serialize(result, result.GetType()) : "";
        }
        catch (Npgsql.PostgresException refused)
        {
            // The database refused; its words may reach a log, so they are looked at as well.
            return refused.ToString();
        }
    }

    private static RegradeDecision Regrading(ItemKey quiz) => new()
    {
        Id = Guid.NewGuid(), Quiz = quiz, Correction = new(Canary, "1", null), Reason = Canary, Planned = 1, Passing = 1, Failing = 0, By = PersonId.New(),
    };

    private object? ArgumentFor(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? _byName[parameter.Name!] : _byType[parameter.ParameterType];

    private T Seen<T>(object what, T decision)
    {
        _seen.Add(JsonSerializer.Serialize(what));
        return decision;
    }

    private async Task<string> RowsOfPlantedAsync()
    {
        var rows = new List<string>();
        await using var connection = await _database.Superuser.OpenConnectionAsync();
        foreach (var table in Schema.DataClasses.Read() is var classes ? classes.Tables.Keys.Except(classes.WithoutTenant) : [])
            rows.AddRange(await connection.QueryAsync<string>($"SELECT '{table} ' || t::text FROM lms.{table} AS t WHERE tenant_id = @Id ORDER BY 1", new { Id = _planted.Id.Value }));
        return string.Join('\n', rows);
    }
}
