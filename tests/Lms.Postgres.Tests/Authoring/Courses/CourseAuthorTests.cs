using System.IO.Compression;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content;
using Lms.Core.Content.Packages;
using Lms.Core.Content.Writing;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Authoring.Courses;

/// <summary>The way of a trainer's course over real stores: begun, written, packed, published, retired.</summary>
public sealed class CourseAuthorTests : StoreSpecification
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private LmsDatabase? _database;
    private CourseAuthor _author = null!;
    private CoursePacker _packer = null!;
    private CoursePublisher _publisher = null!;
    private BankPicker _picker = null!;
    private SharedCourses _shared = null!;

    [OneTimeSetUp]
    public void MakeAuthor()
    {
        var reader = CoreModuleReader.Shipped().Reader;
        var manuscripts = new ManuscriptReader(reader);
        _shared = new SharedCourses([new ModuleSource(ContentFolder.At(Sample()))], manuscripts);
        _author = new CourseAuthor(_shared, Stores.CourseDrafts, TimeProvider.System);
        _packer = new CoursePacker(_author, manuscripts, Stores.CourseDrafts, Stores.Courses, CoreModuleReader.Shipped().Types);
        _publisher = new CoursePublisher(_author, new ManuscriptCheck(reader), Stores.CourseDrafts, Stores.Courses, Stores.Bank);
        var bank = new QuestionBank(CoreModuleReader.Shipped().Types, Stores.Bank);
        _picker = new BankPicker(bank, Stores.Bank);
    }

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task A_course_begun_from_nothing_is_written_and_published()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await _author.CreateAsync(trainer, LocalText.Of("sv", "Möten på Ängsgården"), ["sv"], default)).Value!;
        Assert.That((await _publisher.PublishAsync(trainer, draft.Id, draft.Revision, default)).Refusal?.Code, Is.EqualTo("course-has-problems"));

        draft = (await _author.ChangeAsync(trainer, draft.Id, new LessonWritten(new("", LocalText.Of("sv", "Ett"), 4, false, true, LocalText.Of("sv", "Hej.")), "modul-1", null), default)).Value!;
        draft = (await _author.ChangeAsync(trainer, draft.Id, Details(draft.Manuscript) with { Summary = LocalText.Of("sv", "Kort.") }, default)).Value!;
        var plan = (await _publisher.PlanAsync(trainer, draft.Id, default)).Value!;
        Assert.That((plan.Check.Problems.Count, plan.Current), Is.EqualTo((0, (Core.Courses.CourseVersion?)null)));
        var version = (await _publisher.PublishAsync(trainer, draft.Id, draft.Revision, default)).Value!;

        Assert.That(version.Course.Id, Does.Match("^moten-pa-angsgarden-[a-z0-9]{4}$"));
        Assert.That(version.Course.Lessons.Single().Blocks.Single().Html.In("sv"), Is.EqualTo("<p>Hej.</p>"));

        await _publisher.RetireAsync(trainer, draft.Id, default);
        Assert.That(await Stores.Courses.FindCurrentAsync(trainer.Tenant, version.Course.Id, default), Is.Null);
    }

    [Test]
    public async Task A_copied_course_packed_and_imported_is_the_same_draft_of_the_importers()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var copied = (await _author.CopyAsync(trainer, _shared.All[0].Id, default)).Value!;
        var picture = await _author.AddFileAsync(trainer, copied.Id, "ring.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>"u8.ToArray(), default);
        copied = (await _author.FindAsync(trainer, copied.Id, default)).Value!;
        var importer = await NewLearnerAsync(roles: Role.Trainer);
        using var package = new MemoryStream();
        await ModulePackage.WriteAsync((await _packer.ExportAsync(trainer, copied.Id, default)).Value!, package, Noon, default);

        var imported = (await _packer.ImportAsync(importer, package, default)).Value!.Single();

        Assert.That(picture.Value, Is.EqualTo("assets/ring.svg"));
        Assert.That((imported.Owner, imported.PublishedRevision, imported.Tenant), Is.EqualTo((importer.Person, (int?)null, importer.Tenant)));
        Assert.That(imported.Manuscript.Id, Is.Not.EqualTo(copied.Manuscript.Id));
        Assert.That(PartStamp.Of(Unnamed(imported.Manuscript)), Is.EqualTo(PartStamp.Of(Unnamed(copied.Manuscript))));
        Assert.That(await Stores.Courses.FindAssetAsync(importer.Tenant, copied.Manuscript.Assets["assets/ring.svg"], default), Is.Not.Null);
        Assert.That((await _publisher.PublishAsync(importer, imported.Id, imported.Revision, default)).Succeeded, Is.True);
    }

    [Test]
    public async Task A_package_that_cannot_be_taken_apart_leaves_nothing_behind()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("module.yaml").Open();
            stream.Write("id: a\nroles: [admin]\n"u8);
        }

        Assert.That((await _packer.ImportAsync(trainer, package, default)).Refusal?.Code, Is.EqualTo("package-has-problems"));
        Assert.That(await _author.ListAsync(trainer, default), Is.Empty);
    }

    [Test]
    public async Task The_plan_tells_what_changes_for_whom()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Trainer);
        var draft = (await _author.CopyAsync(trainer, _shared.All[0].Id, default)).Value!;
        await _publisher.PublishAsync(trainer, draft.Id, draft.Revision, default);
        var lesson = draft.Manuscript.Lessons.First();
        var quiz = draft.Manuscript.Quizzes[0];

        await _author.ChangeAsync(trainer, draft.Id, new LessonWritten(lesson with { Title = LocalText.Of("sv", "Ny titel") }, "", PartStamp.Of(lesson)), default);
        await _author.ChangeAsync(trainer, draft.Id, new QuizWritten(quiz with { Shuffle = !quiz.Shuffle }, [], PartStamp.Of(quiz)), default);
        var plan = (await _publisher.PlanAsync(trainer, draft.Id, default)).Value!;

        Assert.That(plan.Current!.Number, Is.EqualTo("1"));
        Assert.That(plan.Changes.Lessons.Single().New!.Id, Is.EqualTo(lesson.Id));
        Assert.That(plan.Quizzes, Is.EqualTo(new[] { quiz.Title }));
        Assert.That(plan.Audience, Is.EqualTo(new CourseAudience(0, 0, 0)));
    }

    [Test]
    public async Task A_question_of_the_bank_is_asked_in_the_version_that_was_picked_and_its_use_is_told()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var source = _shared.All[0] is var course ? new ManuscriptCheck(CoreModuleReader.Shipped().Reader).Read(course).Questions.First(question => question.Type == "true-false") : null!;
        var id = Guid.CreateVersion7();
        var content = BankContent.Of(source);
        await Stores.Bank.AddAsync(trainer, [new(id, "hej", "min/kategori", content, [])], default);
        await Stores.Bank.AddVersionAsync(trainer, id, 1, content, default);
        await Stores.Bank.ChangeAsync(trainer, [id], new BankChange { State = BankQuestionState.Ready }, default);
        var draft = (await _author.CopyAsync(trainer, course.Id, default)).Value!;
        var quiz = draft.Manuscript.Quizzes.First(one => one.Kind == QuizKind.SelfTest && one.Questions.Count > 0);

        var picked = await _picker.PickAsync(trainer, await _picker.ListAsync(trainer, default), default);
        draft = (await _author.ChangeAsync(trainer, draft.Id, new QuizWritten(quiz with { Questions = [.. quiz.Questions, "bank.hej"] }, picked, null), default)).Value!;
        var version = (await _publisher.PublishAsync(trainer, draft.Id, draft.Revision, default)).Value!;
        using var package = new MemoryStream();
        await ModulePackage.WriteAsync((await _packer.ExportAsync(trainer, draft.Id, default)).Value!, package, Noon, default);
        var imported = (await _packer.ImportAsync(trainer, package, default)).Value!.Single();
        var again = new ManuscriptCheck(CoreModuleReader.Shipped().Reader).Read(imported.Manuscript);

        Assert.That(again.Problems, Is.Empty);
        Assert.That(imported.Manuscript.Quizzes.First(one => one.Id == quiz.Id).Questions, Does.Contain("ur-banken.hej"));
        Assert.That(again.Questions.Single(question => question.Id == "ur-banken.hej").Prompt, Is.EqualTo(source.Prompt));
        Assert.That(version.Course.Questions.Single(question => question.Id == "bank.hej").Prompt.In("sv"), Is.EqualTo(source.Prompt.In("sv")));
        Assert.That(await Stores.Bank.ListUsesAsync(trainer.Tenant, id, default), Is.EqualTo(new[] { new BankUse(id, 1, version.Course.Id, quiz.Id, version.Id) }));
    }

    [Test]
    public async Task Undo_brings_back_what_was_removed()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await _author.CopyAsync(trainer, _shared.All[0].Id, default)).Value!;
        var removed = (await _author.ChangeAsync(trainer, draft.Id, new PartRemoved(PartKind.Quiz, draft.Manuscript.Quizzes[0].Id), default)).Value!;

        var undone = (await _author.UndoAsync(trainer, draft.Id, removed.Revision, default)).Value!;

        Assert.That(PartStamp.Of(undone.Manuscript), Is.EqualTo(PartStamp.Of(draft.Manuscript)));
        Assert.That((await _author.UndoAsync(trainer, draft.Id, undone.Revision, default)).Refusal?.Code, Is.EqualTo("course-nothing-to-undo"));
    }

    [TestCase(Role.Learner)]
    [TestCase(Role.Manager)]
    [TestCase(Role.ProcessLeader)]
    public async Task Who_may_not_write_is_answered_as_if_nothing_existed(Role roles)
    {
        var tenant = await NewTenantAsync();
        var draft = (await _author.CreateAsync(await NewLearnerAsync(tenant, Role.Trainer), LocalText.Of("sv", "Kurs"), ["sv"], default)).Value!;
        var other = await NewLearnerAsync(tenant, roles);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(await _author.ListAsync(other, default), Is.Empty);
        Assert.That((await _author.FindAsync(other, draft.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.CreateAsync(other, LocalText.Of("sv", "x"), ["sv"], default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.CopyAsync(other, _shared.All[0].Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.ChangeAsync(other, draft.Id, new PartRemoved(PartKind.Module, "x"), default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.UndoAsync(other, draft.Id, 1, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.AddFileAsync(other, draft.Id, "a", default, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _packer.ExportAsync(other, draft.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _packer.ImportAsync(other, Stream.Null, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _publisher.PlanAsync(other, draft.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _publisher.PublishAsync(other, draft.Id, 1, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _publisher.RetireAsync(other, draft.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private static DetailsWritten Details(CourseManuscript course) => new(
        course.Title, course.Summary, course.Picture, course.Languages, course.Exam, course.Certificate is not null, course.CertificateValidMonths, DetailsWritten.StampOf(course));

    private static CourseManuscript Unnamed(CourseManuscript course) => course with { Id = "", Module = course.Module with { Id = "" } };

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "Lms.Intranet", "Samples", "question-types");
    }
}
