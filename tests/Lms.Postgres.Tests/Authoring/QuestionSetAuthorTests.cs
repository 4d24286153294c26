using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Modules;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Authoring;

/// <summary>The trainers' path over real stores.</summary>
public sealed class QuestionSetAuthorTests : StoreSpecification
{
    private const string Gift = """
        ::val:: Vilken är en iakttagelse? {
        =[[ratt]] Hon gick #Ja.
        ~[[fel]] Hon var arg #En tolkning.
        ####Det som syns på en film.
        }

        Påståendet? {TRUE}
        """;

    private LmsDatabase? _database;
    private QuestionSetAuthor _author = null!;

    [OneTimeSetUp]
    public void MakeAuthor()
    {
        var types = CoreModuleReader.Shipped().Types;
        var behaviours = new QuizBehaviours([new ImmediateFeedback(), new DeferredFeedback()]);
        var views = new QuestionViews(types, behaviours);
        _author = new QuestionSetAuthor(types, behaviours, views, Stores.QuestionSets, Stores.Courses, Stores.Publications, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task A_draft_is_kept_with_its_faults_and_found_again()
    {
        var trainer = await NewLearnerAsync(roles: Role.Learner | Role.Trainer);

        var saved = await _author.SaveAsync(trainer, null, 0, " Utkast ", "Trasig {", default);

        Assert.That((saved.Value!.Title, saved.Value.Gift, saved.Value.Revision, saved.Value.CourseId), Is.EqualTo(("Utkast", "Trasig {", 1, (string?)null)));
        Assert.That((await _author.FindAsync(trainer, saved.Value.Id, default)).Value, Is.EqualTo(saved.Value));
        Assert.That(await _author.ListAsync(trainer, default), Is.EqualTo(new[] { saved.Value }));
    }

    [Test]
    public async Task A_save_on_an_old_revision_is_refused_and_changes_nothing()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", Gift, default)).Value!;
        await _author.SaveAsync(trainer, set.Id, 1, "Två", Gift, default);

        var late = await _author.SaveAsync(trainer, set.Id, 1, "Tre", Gift, default);

        Assert.That(late.Refusal?.Code, Is.EqualTo("set-changed-by-other"));
        Assert.That((await _author.FindAsync(trainer, set.Id, default)).Value!.Title, Is.EqualTo("Två"));
    }

    [TestCase(Role.Learner)]
    [TestCase(Role.Learner | Role.Manager)]
    [TestCase(Role.ProcessLeader)]
    public async Task Who_may_not_write_is_answered_as_if_nothing_existed(Role roles)
    {
        var tenant = await NewTenantAsync();
        var set = (await _author.SaveAsync(await NewLearnerAsync(tenant, Role.Trainer), null, 0, "Ett", Gift, default)).Value!;
        var other = await NewLearnerAsync(tenant, roles);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(await _author.ListAsync(other, default), Is.Empty);
        Assert.That((await _author.FindAsync(other, set.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.SaveAsync(other, set.Id, 1, "x", "x", default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.SaveAsync(other, null, 0, "x", "x", default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.PreviewAsync(other, set.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.PreviewAnswersAsync(other, set.Id, [], default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.PublishAsync(other, set.Id, "x", "x", default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    [Test]
    public async Task Another_tenants_set_does_not_exist()
    {
        var set = (await _author.SaveAsync(await NewLearnerAsync(roles: Role.Trainer), null, 0, "Ett", Gift, default)).Value!;
        var stranger = await NewLearnerAsync(roles: Role.Administrator);

        Assert.That((await _author.FindAsync(stranger, set.Id, default)).Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That((await _author.PublishAsync(stranger, set.Id, "x", "x", default)).Refusal, Is.EqualTo(Refusal.NotFound));
    }

    [TestCase("", "title-missing")]
    [TestCase("   ", "title-missing")]
    [TestCase(null, "title-too-long")]
    public async Task A_title_is_needed(string? title, string code)
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);

        Assert.That((await _author.SaveAsync(trainer, null, 0, title ?? new string('x', 201), Gift, default)).Refusal?.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task A_text_that_would_take_too_long_to_read_is_refused_and_not_read()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);

        var large = new string('x', QuestionSetAuthor.MaxGiftBytes + 1);

        var refused = await _author.SaveAsync(trainer, null, 0, "Stor", large, default);

        Assert.That((refused.Refusal?.Code, refused.Refusal?.Kind), Is.EqualTo(("set-too-large", RefusalKind.TooMuch)));
        Assert.That(refused.Refusal?.Message.Swedish, Does.Contain("512 kB"));
        Assert.That(_author.Check(large).Problems.Single().Code, Is.EqualTo("set-too-large"));
    }

    [Test]
    public async Task The_preview_shows_what_a_learner_sees_and_no_key()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", Gift, default)).Value!;

        var preview = (await _author.PreviewAsync(trainer, set.Id, default)).Value!;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(preview.Set, Is.EqualTo(set));
        Assert.That(preview.Questions.Select(question => (question.Id, question.Ordinal, question.Type)), Is.EqualTo(new[] { ("egen.val", 1, "multiple-choice"), ("egen.q1", 2, "true-false") }));
        Assert.That(preview.Questions.Select(question => question.Feedback), Is.All.Null);
        Assert.That(preview.Questions.Select(question => question.MayCheck), Is.All.True);
    }

    [Test]
    public async Task An_answer_in_the_preview_gets_its_feedback_and_is_not_kept()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", Gift, default)).Value!;

        var shown = (await _author.PreviewAnswersAsync(trainer, set.Id, [new("egen.val", 0, Response.Of("choice", "fel")), new("egen.q1", 0, Response.Of("choice", "true"))], default)).Value!;
        var wrong = shown.Questions[0];
        var nothing = (await _author.PreviewAnswersAsync(
            trainer, set.Id, [new("egen.val", 1, Response.Of("choice", "finns-inte")), new("egen.annan", 1, Response.Of("choice", "fel"))], default)).Value!;
        var foreign = await _author.PreviewAnswersAsync(trainer, Guid.NewGuid(), [], default);
        var again = (await _author.PreviewAsync(trainer, set.Id, default)).Value!;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(wrong.Feedback!.Correctness, Is.EqualTo(Correctness.Wrong));
        Assert.That(wrong.Feedback.Feedback.Single().In("sv"), Is.EqualTo("En tolkning."));
        Assert.That(wrong.Feedback.Right, Is.EqualTo(Response.Of("choice", "ratt")));
        Assert.That(wrong.Fields[0].Options.Select(option => option.Id), Is.EqualTo(again.Questions[0].Fields[0].Options.Select(option => option.Id)));
        Assert.That(shown.Questions[1].Feedback!.Correctness, Is.EqualTo(Correctness.Right));
        Assert.That(nothing.Questions.Select(question => question.Feedback), Is.All.Null);
        Assert.That(foreign.Refusal, Is.EqualTo(Refusal.NotFound));
        Assert.That(again.Questions[0].Feedback, Is.Null);
    }

    [Test]
    public async Task A_set_becomes_a_course_that_staff_of_the_tenant_find()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", Gift, default)).Value!;

        var published = (await _author.PublishAsync(trainer, set.Id, "Möten på Ängsgården", "Kort test.", default)).Value!;

        var course = published.Course;
        using var _ = Assert.EnterMultipleScope();
        Assert.That(course.Id, Does.Match("^moten-pa-angsgarden-[a-z0-9]{4}$"));
        Assert.That((course.Picture, course.Title.In("sv"), course.Summary.In("sv")), Is.EqualTo(("egen", "Möten på Ängsgården", "Kort test.")));
        Assert.That(course.Lessons.Single().Blocks.Select(block => block.Kind), Is.EqualTo(new[] { "text", "quiz" }));
        Assert.That((course.Quizzes.Single().Kind, course.Quizzes.Single().Behaviour), Is.EqualTo((QuizKind.SelfTest, "immediate")));
        Assert.That(course.Questions[0].Choices.Select(choice => choice.Id), Is.All.Match("^[a-z2-7]{8}$"));
        Assert.That(course.Questions[0].Choices.Select(choice => choice.AuthorId), Is.EqualTo(new[] { "ratt", "fel" }));
        Assert.That(await Stores.Courses.FindCurrentAsync(tenant.Id, course.Id, default), Is.Not.Null);
        Assert.That((await _author.FindAsync(trainer, set.Id, default)).Value!.CourseId, Is.EqualTo(course.Id));
    }

    [Test]
    public async Task A_text_between_the_questions_is_not_counted_as_one()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Möten", Gift + "\n\n::mellan:: Nu kommer svårare frågor.\n", default)).Value!;

        var course = (await _author.PublishAsync(trainer, set.Id, "Kurs", "", default)).Value!.Course;

        var intro = course.Lessons.Single().Blocks[0].Html.In("sv");
        Assert.That(course.Quizzes[0].Information, Has.Count.EqualTo(1));
        Assert.That(intro, Does.Contain("2 frågor"));
        Assert.That(course.Minutes, Is.EqualTo(2));
    }

    [Test]
    public async Task Publishing_again_makes_the_next_version_of_the_same_course()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Administrator);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", Gift, default)).Value!;
        var first = (await _author.PublishAsync(trainer, set.Id, "Kurs", "", default)).Value!;

        var second = (await _author.PublishAsync(trainer, set.Id, "Kurs med nytt namn", "", default)).Value!;

        Assert.That(second.Course.Id, Is.EqualTo(first.Course.Id));
        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
        Assert.That((await Stores.Courses.FindCurrentAsync(tenant.Id, first.Course.Id, default))!.Value.Version, Is.EqualTo(second.Id));
    }

    [Test]
    public async Task A_question_that_cannot_be_checked_at_once_is_refused_when_the_set_is_published()
    {
        var types = new QuestionTypes([new PersonsType()]);
        var behaviours = new QuizBehaviours([new ImmediateFeedback()]);
        var author = new QuestionSetAuthor(types, behaviours, new QuestionViews(types, behaviours), Stores.QuestionSets, Stores.Courses, Stores.Publications, TimeProvider.System);
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await author.SaveAsync(trainer, null, 0, "Ett", "::skriv:: Berätta. {TRUE}", default)).Value!;

        var refused = (await author.PublishAsync(trainer, set.Id, "Kurs", "", default)).Refusal!;

        Assert.That(refused.Code, Is.EqualTo("behaviour-question"));
        Assert.That(refused.Message.Swedish, Does.Contain("”egen/skriv”").And.Contains("bedöms av en person"));
        Assert.That((await author.FindAsync(trainer, set.Id, default)).Value!.CourseId, Is.Null);
    }

    [TestCase("Trasig {", "set-has-problems")]
    [TestCase("// bara en kommentar", "set-empty")]
    public async Task What_has_problems_or_no_questions_is_not_published(string gift, string code)
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", gift, default)).Value!;

        var refused = await _author.PublishAsync(trainer, set.Id, "Kurs", "", default);

        Assert.That(refused.Refusal?.Code, Is.EqualTo(code));
        Assert.That((await _author.FindAsync(trainer, set.Id, default)).Value!.CourseId, Is.Null);
    }

    [Test]
    public async Task A_refusal_names_the_lines_of_the_problems()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var set = (await _author.SaveAsync(trainer, null, 0, "Ett", "A {= ~y}\n\nB {=x ~}", default)).Value!;

        var refused = await _author.PublishAsync(trainer, set.Id, "Kurs", "", default);

        Assert.That(refused.Refusal!.Message.Swedish, Does.Contain("Rad 1:").And.Contain("Rad 3:"));
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    /// <summary>Stands in the place of true/false, and is assessed by a person.</summary>
    private sealed class PersonsType : QuestionType
    {
        public override string Name => "true-false";

        public override Text Title { get; } = new("Skriv", "Write");

        public override Question? Read(QuestionSource source, Action<string, Text> report) => new PersonsQuestion(source);
    }

    private sealed class PersonsQuestion(QuestionSource source) : Question(source)
    {
        public override Assessment Assessment => Assessment.Manual;

        public override IReadOnlyList<QuestionField> Fields { get; } = [new("text", FieldKind.Text, LocalText.Empty, [])];

        public override Response CorrectResponse => Response.Blank;

        public override bool IsComplete(Response response) => !response.IsBlank;

        public override Grade Assess(Response response) => Grade.None;

        public override string Summarise(Response response, string language) => response.One("text") ?? "";

        public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];
    }
}
