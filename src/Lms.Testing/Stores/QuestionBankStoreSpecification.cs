using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IQuestionBankStore"/> does.</summary>
public abstract class QuestionBankStoreSpecification : StoreSpecification
{
    private IQuestionBankStore Bank => Stores.Bank;

    [Test]
    public async Task A_draft_reads_back_as_it_was_written()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var content = Content("Vad är en iakttagelse?", new(QuestionSyntax.Gift, "Fråga?\r\n{=ja ~e\u0301}\n  "));
        var id = Guid.CreateVersion7();

        var keys = await Bank.AddAsync(trainer, [new(id, "iakttagelse", "samtal/grunder", content, [new(BankTagKind.Difficulty, "lätt")])], default);
        var stored = (await Bank.FindAsync(trainer.Tenant, id, default))!;

        Assert.That(keys, Is.EqualTo(new[] { "iakttagelse" }));
        Assert.That((stored.Key, stored.State, stored.Category, stored.Latest, stored.Revision), Is.EqualTo(("iakttagelse", BankQuestionState.Draft, "samtal/grunder", 0, 1)));
        Assert.That((stored.Owner, stored.OwnerName, stored.Title), Is.EqualTo((trainer.Person, trainer.Name, "Vad är en iakttagelse?")));
        Assert.That(stored.Tags, Is.EqualTo(new[] { new BankTag(BankTagKind.Difficulty, "lätt") }));
        Assert.That((stored.Draft!.Text, stored.Draft.Fields, stored.Draft.ChangedByName), Is.EqualTo((content.Text, (string?)null, trainer.Name)));
        Assert.That(stored.Draft.Source!.Choices[0].Text, Is.EqualTo(content.Source!.Choices[0].Text));
        Assert.That(stored.Draft.Source.Id, Is.EqualTo("bank.iakttagelse"));
    }

    [Test]
    public async Task A_draft_that_is_no_question_yet_is_kept_as_typed()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Fråga?");

        var saved = await Bank.SaveDraftAsync(trainer, id, 1, new("numerical", "", "", "", null, "{ \"svar\" : \"tolv\" }", null), default);

        Assert.That((saved.Value!.Draft!.Fields, saved.Value.Draft.Source, saved.Value.Type, saved.Value.Title), Is.EqualTo(("{ \"svar\" : \"tolv\" }", (QuestionSource?)null, "numerical", "Fråga?")));
    }

    [Test]
    public async Task The_second_of_two_who_save_gets_what_the_first_saved_and_both_are_kept()
    {
        var tenant = await NewTenantAsync();
        var (one, two) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant, Role.Trainer));
        var id = await AddAsync(one, "Fråga?");
        await Bank.SaveDraftAsync(one, id, 1, Content("Den enas"), default);

        var late = await Bank.SaveDraftAsync(two, id, 1, Content("Den andras"), default);
        var stored = ((QuestionChangedByOther)late.Refusal!).Stored;
        var chosen = await Bank.SaveDraftAsync(two, id, stored.Revision, Content("Den andras"), default);

        Assert.That((late.Refusal.Code, stored.Title, stored.Draft!.ChangedBy), Is.EqualTo(("question-changed-by-other", "Den enas", one.Person)));
        Assert.That((chosen.Value!.Title, chosen.Value.Revision), Is.EqualTo(("Den andras", 3)));
    }

    [Test]
    public async Task A_save_sent_again_after_a_lost_answer_is_saved_once()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Fråga?");
        var content = Content("Ny", new(QuestionSyntax.Gift, "Ny {T}"));

        await Bank.SaveDraftAsync(trainer, id, 1, content, default);
        var again = await Bank.SaveDraftAsync(trainer, id, 1, content, default);
        var version = await Bank.AddVersionAsync(trainer, id, 2, content, default);
        var versionAgain = await Bank.AddVersionAsync(trainer, id, 2, content, default);

        Assert.That(again.Value!.Revision, Is.EqualTo(2));
        Assert.That((version.Value!.Number, versionAgain.Value!.Number), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Of_parallel_saves_on_the_same_revision_one_wins()
    {
        var tenant = await NewTenantAsync();
        var trainers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NewLearnerAsync(tenant, Role.Trainer)));
        var id = await AddAsync(trainers[0], "Fråga?");

        var saved = await AtOnceAsync(20, number => Bank.SaveDraftAsync(trainers[number % 4], id, 1, Content($"Fråga {number}"), default));

        Assert.That(saved.Count(outcome => outcome.Succeeded && outcome.Value.Revision == 2), Is.EqualTo(1));
    }

    [Test]
    public async Task A_version_takes_the_place_of_the_draft_and_the_next_one_leaves_it_as_it_is()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Den första");

        await Bank.AddVersionAsync(trainer, id, 1, Content("Den första"), default);
        var ready = (await Bank.FindAsync(trainer.Tenant, id, default))!;
        await Bank.SaveDraftAsync(trainer, id, 2, Content("Den andra"), default);
        await Bank.AddVersionAsync(trainer, id, 3, Content("Den andra"), default);
        var versions = await Bank.ListVersionsAsync(trainer.Tenant, id, default);

        Assert.That((ready.State, ready.Latest, ready.Draft), Is.EqualTo((BankQuestionState.Ready, 1, (BankDraft?)null)));
        Assert.That(versions.Select(version => (version.Number, version.Title)), Is.EqualTo(new[] { (2, "Den andra"), (1, "Den första") }));
        Assert.That((await Bank.ListLatestAsync(trainer.Tenant, [id], default)).Single().Source.Prompt.In("sv"), Is.EqualTo("Den andra"));
    }

    [Test]
    public async Task Keys_are_unique_in_the_bank_also_when_many_come_at_once()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);

        var keys = await AtOnceAsync(8, _ => Bank.AddAsync(trainer, [New("fraga", "Ett"), New("fraga", "Två"), New("fraga-2", "Tre")], default));

        Assert.That(keys.SelectMany(some => some), Is.Unique);
        Assert.That(keys.SelectMany(some => some).Count(), Is.EqualTo(24));
    }

    [Test]
    public async Task A_list_goes_on_where_it_stopped_and_misses_none()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var ids = new List<Guid>();
        for (var number = 0; number < 7; number++)
            ids.Add(await AddAsync(trainer, $"Fråga {number}"));
        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var page = await Bank.ListAsync(trainer.Tenant, new(), after, 3, default);
            Assert.That(page.Total, Is.EqualTo(7));
            seen.AddRange(page.Rows.Select(row => row.Question.Id));
            after = page.Next;
        }
        while (after is not null);

        ids.Reverse();
        Assert.That(seen, Is.EqualTo(ids));
    }

    [TestCase("IAKTTAGELSE", 1, TestName = "A_word_is_found_in_any_letters")]
    [TestCase("osterang goteborg", 1, TestName = "Words_are_found_without_their_dots")]
    [TestCase("100%", 1, TestName = "A_percent_sign_is_a_percent_sign")]
    [TestCase("100_", 0, TestName = "An_underscore_is_an_underscore")]
    [TestCase("finnsinte", 0, TestName = "A_word_that_is_not_there_finds_nothing")]
    public async Task Words(string text, int found)
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        await AddAsync(trainer, "Vad är en iakttagelse i Österäng, Göteborg, till 100% säker?");
        await AddAsync(trainer, "Något annat");

        Assert.That((await Bank.ListAsync(trainer.Tenant, new() { Text = text }, null, 10, default)).Rows, Has.Count.EqualTo(found));
    }

    [Test]
    public async Task A_filter_narrows_by_every_part()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var tag = new BankTag(BankTagKind.Competence, "bemötande");
        var (first, second) = (New("a", "Ett", "samtal/grunder"), New("b", "Två", "samtalet"));
        await Bank.AddAsync(trainer, [first, second], default);
        await Bank.ChangeAsync(trainer, [first.Id], new() { Add = [tag], SetsValidUntil = true, ValidUntil = new(2026, 6, 1) }, default);

        foreach (var filter in (BankFilter[])[new() { Category = "samtal" }, new() { Category = "samtal/grunder" }, new() { Tag = tag }, new() { ExpiresBefore = new(2026, 6, 2) }, new() { Text = "ett", Type = "short-answer", Owner = trainer.Person, State = BankQuestionState.Draft }])
            Assert.That((await Bank.ListAsync(trainer.Tenant, filter, null, 10, default)).Rows.Select(row => row.Question.Id), Is.EqualTo(new[] { first.Id }), filter.ToString());
        foreach (var filter in (BankFilter[])[new() { Category = "" }, new() { Type = "essay" }, new() { Owner = PersonId.New() }, new() { State = BankQuestionState.Ready }, new() { ExpiresBefore = new(2026, 6, 1) }, new() { Tag = tag with { Kind = BankTagKind.Tag } }])
            Assert.That((await Bank.ListAsync(trainer.Tenant, filter, null, 10, default)).Rows, Is.Empty, filter.ToString());
        var shelves = await Bank.FindShelvesAsync(trainer.Tenant, default);
        Assert.That((shelves.Categories["samtal/grunder"], shelves.Tags.Single(), shelves.Owners[trainer.Person], shelves.Types.Single()), Is.EqualTo((1, tag, trainer.Name, "short-answer")));
    }

    [Test]
    public async Task Many_are_moved_labelled_and_retired_at_once_and_put_back()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var ids = new[] { await AddAsync(trainer, "Ett"), await AddAsync(trainer, "Två") };
        await Bank.AddVersionAsync(trainer, ids[0], 1, Content("Ett"), default);
        var old = new BankTag(BankTagKind.Tag, "gammal");
        await Bank.ChangeAsync(trainer, [ids[0]], new() { Add = [old] }, default);

        var before = await Bank.ChangeAsync(trainer, [.. ids, Guid.NewGuid()], new() { State = BankQuestionState.Retired, Category = "arkiv", Remove = [old], Add = [new(BankTagKind.Tag, "ny")] }, default);
        var retired = (await Bank.FindAsync(trainer.Tenant, ids[0], default))!;
        var shown = await Bank.ListAsync(trainer.Tenant, new(), null, 10, default);
        var back = await Bank.RestoreAsync(trainer, before, default);
        var restored = (await Bank.FindAsync(trainer.Tenant, ids[0], default))!;

        Assert.That((retired.State, retired.Category, retired.Tags.Single().Value, shown.Rows.Count), Is.EqualTo((BankQuestionState.Retired, "arkiv", "ny", 0)));
        Assert.That((back, restored.State, restored.Category, restored.Tags.Single()), Is.EqualTo((2, BankQuestionState.Ready, "", old)));
    }

    [Test]
    public async Task A_question_without_a_version_does_not_become_ready()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Fråga?");

        await Bank.ChangeAsync(trainer, [id], new() { State = BankQuestionState.Ready }, default);
        await Bank.RestoreAsync(trainer, [new(id, BankQuestionState.Ready, "", null, [])], default);

        Assert.That((await Bank.FindAsync(trainer.Tenant, id, default))!.State, Is.EqualTo(BankQuestionState.Draft));
    }

    [Test]
    public async Task A_twin_is_found_by_what_it_asks_until_it_is_retired()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Samma fråga?");
        var hash = Content("Samma fråga?").Hash;

        Assert.That((await Bank.FindTwinsAsync(trainer.Tenant, [hash, Content("En annan?").Hash], default)).Single().Id, Is.EqualTo(id));
        await Bank.ChangeAsync(trainer, [id], new() { State = BankQuestionState.Retired }, default);
        Assert.That(await Bank.FindTwinsAsync(trainer.Tenant, [hash], default), Is.Empty);
    }

    [Test]
    public async Task Uses_are_told_with_the_quizzes_and_the_answers()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Trainer);
        var question = New("anvand", "Används?");
        await Bank.AddAsync(trainer, [question], default);
        await Bank.AddVersionAsync(trainer, question.Id, 1, question.Content, default);
        var course = Sample.Course(Sample.Name("kurs"));
        var version = await Stores.Courses.PublishAsync(trainer, course, default);
        var use = new BankUse(question.Id, 1, course.Id, "kursprov", version.Id);

        await Bank.RecordUseAsync(tenant.Id, [use, use], default);
        await Bank.RecordUseAsync(tenant.Id, [use], default);
        var learner = await NewLearnerAsync(tenant);
        var enrolment = await Stores.Enrolments.EnrolAsync(learner, course.Id, new VersionKey(tenant.Id, version.Id), null, default);
        var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!;
        var unanswered = (await Bank.ListAsync(tenant.Id, new(), null, 10, default)).Rows.Single();
        foreach (var sequence in (long[])[1, 2])
            await Stores.Attempts.AppendAsync(tenant.Id, attempt.Id, new AttemptStep("bank.anvand", sequence, StepAction.Save, Response.Of("answer", $"{sequence}"), default), default);
        var answered = (await Bank.ListAsync(tenant.Id, new(), null, 10, default)).Rows.Single();

        Assert.That(await Bank.ListUsesAsync(tenant.Id, question.Id, default), Is.EqualTo(new[] { use }));
        Assert.That((unanswered.Quizzes, unanswered.Answers, answered.Quizzes, answered.Answers), Is.EqualTo((1, 0, 1, 1)));
    }

    [Test]
    public async Task What_a_question_says_is_its_latest_version_or_else_its_draft()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var (draft, ready) = (await AddAsync(trainer, "Utkast"), await AddAsync(trainer, "Klar"));
        await Bank.AddVersionAsync(trainer, ready, 1, Content("Klar"), default);
        await Bank.SaveDraftAsync(trainer, ready, 2, Content("Ändrad"), default);

        var sources = await Bank.ListSourcesAsync(trainer.Tenant, [ready, draft, Guid.NewGuid()], default);

        Assert.That(sources.Select(source => source.Prompt.In("sv")), Is.EqualTo(new[] { "Klar", "Utkast" }));
    }

    [Test]
    public async Task Who_has_a_question_open_is_told_to_the_others()
    {
        var tenant = await NewTenantAsync();
        var (one, two) = (await NewLearnerAsync(tenant, Role.Trainer), await NewLearnerAsync(tenant, Role.Trainer));
        var id = await AddAsync(one, "Fråga?");

        Assert.That(await Bank.OpenAsync(one, id, default), Is.Empty);
        Assert.That((await Bank.OpenAsync(two, id, default)).Select(reader => (reader.Person, reader.Name)), Is.EqualTo(new[] { (one.Person, one.Name) }));
        await Bank.CloseAsync(one, id, default);
        Assert.That(await Bank.OpenAsync(two, id, default), Is.Empty);
        Assert.That(await Bank.OpenAsync(two, Guid.NewGuid(), default), Is.Empty);
    }

    [Test]
    public async Task Another_tenants_questions_do_not_exist()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var id = await AddAsync(trainer, "Hemlig?");
        var stranger = await NewLearnerAsync(roles: Role.Trainer);

        Assert.That(await Bank.FindAsync(stranger.Tenant, id, default), Is.Null);
        Assert.That((await Bank.ListAsync(stranger.Tenant, new(), null, 10, default)).Rows, Is.Empty);
        Assert.That((await Bank.SaveDraftAsync(stranger, id, 1, Content("Tagen"), default)).Refusal?.Code, Is.EqualTo("not-found"));
        Assert.That((await Bank.AddVersionAsync(stranger, id, 1, Content("Tagen"), default)).Refusal?.Code, Is.EqualTo("not-found"));
        Assert.That(await Bank.ChangeAsync(stranger, [id], new() { Category = "tagen" }, default), Is.Empty);
    }

    private async Task<Guid> AddAsync(Actor trainer, string prompt)
    {
        var question = New("fraga", prompt);
        await Bank.AddAsync(trainer, [question], default);
        return question.Id;
    }

    private static NewBankQuestion New(string key, string prompt, string category = "") =>
        new(Guid.CreateVersion7(), key, category, Content(prompt), []);

    private static BankContent Content(string prompt, AuthoredText? text = null) => BankContent.Of(
        new QuestionSource
        {
            Id = "bank.x",
            Type = "short-answer",
            Prompt = LocalText.Of("sv", prompt),
            Choices = [new() { Id = "a", AuthorId = "a", Text = Sample.Text("Svar", "Answer"), Fraction = 1 }],
        },
        text);
}
