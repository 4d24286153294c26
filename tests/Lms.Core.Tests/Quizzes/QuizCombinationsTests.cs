using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Types.TrueFalse;
using Lms.Core.Tests.Quizzes.WalkThroughs;

namespace Lms.Core.Tests.Quizzes;

/// <summary>Questions that a behaviour cannot ask are found before a quiz is published, whatever type they are of.</summary>
[TestFixture]
public sealed class QuizCombinationsTests
{
    private static readonly QuestionTypes Types = new([new TrueFalseType(), new OpenType("open", Assessment.Manual), new OpenType("note", Assessment.None)]);

    private static readonly QuestionSource[] Sources =
    [
        SampleCourse.Source("s.sant", "true-false", SampleCourse.Option("true", 1), SampleCourse.Option("false", 0)),
        SampleCourse.Source("s.skriv", "open") with { Category = "skriva" },
        SampleCourse.Source("s.las", "note"),
        SampleCourse.Source("s.okand", "unknown"),
    ];

    private static IEnumerable<string> Behaviours() => WalkThroughCourse.Behaviours.All.Select(behaviour => behaviour.Name);

    [TestCaseSource(nameof(Behaviours))]
    public void Only_feedback_afterwards_and_marking_by_people_ask_what_a_person_assesses(string behaviour)
    {
        var faults = Faults(new QuizSection { Questions = ["s.sant", "s.skriv", "s.las"] }, behaviour);
        Assert.That(faults, Has.Count.EqualTo(behaviour is "deferred" or "manual" ? 0 : 1));
    }

    [Test]
    public void A_question_that_may_be_drawn_counts_as_one_that_is_named()
    {
        Assert.That(Faults(new QuizSection { Draw = [new("skriva", 1)] }, "interactive"), Has.Count.EqualTo(1));
        Assert.That(Faults(new QuizSection { Draw = [new("alla", 1)] }, "interactive"), Is.Empty);
    }

    [Test]
    public void The_sentence_names_quiz_and_question_and_says_what_to_do()
    {
        var fault = Faults(new QuizSection { Questions = ["s.skriv"] }, "certainty-deferred").Single();
        Assert.Multiple(() =>
        {
            Assert.That(fault.Swedish, Does.StartWith("”prov” kan inte ställa frågan ”s/skriv”.").And.Contain("deferred eller manual"));
            Assert.That(fault.English, Does.StartWith("“prov” cannot ask the question “s/skriv”.").And.Contain("deferred or manual"));
        });
    }

    private static IReadOnlyList<Text> Faults(QuizSection section, string behaviour) => QuizCombinations.Faults(
        SampleCourse.Exam(behaviour) with { Questions = [], Sections = [section] }, Sources, Types, WalkThroughCourse.Behaviours);

    private sealed class OpenType(string name, Assessment assessment) : QuestionType
    {
        public override string Name => name;

        public override Text Title { get; } = new("Öppen", "Open");

        public override Question? Read(QuestionSource source, Action<string, Text> report) => new OpenQuestion(source, assessment);
    }

    private sealed class OpenQuestion(QuestionSource source, Assessment assessment) : Question(source)
    {
        public override Assessment Assessment => assessment;

        public override IReadOnlyList<QuestionField> Fields { get; } = [new("text", FieldKind.Text, LocalText.Empty, [])];

        public override Response CorrectResponse => Response.Blank;

        public override bool IsComplete(Response response) => !response.IsBlank;

        public override Grade Assess(Response response) => Grade.None;

        public override string Summarise(Response response, string language) => response.One("text") ?? "";

        public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];
    }
}
