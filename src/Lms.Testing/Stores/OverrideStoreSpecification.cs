using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Overrides;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IOverrideStore"/> does, and what its decisions bring about where attempts are started.</summary>
public abstract class OverrideStoreSpecification : StoreSpecification
{
    private static readonly DateTime Closing = new(2030, 5, 6, 15, 0, 0);

    private IOverrideStore Overrides => Stores.Overrides;

    [Test]
    public async Task A_decision_reads_back_with_who_made_it_and_twice_the_same_is_one()
    {
        var (decider, learner, quiz) = await NewQuizAsync();
        var decision = For(quiz, learner.Person) with { Allowance = new() { ExtraAttempts = 2, TimeFactor = 1.5m, Opens = Closing.AddDays(-1), Closes = Closing } };

        Assert.That(await Overrides.TryAddAsync(decider, decision, default), Is.True);
        Assert.That(await Overrides.TryAddAsync(decider, decision with { Reason = "Ett annat." }, default), Is.True);

        var read = (await Overrides.ListAsync(decider.Tenant, quiz, default)).Single();
        Assert.That(read with { At = default }, Is.EqualTo(decision with { Name = learner.Name, By = decider.Name }));
        Assert.That(await Overrides.ListAsync(decider.Tenant, quiz with { Item = "annat" }, default), Is.Empty);
    }

