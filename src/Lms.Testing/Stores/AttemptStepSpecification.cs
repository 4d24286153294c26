using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IAttemptStore"/> does with answers.</summary>
public abstract class AttemptStepSpecification : StoreSpecification
{
    private Actor _actor = null!;
    private QuizAttempt _attempt = null!;

    [SetUp]
    public async Task StartAttemptAsync()
    {
        _actor = await NewLearnerAsync();
        _attempt = await NewAttemptAsync(_actor);
    }

    [Test]
    public async Task A_stored_answer_reads_back_with_the_databases_time()
    {
        var step = Step(1, "Åsa säger \"hej\" <b>", StepAction.Check) with { Certainty = 3, Device = Device.Tablet };

        var receipt = await AppendAsync(step);

        var stored = (await FindAsync()).Steps.Single();
        Assert.That(receipt, Is.EqualTo(new StepReceipt(StepFate.Stored, stored)));
        Assert.That(stored with { At = default }, Is.EqualTo(step));
        Assert.That(stored.At, Is.GreaterThanOrEqualTo(_attempt.StartedAt));
    }

    [Test]
    public async Task The_same_step_sent_again_is_stored_once_and_answered_the_same()
    {
        var first = await AppendAsync(Step(1, "svar"));

        Assert.That(await AppendAsync(Step(1, "svar")), Is.EqualTo(first));
        Assert.That((await FindAsync()).Steps, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_step_sent_again_after_a_newer_one_is_known_to_be_stored()
    {
        await AppendAsync(Step(1, "ett"));
        await AppendAsync(Step(2, "två"));

        var again = await AppendAsync(Step(1, "ett"));

        Assert.That((again.Fate, again.Step?.Sequence), Is.EqualTo((StepFate.Stored, (long?)1)));
    }

    [TestCase(5, Description = "the same sequence")]
    [TestCase(4, Description = "a lower sequence")]
    public async Task Other_content_under_a_sequence_that_is_not_higher_changes_nothing(long sequence)
    {
        await AppendAsync(Step(5, "nyare"));

        var receipt = await AppendAsync(Step(sequence, "annat"));

        Assert.That(receipt.Fate, Is.EqualTo(StepFate.NewerExists));
        Assert.That(receipt.Step!.Response, Is.EqualTo(Response.Of("text", "nyare")));
        Assert.That((await FindAsync()).Steps, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_parallel_answers_with_the_same_sequence_one_wins()
    {
        var receipts = await AtOnceAsync(50, number => AppendAsync(Step(1, $"svar {number}")));

        Assert.That(receipts.Count(receipt => receipt.Fate == StepFate.Stored), Is.EqualTo(1));
        Assert.That(receipts.Count(receipt => receipt.Fate == StepFate.NewerExists), Is.EqualTo(49));
        var winner = (await FindAsync()).Steps.Single();
        Assert.That(receipts.Select(receipt => receipt.Step), Is.All.EqualTo(winner));
    }

    [Test]
    public async Task The_same_step_sent_by_fifty_at_once_is_stored_once_and_answered_the_same()
    {
        var receipts = await AtOnceAsync(50, _ => AppendAsync(Step(1, "svar")));

        var stored = (await FindAsync()).Steps.Single();
        Assert.That(receipts, Is.All.EqualTo(new StepReceipt(StepFate.Stored, stored)));
    }

    [Test]
    public async Task Of_several_steps_at_once_each_is_judged_by_itself()
    {
        await AppendAsync(Step(3, "nyare"));

        var receipts = await Stores.Attempts.AppendAsync(
            new(_actor.Tenant, _actor.Person, _attempt.Id, [Step(1, "a") with { Question = "bas.tva" }, Step(3, "annat"), Step(4, "mitt")]), default);

        Assert.That(receipts.Select(receipt => (receipt.Fate, receipt.Step!.Sequence)), Is.EqualTo(new[]
        {
            (StepFate.Stored, 1L), (StepFate.NewerExists, 3L), (StepFate.Stored, 4L),
        }));
        Assert.That((await FindAsync()).Steps, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_checked_answer_stands_where_the_rule_says_so()
    {
        await AppendAsync(Step(1, "svar", StepAction.Check));

        var refused = await AppendUnlessCheckedAsync(Step(2, "annat"));
        var same = await AppendUnlessCheckedAsync(Step(1, "svar", StepAction.Check));
        var other = await AppendUnlessCheckedAsync(Step(1, "svar") with { Question = "bas.tva" });

        Assert.That((refused.Fate, refused.Step!.Sequence), Is.EqualTo((StepFate.Checked, 1L)));
        Assert.That((same.Fate, other.Fate), Is.EqualTo((StepFate.Stored, StepFate.Stored)));
    }

    [Test]
    public async Task Somebody_elses_attempt_is_unknown()
    {
        var other = await NewLearnerAsync(new(_actor.Tenant, "", ""));

        var receipts = await Stores.Attempts.AppendAsync(new(_actor.Tenant, other.Person, _attempt.Id, [Step(1, "svar")]), default);

        Assert.That(receipts.Single(), Is.EqualTo(new StepReceipt(StepFate.Unknown, null)));
        Assert.That((await FindAsync()).Steps, Is.Empty);
    }

    [Test]
    public async Task Of_parallel_answers_with_growing_sequences_each_was_the_highest_when_it_was_stored()
    {
        var receipts = await AtOnceAsync(50, number => AppendAsync(Step(number + 1, $"svar {number}")));

        var steps = (await FindAsync()).Steps;
        Assert.That(steps.Select(step => step.Sequence), Is.Ordered.Ascending);
        Assert.That(steps.Select(step => step.At), Is.Ordered.Ascending);
        Assert.That(receipts.Count(receipt => receipt.Fate == StepFate.Stored), Is.EqualTo(steps.Count));
        Assert.That(steps[^1].Sequence, Is.EqualTo(50));
    }

    [Test]
    public async Task Questions_have_sequences_of_their_own_and_steps_stand_in_the_order_of_the_plan()
    {
        await AppendAsync(Step(1, "a") with { Question = "bas.ett" });
        await AppendAsync(Step(7, "b") with { Question = "bas.tva" });
        await AppendAsync(Step(2, "c") with { Question = "bas.ett" });

        Assert.That((await FindAsync()).Steps.Select(step => (step.Question, step.Sequence)), Is.EqualTo(new[] { ("bas.tva", 7L), ("bas.ett", 1L), ("bas.ett", 2L) }));
    }

    [Test]
    public async Task After_submission_nothing_is_stored_and_what_was_stored_is_still_known()
    {
        await AppendAsync(Step(1, "svar"));
        await Stores.Attempts.SubmitAsync(_actor, _attempt.Id, (_, _, _) => new Submission(new(0, 2, false), Lms.Core.Enrolments.Advance.Nothing), default);

        var late = await AppendAsync(Step(2, "sent"));
        var again = await AppendAsync(Step(1, "svar"));

        Assert.That((late.Fate, late.Step!.Sequence), Is.EqualTo((StepFate.Closed, 1L)));
        Assert.That(again.Fate, Is.EqualTo(StepFate.Stored));
        Assert.That((await FindAsync()).Steps, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Characters_that_a_database_cannot_hold_do_not_cost_the_answer()
    {
        var receipt = await AppendAsync(Step(1, "före\0efter \ud800 \U0001F600"));

        Assert.That(receipt.Fate, Is.EqualTo(StepFate.Stored));
        Assert.That(receipt.Step!.Response.One("text"), Is.EqualTo("föreefter \ufffd \U0001F600"));
        Assert.That((await AppendAsync(Step(1, "före\0efter \ud800 \U0001F600"))).Fate, Is.EqualTo(StepFate.Stored));
    }

    [Test]
    public async Task A_blank_answer_is_an_answer()
    {
        await AppendAsync(Step(1, "svar"));

        var receipt = await AppendAsync(new("bas.ett", 2, StepAction.Save, Response.Blank, default));

        Assert.That((receipt.Fate, receipt.Step!.Response.IsBlank), Is.EqualTo((StepFate.Stored, true)));
    }

    private static AttemptStep Step(long sequence, string text, StepAction action = StepAction.Save) =>
        new("bas.ett", sequence, action, Response.Of("text", text), default);

    private Task<StepReceipt> AppendAsync(AttemptStep step) => Stores.Attempts.AppendAsync(_actor.Tenant, _attempt.Id, step, default);

    private async Task<StepReceipt> AppendUnlessCheckedAsync(AttemptStep step) => (await Stores.Attempts.AppendAsync(
        new(_actor.Tenant, _actor.Person, _attempt.Id, [step]) { UnlessChecked = true }, default))[0];

    private async Task<QuizAttempt> FindAsync() => (await Stores.Attempts.FindAsync(_actor.Tenant, _attempt.Id, default))!;
}
