using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Types.Matching;
using Lms.Core.Quizzes.Types.MultipleChoice;
using Lms.Core.Quizzes.Types.ShortAnswer;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.Core.Tests.Quizzes;

/// <summary>A small course with one question of each kind, and what is needed to attempt it.</summary>
internal static class SampleCourse
{
    internal static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    internal static readonly QuestionTypes Types =
        new([new MultipleChoiceType(), new TrueFalseType(), new ShortAnswerType(), new MatchingType()]);

    internal static readonly QuizBehaviours Behaviours = new([new DeferredFeedback(), new ImmediateFeedback()]);

    internal static LocalText Words(string text) => LocalText.Of("sv", text);

    internal static Choice Option(string id, decimal fraction, string? text = null, string feedback = "") => new()
    {
        Id = id,
        AuthorId = id,
        Text = Words(text ?? id),
        Fraction = fraction,
        Feedback = feedback.Length == 0 ? LocalText.Empty : Words(feedback),
    };

    internal static Choice Pair(string id, string left, string right) => new()
    {
        Id = id,
        AuthorId = id,
        MatchId = id + "-m",
        Text = left.Length == 0 ? LocalText.Empty : Words(left),
        Match = Words(right),
        Fraction = 1,
    };

    internal static QuestionSource Source(string id, string type, params IReadOnlyList<Choice> choices) => new()
    {
        Id = id,
        Type = type,
        Category = "alla",
        Prompt = Words("Fråga " + id),
        Choices = choices,
        Feedback = Words("Allmänt om " + id),
    };

    internal static IReadOnlyList<QuestionSource> Sources { get; } =
    [
        Source("s.one", "multiple-choice", Option("a", 0, feedback: "a stämmer inte"), Option("b", 1), Option("c", 0)),
        Source("s.many", "multiple-choice", Option("a", 0.5m), Option("b", 0.5m), Option("c", -0.5m), Option("d", -0.5m)),
        Source("s.truth", "true-false", Option("true", 1), Option("false", 0, feedback: "Jo, det stämmer.")),
        Source("s.word", "short-answer", Option("a", 1, "iakttagelse"), Option("b", 0.5m, "observation*"), Option("c", 0, "tolkning", "Det är nästa steg.")),
        Source("s.pairs", "matching", Pair("a", "Artikel 2", "Likvärde"), Pair("b", "Artikel 3", "Barnets bästa"), Pair("x", "", "Röstarätt")),
    ];

    internal static Question Question(string id)
    {
        var faults = new List<string>();
        var question = Types.Read(Sources.First(source => source.Id == id), (code, _) => faults.Add(code));
        Assert.That(faults, Is.Empty);
        return question!;
    }

    internal static Course With(Quiz quiz, params IReadOnlyList<Lesson> lessons) => new()
    {
        Id = "kurs",
        Title = Words("Kursen"),
        Modules = [new CourseModule("modul", Words("Modulen"), 10, [], lessons)],
        Quizzes = [quiz],
        Exam = quiz.Kind == QuizKind.Exam ? quiz.Id : null,
        Questions = Sources,
    };

    internal static Quiz Exam(string behaviour = "deferred", decimal passMark = 0.8m) => new()
    {
        Id = "prov",
        Kind = QuizKind.Exam,
        Title = Words("Provet"),
        Behaviour = behaviour,
        Questions = [.. Sources.Select(source => source.Id)],
        PassMark = passMark,
        Shuffle = true,
    };

    internal static QuizAttempt Attempt(params IReadOnlyList<AttemptStep> steps) => new()
    {
        Id = AttemptId.New(),
        Tenant = TenantId.New(),
        Person = PersonId.New(),
        Enrolment = EnrolmentId.New(),
        Version = new VersionKey(TenantId.Library, VersionId.New()),
        CourseId = "kurs",
        QuizId = "prov",
        Number = 1,
        State = AttemptState.Open,
        Plan = [.. Sources.Select(source => new PlannedQuestion(source.Id, new Dictionary<string, IReadOnlyList<string>>()))],
        StartedAt = Noon,
        Steps = steps,
    };

    internal static AttemptStep Step(string question, long sequence, Response response, StepAction action = StepAction.Save) =>
        new(question, sequence, action, response, Noon.AddSeconds(sequence));

    internal static Lesson Lesson(string id, bool required = true, bool sensitive = false, string? quiz = null) => new(
        id, Words(id), 5, sensitive, required, quiz is null ? [] : [new Block { Kind = "quiz", Id = quiz }]);
}