    [Test]
    public async Task What_holds_for_a_person_is_told_before_a_start_and_of_the_attempt()
    {
        var (decider, learner, quiz) = await NewQuizAsync();
        await Overrides.TryAddAsync(decider, For(quiz, learner.Person) with { Allowance = new() { ExtraAttempts = 1, TimeFactor = 1.5m } }, default);
        await Overrides.TryAddAsync(decider, For(quiz, learner.Person) with { Allowance = new() { Closes = Closing } }, default);
        await Overrides.TryAddAsync(decider, For(quiz with { Item = "annat" }, learner.Person) with { Allowance = new() { ExtraAttempts = 9 } }, default);
        await Stores.Accommodations.TrySetAsync(decider, learner.Person, 1.25m, default);
        var enrolment = (await Stores.Enrolments.FindAsync(learner.Tenant, learner.Person, quiz.Course, default))!;
        var all = new QuizAllowance { ExtraAttempts = 1, TimeFactor = 1.5m, Closes = Closing };

        var earlier = await Stores.Attempts.EarlierAsync(learner.Tenant, learner.Person, enrolment.Id, quiz, default);
        var point = (await Stores.Attempts.FindStartAsync(learner.Tenant, learner.Person, quiz, null, default))!;
        var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment), default)).Value!;

        Assert.That((earlier.Allowance, earlier.TimeFactor), Is.EqualTo((all, 1.5m)));
        Assert.That((point.Earlier.Allowance, point.Earlier.TimeFactor), Is.EqualTo((all, 1.5m)));
        Assert.That((attempt.Allowance, (await Stores.Attempts.FindAsync(learner.Tenant, attempt.Id, default))!.Allowance), Is.EqualTo((all, all)));
        var other = await NewLearnerAsync(await Stores.People.FindTenantAsync(learner.Tenant, default));
        Assert.That((await Stores.Attempts.EarlierAsync(other.Tenant, other.Person, null, quiz, default)).Allowance, Is.EqualTo(QuizAllowance.None));
    }

    [Test]
    public async Task A_unit_gives_it_to_everybody_in_it_and_below_it()
    {
        var tenant = await NewTenantAsync();
        var (above, below, beside) = (new Unit(UnitId.New(), "Förvaltningen", null), new Unit(UnitId.New(), "Skolan", null), new Unit(UnitId.New(), "Biblioteket", null));
        below = below with { Parent = above.Id };
        await Stores.People.ImportAsync(new(tenant, [above, below, beside], []), default);
        var decider = await NewLearnerAsync(tenant, Role.Trainer);
        var quiz = new ItemKey(Sample.Name("kurs"), "kursprov");
        var decision = For(quiz, null) with { Unit = above.Id };
        Assert.That(await Overrides.TryAddAsync(decider, decision, default), Is.True);
        Assert.That((await Overrides.ListAsync(tenant.Id, quiz, default)).Single().Name, Is.EqualTo("Förvaltningen"));

        foreach (var (unit, extra) in new[] { (above, 1), (below, 1), (beside, 0) })
        {
            var person = await Stores.People.SaveAsync(new(tenant.Id, PersonId.New(), Sample.Name("subject"), "Kim", null, unit.Id, Role.Learner, null), default);
            Assert.That((await Stores.Attempts.EarlierAsync(tenant.Id, person.Id, null, quiz, default)).Allowance.ExtraAttempts, Is.EqualTo(extra), unit.Name);
        }
    }

    [Test]
    public async Task An_ended_decision_holds_no_more_and_ends_once()
    {
        var (decider, learner, quiz) = await NewQuizAsync();
        var decision = For(quiz, learner.Person);
        await Overrides.TryAddAsync(decider, decision, default);

        Assert.That(await Overrides.TryRemoveAsync(decider, quiz with { Item = "annat" }, decision.Id, default), Is.False);
        Assert.That(await Overrides.TryRemoveAsync(decider, quiz, decision.Id, default), Is.True);
        Assert.That(await Overrides.TryRemoveAsync(decider, quiz, decision.Id, default), Is.False);

        Assert.That(await Overrides.ListAsync(decider.Tenant, quiz, default), Is.Empty);
        Assert.That((await Stores.Attempts.EarlierAsync(learner.Tenant, learner.Person, null, quiz, default)).Allowance, Is.EqualTo(QuizAllowance.None));
    }

    [Test]
    public async Task An_attempt_under_way_gets_a_later_end_and_never_an_earlier_one()
    {
        var (decider, learner, quiz) = await NewQuizAsync();
        var enrolment = (await Stores.Enrolments.FindAsync(learner.Tenant, learner.Person, quiz.Course, default))!;
        AttemptWindow? given = null;
        var attempt = (await Stores.Attempts.StartAsync(StartOf(learner, enrolment) with { Decide = earlier => given = Until(earlier.Now.AddHours(1)) }, default)).Value!;
        var decision = For(quiz, learner.Person) with { Allowance = new() { TimeFactor = 2 } };
        await Overrides.TryAddAsync(decider, decision, default);

        var underWay = (await Overrides.ListUnderWayAsync(decider.Tenant, decision, default)).Single();
        Assert.That((underWay.Id, underWay.Version, underWay.StartedAt, underWay.TimeFactor), Is.EqualTo((attempt.Id, attempt.Version, attempt.StartedAt, 2m)));
        Assert.That(await Overrides.TryProlongAsync(decider, attempt.Id, Until(attempt.StartedAt.AddMinutes(30)), default), Is.False);
        Assert.That(await Overrides.TryProlongAsync(decider, attempt.Id, Until(attempt.StartedAt.AddHours(2)), default), Is.True);
        Assert.That((await Stores.Attempts.FindAsync(learner.Tenant, attempt.Id, default))!.ClosesAt, Is.EqualTo(attempt.StartedAt.AddHours(2)));
        Assert.That(await Overrides.TryProlongAsync(decider, attempt.Id, AttemptWindow.Open, default), Is.True);
        Assert.That((await Stores.Attempts.FindAsync(learner.Tenant, attempt.Id, default))!.ClosesAt, Is.Null);

        await Stores.Attempts.SubmitAsync(learner, attempt.Id, (_, _, _) => new Submission(new(1, 2, null), Advance.Nothing), default);
        Assert.That(await Overrides.TryProlongAsync(decider, attempt.Id, AttemptWindow.Open, default), Is.False);
        Assert.That(given, Is.Not.Null);
    }

    [Test]
    public async Task People_and_units_are_found_by_part_of_a_name_and_nothing_in_it_is_a_pattern()
    {
        var tenant = await NewTenantAsync();
        await Stores.People.ImportAsync(new(tenant, [new(UnitId.New(), "Granskolan", null)], []), default);
        await Stores.People.SaveAsync(new(tenant.Id, PersonId.New(), Sample.Name("subject"), "Östen Granlund", null, null, Role.Learner, null), default);

        var found = await Overrides.SearchAsync(tenant.Id, "GRAN", 10, default);

        Assert.That(found.Select(one => (one.Name, one.Unit is null)), Is.EqualTo(new[] { ("Östen Granlund", true), ("Granskolan", false) }));
        Assert.That(await Overrides.SearchAsync(tenant.Id, "%", 10, default), Is.Empty);
    }

    [Test]
    public async Task Another_tenants_people_decisions_and_attempts_do_not_exist()
    {
        var (decider, learner, quiz) = await NewQuizAsync();
        var stranger = await NewLearnerAsync(roles: Role.Trainer);
        var decision = For(quiz, learner.Person);
        Assert.That(await Overrides.TryAddAsync(stranger, decision, default), Is.False);
        await Overrides.TryAddAsync(decider, decision, default);

        Assert.That(await Overrides.ListAsync(stranger.Tenant, quiz, default), Is.Empty);
        Assert.That(await Overrides.TryRemoveAsync(stranger, quiz, decision.Id, default), Is.False);
        Assert.That(await Overrides.ListUnderWayAsync(stranger.Tenant, decision, default), Is.Empty);
        Assert.That(await Overrides.SearchAsync(stranger.Tenant, "Kim", 10, default), Has.Count.EqualTo(1), "only one's own");
        Assert.That(await Overrides.ListAsync(decider.Tenant, quiz, default), Has.Count.EqualTo(1));
    }

    private static AttemptWindow Until(DateTimeOffset end) => new(end, end);

    private static QuizOverride For(ItemKey quiz, PersonId? person) =>
        new() { Id = Guid.CreateVersion7(), Quiz = quiz, Person = person, Allowance = new() { ExtraAttempts = 1 }, Reason = "Var sjuk." };

    /// <summary>A trainer, and a learner of the same municipality who is enrolled.</summary>
    private async Task<(Actor Decider, Actor Learner, ItemKey Quiz)> NewQuizAsync()
    {
        var tenant = await NewTenantAsync();
        var learner = await NewLearnerAsync(tenant);
        var enrolment = await NewEnrolmentAsync(learner);
        return (await NewLearnerAsync(tenant, Role.Trainer), learner, new(enrolment.CourseId, "kursprov"));
    }
}
