using System.Text.Json;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>
/// What holds for every quiz, tried on thousands of random ones. A failure names its seed: put it into
/// <see cref="First"/> and set <see cref="Cases"/> to 1 to see that case alone.
/// </summary>
[TestFixture]
public sealed class RandomQuizTests
{
    private const int First = 20_261_122;
    private const int Cases = 2_500;

    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web);

    [Test]
    public void A_mark_is_a_function_of_stored_steps_marks_and_version_and_of_nothing_else()
    {
        foreach (var (seed, walk, marks) in All())
        {
            var random = new Random(seed);
            walk.Submit();
            walk.Attempt = walk.Attempt with { Marks = marks };
            var result = walk.Grade();
            Assert.That(walk.Grade(), Is.EqualTo(result), $"graded again, seed {seed}");

            // The order in which rows come out of a table says nothing; marks come by time.
            var steps = walk.Attempt.Steps.ToArray();
            random.Shuffle(steps);
            var attempt = walk.Attempt with { Steps = steps };
            Assert.That(Grade(walk, walk.Course, walk.Quiz, attempt), Is.EqualTo(result), $"in another order, seed {seed}");

            // Nor does the way through a table: what is read back is graded the same.
            attempt = attempt with { Steps = Again(attempt.Steps), Plan = Again(attempt.Plan), Marks = Again(attempt.Marks) };
            var course = Again(walk.Course);
            Assert.That(Grade(walk, course, course.FindQuiz(walk.Quiz.Id)!, attempt), Is.EqualTo(result), $"read back, seed {seed}");
        }
    }

    [Test]
    public void A_mark_lies_between_nothing_and_the_maximum_and_handing_in_twice_gives_the_same()
    {
        foreach (var (seed, walk, marks) in All())
        {
            var first = walk.Submit();
            var second = walk.Submit();
            Assert.That(second.Result, Is.EqualTo(first.Result), $"seed {seed}");
            Within(walk, seed);
            walk.Attempt = walk.Attempt with { Marks = marks };
            Within(walk, seed);

            // Once every answer that waits has its mark, nothing waits, and the result says whether it was enough.
            walk.Attempt = walk.Attempt with
            {
                Marks = [.. walk.Attempt.Plan.Select(planned => new QuestionMark(planned.Question, 0.5m, "", walk.Attempt.Person, SampleCourse.Noon))],
            };
            var marked = walk.Grade();
            Assert.That(marked.Pending, Is.Zero, $"seed {seed}");
            Assert.That(marked.Passed is null, Is.EqualTo(walk.Quiz.PassMark is null), $"seed {seed}");
        }
    }

    [Test]
    public void A_mark_given_to_one_question_changes_no_other_question()
    {
        foreach (var (seed, walk, _) in All())
        {
            walk.Submit();
            var before = walk.Attempt.Plan.ToDictionary(planned => planned.Question, planned => walk.Share(planned.Question));
            var marked = walk.Attempt.Plan[0].Question;
            walk.Attempt = walk.Attempt with { Marks = [new(marked, 0.25m, "", walk.Attempt.Person, SampleCourse.Noon)] };
            foreach (var (question, share) in before.Where(pair => pair.Key != marked))
                Assert.That(walk.Share(question), Is.EqualTo(share), $"{question}, seed {seed}");
            if (walk.Question(marked).Assessment != Assessment.None)
                Assert.That(walk.Share(marked), Is.EqualTo(0.25m), $"seed {seed}");
        }
    }

    [Test]
    public void Counting_back_part_by_part_never_costs_more_than_counting_tries_and_never_earns_more_than_the_last_answer()
    {
        foreach (var (seed, walk, _) in All())
        {
            foreach (var planned in walk.Attempt.Plan)
            {
                var question = walk.Question(planned.Question);
                if (question.Assessment != Assessment.Automatic)
                    continue;
                var run = AttemptGrading.Run(question, walk.Attempt);
                var tries = new Interactive().Final(run)!.Value;
                var parts = new InteractiveCountback();
                var grade = parts.Counts(run) is { } counts ? run.Assess(counts).Fraction : 0;
                Assert.That(parts.Final(run), Is.InRange(tries - 0.00001m, grade), $"{planned.Question}, seed {seed}");
                Assert.That(new AdaptiveNoPenalty().Final(run), Is.GreaterThanOrEqualTo(new Adaptive().Final(run)!.Value), $"{planned.Question}, seed {seed}");
            }
        }
    }

    private static IEnumerable<(int Seed, Walk Walk, IReadOnlyList<QuestionMark> Marks)> All()
    {
        for (var seed = First; seed < First + Cases; seed++)
        {
            var random = new RandomQuiz(seed);
            var walk = random.Walk();
            yield return (seed, walk, random.Marks(walk));
        }
    }

    private static void Within(Walk walk, int seed)
    {
        var result = walk.Grade();
        Assert.That(result.Mark, Is.InRange(0m, result.MaxMark), $"seed {seed}");
        Assert.That(result.Pending, Is.InRange(0, walk.Attempt.Plan.Count), $"seed {seed}");
        foreach (var planned in walk.Attempt.Plan)
            Assert.That(walk.Share(planned.Question) ?? 0, Is.InRange(walk.Behaviour.AsksCertainty ? -6m : 0m, walk.Behaviour.MaxShare), $"{planned.Question}, seed {seed}");
    }

    private static AttemptResult Grade(Walk walk, Course course, Quiz quiz, QuizAttempt attempt) =>
        AttemptGrading.Result(course, quiz, attempt, WalkThroughCourse.Types, walk.Behaviour);

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Stored), Stored)!;
}
