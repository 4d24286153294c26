using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>Works out what a correction brings about, attempt by attempt, from the stored steps. For one thread.</summary>
/// <param name="correction">The correction.</param>
/// <param name="mended">The question whose key is to count; null when everybody gets the same share.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
public sealed class RegradePlanner(Correction correction, Question? mended, QuestionTypes types, QuizBehaviours behaviours)
{
    private readonly Dictionary<Question, Question?> corrected = new(ReferenceEqualityComparer.Instance);
    private readonly List<RegradeChange> changes = [];
    private readonly Dictionary<PersonId, Standing> standings = [];
    private int unchanged;
    private int markedByPerson;
    private int askedOtherwise;

    /// <summary>What all that was added comes to.</summary>
    public RegradePlan Plan => new()
    {
        Correction = correction,
        Changes = changes,
        Unchanged = unchanged,
        MarkedByPerson = markedByPerson,
        AskedOtherwise = askedOtherwise,
        Touched = [.. standings.Where(person => person.Value.IsTouched).Select(person => person.Key)],
        Passing = [.. standings.Where(person => !person.Value.Passed(before: true) && person.Value.Passed(before: false)).Select(person => person.Key)],
        Failing = [.. standings.Where(person => person.Value.Passed(before: true) && !person.Value.Passed(before: false)).Select(person => person.Key)],
    };

    /// <summary>Adds a submitted attempt; a person's attempts in their order.</summary>
    /// <param name="version">The attempt's version.</param>
    /// <param name="attempt">The attempt.</param>
    public void Add(CourseVersion version, QuizAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(attempt);
        if (version.Course.FindQuiz(attempt.QuizId) is not { } quiz || behaviours.Find(quiz.Behaviour) is not { } behaviour || attempt.Result is not { } before)
            return;
        var change = Change(version, quiz, behaviour, attempt, before);
        if (change is not null)
            changes.Add(change);
        if (!standings.TryGetValue(attempt.Person, out var standing))
            standings[attempt.Person] = standing = new(quiz);
        standing.Add(before, change?.After ?? before);
    }

    private RegradeChange? Change(CourseVersion version, Quiz quiz, QuizBehaviour behaviour, QuizAttempt attempt, AttemptResult before)
    {
        if (attempt.Plan.FirstOrDefault(planned => planned.Question == correction.Question) is not { } planned
            || AttemptGrading.Question(version.Course, planned, types) is not { Assessment: not Assessment.None } asked)
            return null;
        var mark = attempt.MarkOf(correction.Question);
        if (mark is { Regrading: null })
        {
            markedByPerson++;
            return null;
        }

        var run = AttemptGrading.Run(asked, attempt);
        if (Share(asked, planned, behaviour, run) is not { } share)
            return null;
        if (share == behaviour.Final(run))
        {
            unchanged++;
            return null;
        }

        var marked = attempt with { Marks = [.. attempt.Marks, new(correction.Question, share, "", attempt.Person, attempt.ReadAt)] };
        var after = AttemptGrading.Result(version.Course, quiz, marked, types, behaviour);
        return new(attempt.Id, version, attempt.Person, share, before, after, attempt.Marks.Count(one => one.Question == correction.Question));
    }

    private decimal? Share(Question asked, PlannedQuestion planned, QuizBehaviour behaviour, QuestionRun run)
    {
        if (mended is null)
            return correction.Share;

        // The same question object asks it in every attempt of a version, unless the type draws.
        if (!corrected.TryGetValue(asked, out var with))
            corrected[asked] = with = CorrectedQuestion.Of(asked, mended, types);
        if (with is null)
        {
            askedOtherwise++;
            return null;
        }

        return behaviour.Final(new QuestionRun(with.As(planned.Drawn), run.Steps));
    }

    private sealed class Standing(Quiz quiz)
    {
        private readonly List<AttemptResult> before = [];
        private readonly List<AttemptResult> after = [];

        public void Add(AttemptResult asItIs, AttemptResult asItWouldBe)
        {
            before.Add(asItIs);
            after.Add(asItWouldBe);
        }

        public bool IsTouched => QuizGrade.Share(quiz.GradeMethod, before) != QuizGrade.Share(quiz.GradeMethod, after) || Passed(before: true) != Passed(before: false);

        public bool Passed(bool before) => QuizGrade.IsPassed(quiz, before ? this.before : after);
    }
}
