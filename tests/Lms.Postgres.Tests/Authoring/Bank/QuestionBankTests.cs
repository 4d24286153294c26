using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Authoring.Bank;

/// <summary>What trainers do with the bank, over real stores.</summary>
public sealed class QuestionBankTests : StoreSpecification
{
    private LmsDatabase? _database;
    private QuestionBank _bank = null!;
    private BankKeeper _keeper = null!;
    private BankImporter _importer = null!;

    [OneTimeSetUp]
    public void MakeBank()
    {
        _bank = new(CoreModuleReader.Shipped().Types, Stores.Bank);
        _importer = new(Stores.Bank, TimeProvider.System);
        _keeper = new(_bank, Stores.Bank);
    }

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task What_is_taken_in_becomes_drafts_of_the_importers_own_in_the_category_chosen()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);

        var taken = await _importer.ImportAsync(trainer, [Question("ett", "Ett?") with { Category = " grunder //lyssna " }, Question("ett", "Två?")], "Samtal", default);
        var questions = new List<BankQuestion>();
        foreach (var id in taken.Value!.Ids)
            questions.Add((await _bank.FindAsync(trainer, id, default)).Value!);

        Assert.That(questions.Select(question => (question.Key, question.Category, question.State, question.Owner)), Is.EqualTo(new[]
        {
            ("ett", "Samtal/grunder/lyssna", BankQuestionState.Draft, trainer.Person),
            ("ett-2", "Samtal", BankQuestionState.Draft, trainer.Person),
        }));
        Assert.That(questions[0].Draft!.Source!.Choices.Select(choice => (choice.Id, choice.AuthorId)), Is.EqualTo(new[] { ("ratt", "ratt"), ("b", "b") }));
    }

    [Test]
    public async Task Import_that_cannot_be_stored_whole_leaves_the_bank_as_it_was()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);

        var refused = await _importer.ImportAsync(trainer, [Question("ett", "Ett?"), Question("tva", "Två?") with { Category = new('x', 300) }], "", default);

        Assert.That(refused.Refusal?.Code, Is.EqualTo("category-wrong"));
        Assert.That((await _bank.ListAsync(trainer, new(), null, 10, default)).Total, Is.Zero);
    }

    [Test]
    public async Task What_a_file_held_is_taken_in_once_as_it_was_looked_at_and_by_nobody_else()
    {
        var tenant = await NewTenantAsync();
        var (trainer, colleague) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant, Role.Trainer));
        await _importer.ImportAsync(trainer, [Question("fanns", "Fanns?")], "", default);
        var import = (await _importer.PrepareAsync(trainer, [Question("fanns", "Fanns?"), Question("ny", "Ny?")], new Dictionary<string, IReadOnlyList<string>> { ["min.ny"] = ["lätt ", ""] }, default)).Value;
        var untouched = (await _bank.ListAsync(trainer, new(), null, 10, default)).Total;

        var stranger = await _importer.TakeInAsync(colleague, import, "", false, default);
        var first = await _importer.TakeInAsync(trainer, import, "Ur fil", true, default);
        var again = await _importer.TakeInAsync(trainer, import, "Ur fil", true, default);
        var found = await _bank.ListAsync(trainer, new() { Category = "Ur fil" }, null, 10, default);

        Assert.That((untouched, stranger.Refusal?.Code), Is.EqualTo((1, "import-gone")));
        Assert.That(again.Value!.Ids, Is.EqualTo(first.Value!.Ids));
        Assert.That((found.Rows.Single().Question.Key, found.Rows.Single().Question.Tags.Single()), Is.EqualTo(("ny", new BankTag(BankTagKind.Tag, "lätt"))));
    }

    [Test]
    public async Task A_new_draft_sent_twice_is_one_question()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = Guid.CreateVersion7();
        var edit = new DraftEdit("multiple-choice", null, new(QuestionSyntax.Gift, "Fråga {"), null, "Fråga {");

        var first = await _bank.SaveDraftAsync(trainer, id, 0, edit, default);
        await _bank.SaveDraftAsync(trainer, id, 0, edit, default);

        Assert.That((first.Value!.Key, first.Value.Title, first.Value.Draft!.Text!.Text), Is.EqualTo(("fraga", "Fråga {", "Fråga {")));
        Assert.That((await _bank.ListAsync(trainer, new(), null, 10, default)).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_version_is_made_of_a_draft_that_can_be_asked_and_of_no_other()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = Guid.CreateVersion7();
        await _bank.SaveDraftAsync(trainer, id, 0, new("multiple-choice", Question("a", "Fråga?") with { Choices = [] }, null, "{}"), default);

        var broken = await _bank.MakeVersionAsync(trainer, id, 1, default);
        await _bank.SaveDraftAsync(trainer, id, 1, new("multiple-choice", Question("a", "Fråga?"), null, "{}"), default);
        var made = await _bank.MakeVersionAsync(trainer, id, 2, default);
        var unchanged = await _bank.MakeVersionAsync(trainer, id, 3, default);

        Assert.That((broken.Refusal?.Code, made.Value?.Number, unchanged.Refusal?.Code), Is.EqualTo(("question-has-problems", 1, "question-not-changed")));
    }

    [Test]
    public async Task Of_many_that_are_to_be_ready_the_unfinished_stay_drafts_and_hinder_no_other()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var ids = (await _importer.ImportAsync(trainer, [Question("ett", "Ett?"), Question("tva", "Två?") with { Choices = [] }], "", default)).Value!.Ids;

        var changed = (await _keeper.MakeReadyAsync(trainer, ids, default)).Value!;
        var undone = await _keeper.RestoreAsync(trainer, changed.Before, default);

        Assert.That((changed.Before.Single().Id, changed.Refused.Single().Key), Is.EqualTo((ids[0], ids[1])));
        Assert.That((undone.Value, (await _bank.FindAsync(trainer, ids[0], default)).Value!.State), Is.EqualTo((1, BankQuestionState.Draft)));
        Assert.That((await _bank.ListVersionsAsync(trainer, ids[0], default)).Count, Is.EqualTo(1), "a version stays");
    }

    [Test]
    public async Task A_published_question_with_tokens_is_the_same_as_the_one_it_was_made_of()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var question = Question("ett", "Ett?");
        await _importer.ImportAsync(trainer, [question], "", default);
        var published = question with { Id = "annan.namn", Category = "x", Choices = [.. question.Choices.Select(choice => choice with { Id = "q7" + choice.AuthorId })] };

        var twins = await _bank.FindTwinsAsync(trainer, [Question("ny", "Ny?"), published], default);

        Assert.That(twins.Keys, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task An_attempt_keeps_the_version_that_it_saw_and_its_feedback()
    {
        var tenant = await NewTenantAsync();
        var (trainer, learner) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant));
        var id = Guid.CreateVersion7();
        await _bank.SaveDraftAsync(trainer, id, 0, new("multiple-choice", Question("a", "Som det var?") with { Feedback = LocalText.Of("sv", "Därför.") }, null, "{}"), default);
        var first = (await _bank.MakeVersionAsync(trainer, id, 1, default)).Value!;
        var course = await PublishAsync(trainer, Sample.Name("kurs"), first);
        var enrolment = await Stores.Enrolments.EnrolAsync(learner, course.Course.Id, new(tenant.Id, course.Id), null, default);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!;

        await _bank.SaveDraftAsync(trainer, id, 2, new("multiple-choice", Question("a", "Som det blev?") with { Feedback = LocalText.Of("sv", "Inte därför.") }, null, "{}"), default);
        var second = (await _bank.MakeVersionAsync(trainer, id, 3, default)).Value!;
        await PublishAsync(trainer, course.Course.Id, second);
        var seen = (await Stores.Courses.FindVersionAsync(tenant.Id, attempt.Version, default))!.Course.Questions.Single();

        Assert.That((seen.Id, seen.Prompt.In("sv"), seen.Feedback.In("sv")), Is.EqualTo((first.Source.Id, "Som det var?", "Därför.")));
        Assert.That((await _bank.ListUsesAsync(trainer, id, default)).Select(use => use.Number), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task Whoever_is_no_trainer_is_answered_as_if_nothing_existed()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Trainer);
        var learner = await NewLearnerAsync(tenant, Role.Learner | Role.Manager | Role.ProcessLeader);
        var ids = (await _importer.ImportAsync(trainer, [Question("ett", "Ett?")], "", default)).Value!.Ids;

        Assert.That((await _bank.ListAsync(learner, new(), null, 10, default)).Rows, Is.Empty);
        Assert.That(await _bank.ListVersionsAsync(learner, ids[0], default), Is.Empty);
        Assert.That(await _bank.ListSourcesAsync(learner, ids, default), Is.Empty);
        Assert.That(await _bank.FindTwinsAsync(learner, [Question("ett", "Ett?")], default), Is.Empty);
        Assert.That(await _bank.OpenAsync(learner, ids[0], default), Is.Empty);
        Assert.That((await _bank.FindShelvesAsync(learner, default)).Owners, Is.Empty);
        foreach (var refusal in (Refusal?[])[
            (await _bank.FindAsync(learner, ids[0], default)).Refusal,
            (await _bank.SaveDraftAsync(learner, ids[0], 1, new("essay", null, null, "{}"), default)).Refusal,
            (await _bank.MakeVersionAsync(learner, ids[0], 1, default)).Refusal,
            (await _importer.ImportAsync(learner, [Question("x", "X?")], "", default)).Refusal,
            (await _keeper.ChangeAsync(learner, ids, new() { Category = "x" }, default)).Refusal,
            (await _keeper.MakeReadyAsync(learner, ids, default)).Refusal,
            (await _keeper.RestoreAsync(learner, [new(ids[0], BankQuestionState.Retired, "", null, [])], default)).Refusal])
        {
            Assert.That(refusal?.Code, Is.EqualTo("not-found"));
        }
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private async Task<CourseVersion> PublishAsync(Actor trainer, string course, BankQuestionVersion question)
    {
        var published = await Stores.Courses.PublishAsync(trainer, Sample.Course(course) with { Questions = [question.Source] }, default);
        await Stores.Bank.RecordUseAsync(trainer.Tenant, [new(question.QuestionId, question.Number, course, "kursprov", published.Id)], default);
        return published;
    }

    private static QuestionSource Question(string name, string prompt) => new()
    {
        Id = "min." + name,
        Type = "multiple-choice",
        Prompt = LocalText.Of("sv", prompt),
        Choices =
        [
            new() { Id = "ratt", AuthorId = "ratt", Text = LocalText.Of("sv", "Rätt"), Fraction = 1 },
            new() { Id = "b", AuthorId = "b", Text = LocalText.Of("sv", "Fel") },
        ],
    };
}
