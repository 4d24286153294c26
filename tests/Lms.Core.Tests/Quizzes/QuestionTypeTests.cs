using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes;

/// <summary>What every question type promises, and what each grades by.</summary>
[TestFixture]
public sealed class QuestionTypeTests
{
    private static IEnumerable<string> Ids => SampleCourse.Sources.Select(source => source.Id);

    [TestCaseSource(nameof(Ids))]
    public void Its_own_right_answer_gives_full_marks_and_a_blank_one_none(string id)
    {
        var question = SampleCourse.Question(id);
        Assert.Multiple(() =>
        {
            Assert.That(question.Assess(question.Admit(question.CorrectResponse)), Is.EqualTo(Grade.Full));
            Assert.That(question.IsComplete(question.CorrectResponse), Is.True);
            Assert.That(question.Assess(Response.Blank), Is.EqualTo(Grade.None));
            Assert.That(question.IsComplete(Response.Blank), Is.False);
            Assert.That(question.Summarise(question.CorrectResponse, "sv"), Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Ids))]
    public void Fields_and_options_that_were_not_asked_for_are_dropped(string id)
    {
        var question = SampleCourse.Question(id);
        var hostile = new Response([
            new("mark", ["1"]),
            new("__proto__", ["x"]),
            .. question.Fields.Where(field => field.Kind != FieldKind.Text)
                .Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Name, ["no-such-option", "' OR 1=1"])),
        ]);
        Assert.That(question.Admit(hostile).IsBlank, Is.True);
    }

    [TestCase("a", 0)]
    [TestCase("b", 1)]
    public void One_of_several_options_is_right(string chosen, decimal fraction) =>
        Assert.That(SampleCourse.Question("s.one").Assess(Response.Of("choice", chosen)).Fraction, Is.EqualTo(fraction));

    [Test]
    public void Of_two_values_for_a_single_choice_only_the_first_counts()
    {
        var question = SampleCourse.Question("s.one");
        Assert.That(question.Admit(Response.Of("choice", "a", "b")).All("choice"), Is.EqualTo(new[] { "a" }));
    }

    [TestCase(new[] { "a" }, 0.5)]
    [TestCase(new[] { "a", "b" }, 1)]
    [TestCase(new[] { "a", "c" }, 0)]
    [TestCase(new[] { "a", "b", "c" }, 0.5)]
    [TestCase(new[] { "c", "d" }, 0)]
    [TestCase(new[] { "a", "b", "c", "d" }, 0)]
    public void Several_options_earn_the_sum_of_their_weights_but_never_less_than_nothing(string[] chosen, decimal fraction) =>
        Assert.That(SampleCourse.Question("s.many").Assess(Response.Of("choice", chosen)).Fraction, Is.EqualTo(fraction));

    [Test]
    public void Three_thirds_are_a_whole()
    {
        var third = SampleCourse.Source("s.thirds", "multiple-choice",
            SampleCourse.Option("a", 0.33333m), SampleCourse.Option("b", 0.33333m), SampleCourse.Option("c", 0.33333m), SampleCourse.Option("d", -1));
        var question = SampleCourse.Types.Read(third, (code, _) => Assert.Fail(code))!;
        Assert.That(question.Assess(Response.Of("choice", "a", "b", "c")), Is.EqualTo(Grade.Full));
    }

    [TestCase("iakttagelse", 1)]
    [TestCase("  IAKTTAGELSE. ", 1)]
    [TestCase("iakttagelse och mer", 0)]
    [TestCase("Observation", 0.5)]
    [TestCase("observationer i vardagen", 0.5)]
    [TestCase("tolkning", 0)]
    public void A_short_answer_is_compared_without_case_and_spaces_and_a_star_stands_for_anything(string given, decimal fraction) =>
        Assert.That(SampleCourse.Question("s.word").Assess(Response.Of("text", given)).Fraction, Is.EqualTo(fraction));

    [Test]
    public void Swedish_letters_are_letters_of_their_own()
    {
        var source = SampleCourse.Source("s.swedish", "short-answer", SampleCourse.Option("a", 1, "nämnd"));
        var question = SampleCourse.Types.Read(source, (code, _) => Assert.Fail(code))!;
        Assert.Multiple(() =>
        {
            Assert.That(question.Assess(Response.Of("text", "namnd")).Fraction, Is.Zero);
            Assert.That(question.Assess(Response.Of("text", "na\u0308mnd")).Fraction, Is.EqualTo(1), "the same letter in two code points");
        });
    }

    [TestCase(499)]
    [TestCase(500)]
    public void A_long_answer_with_a_sign_of_two_halves_is_assessed_wherever_it_is_cut(int before)
    {
        var source = SampleCourse.Source("s.long", "short-answer", SampleCourse.Option("a", 1, "ja"));
        var question = SampleCourse.Types.Read(source, (code, _) => Assert.Fail(code))!;

        Assert.That(question.Assess(Response.Of("text", new string('a', before) + "\U0001F600\U0001F600")), Is.EqualTo(Grade.None));
    }

    [Test]
    public void A_pattern_of_many_stars_does_not_hang()
    {
        var source = SampleCourse.Source("s.stars", "short-answer", SampleCourse.Option("a", 1, string.Concat(Enumerable.Repeat("a*", 100)) + "b"));
        var question = SampleCourse.Types.Read(source, (code, _) => Assert.Fail(code))!;
        Assert.That(question.Assess(Response.Of("text", new string('a', 20_000))).Fraction, Is.Zero);
    }

    [Test]
    public void Matching_earns_the_share_of_right_pairs_and_offers_distractors()
    {
        var question = SampleCourse.Question("s.pairs");
        var half = new Response([new("p-a", ["a-m"]), new("p-b", ["x-m"])]);
        Assert.Multiple(() =>
        {
            Assert.That(question.Fields, Has.Count.EqualTo(2));
            Assert.That(question.Fields[0].Options, Has.Count.EqualTo(3));
            Assert.That(question.Assess(half).Fraction, Is.EqualTo(0.5m));
            Assert.That(question.Summarise(half, "sv"), Is.EqualTo("Artikel 2 → Likvärde; Artikel 3 → Röstarätt"));
        });
    }

    [TestCase("multiple-choice", "choice-too-few")]
    [TestCase("true-false", "truefalse-key")]
    [TestCase("short-answer", "short-answer-key")]
    [TestCase("matching", "matching-too-few")]
    [TestCase("no-such-type", "question-type-unknown")]
    public void A_question_without_a_key_is_reported_with_a_code(string type, string code)
    {
        var faults = new List<string>();
        var read = SampleCourse.Types.Read(SampleCourse.Source("s.empty", type), (fault, _) => faults.Add(fault));
        Assert.Multiple(() =>
        {
            Assert.That(read, Is.Null);
            Assert.That(faults, Is.EqualTo(new[] { code }));
        });
    }

    [Test]
    public void Two_types_of_one_name_are_refused_with_the_call_to_remove() =>
        Assert.That(
            () => new QuestionTypes([new Core.Quizzes.Types.TrueFalse.TrueFalseType(), new Core.Quizzes.Types.TrueFalse.TrueFalseType()]),
            Throws.InvalidOperationException.With.Message.Contains("AddQuestionType"));
}
