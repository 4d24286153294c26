using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Content;

/// <summary>Every setting of a quiz is read as it is written, and what cannot hold is told with its line.</summary>
[TestFixture]
public sealed class QuizSettingsTests
{
    private const string Before = "        pass-mark: 0.8";
    private const string Drawn = "draw: [ { category: kurs/prov, count: 2 } ]";

    private const string Sections = """
        sections:
                  - title: { sv: Grunder, en: Basics }
                    text: { sv: Läs *noga*., en: Read *carefully*. }
                    questions: [prov/val]
                  - title: { sv: Mer, en: More }
                    draw: [ { category: kurs/prov, count: 2 } ]
                    shuffle: true
        """;

    private static Quiz Exam(string settings, string? questions = null)
    {
        var reading = Reading(settings, questions);
        Assert.That(reading.Problems, Is.Empty, string.Join('\n', reading.Problems));
        return reading.Release!.Courses.Single().FindQuiz("kursprov")!;
    }

    private static ModuleReading Reading(string settings, string? questions = null)
    {
        var files = SampleModule.Files();
        var lines = string.Concat(settings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"\n        {line}"));
        files["module.yaml"] = files["module.yaml"].Replace(Before, Before + lines, StringComparison.Ordinal);
        if (questions is not null)
            files["module.yaml"] = files["module.yaml"].Replace(Drawn, questions, StringComparison.Ordinal);
        return SampleModule.Read(files);
    }

    [Test]
    public void What_is_not_said_stays_as_it_always_was()
    {
        var quiz = Exam("");
        Assert.Multiple(() =>
        {
            Assert.That(quiz.Sections, Is.Empty);
            Assert.That((quiz.GradeMethod, quiz.DelayMinutes, quiz.BuildsOnLast, quiz.Navigation), Is.EqualTo((GradeMethod.Highest, 0, false, QuizNavigation.Free)));
            Assert.That((quiz.TimeLimitMinutes, quiz.GraceSeconds, quiz.Opens, quiz.Closes), Is.EqualTo((0, 60, (DateTime?)null, (DateTime?)null)));
            Assert.That((quiz.AllRequired, quiz.Required.Count, quiz.Points.Count, quiz.Matrix, quiz.Bands.Count), Is.EqualTo((false, 0, 0, (ReviewMatrix?)null, 0)));
        });
    }

    [Test]
    public void Sections_have_headings_a_text_and_questions_of_their_own()
    {
        var quiz = Exam("", Sections);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.Sections.Select(section => section.Title.In("en")), Is.EqualTo(new[] { "Basics", "More" }));
            Assert.That(quiz.Sections[0].Text.In("sv"), Is.EqualTo("Läs <em>noga</em>."));
            Assert.That(quiz.Sections[0].Questions, Is.EqualTo(new[] { "prov.val" }));
            Assert.That(quiz.Sections[1].Draw, Is.EqualTo(new[] { new QuizDraw("kurs/prov", 2) }));
            Assert.That((quiz.Sections[0].Shuffle, quiz.Sections[1].Shuffle, quiz.QuestionCount), Is.EqualTo((false, true, 3)));
        });
    }

    [Test]
    public void Points_and_required_questions_are_named_as_the_questions_are()
    {
        var quiz = Exam("points: { prov/sant: 2, prov/par: 0.5 }\nrequired: [prov/sant]");
        Assert.Multiple(() =>
        {
            Assert.That((quiz.PointsOf("prov.sant"), quiz.PointsOf("prov.par"), quiz.PointsOf("prov.val")), Is.EqualTo((2m, 0.5m, 1m)));
            Assert.That((quiz.Requires("prov.sant"), quiz.Requires("prov.par")), Is.EqualTo((true, false)));
            Assert.That(Exam("required: all").Requires("prov.par"), Is.True);
        });
    }

    [Test]
    public void Attempts_their_grade_and_their_delay_are_read()
    {
        var quiz = Exam("attempts: 3\ngrade-method: average\ndelay: 60\nbuild-on-last: true\nnavigation: sequential\ntime-limit: 45\ngrace: 30");
        Assert.Multiple(() =>
        {
            Assert.That((quiz.Attempts, quiz.GradeMethod, quiz.DelayMinutes, quiz.BuildsOnLast), Is.EqualTo((3, GradeMethod.Average, 60, true)));
            Assert.That((quiz.Navigation, quiz.TimeLimitMinutes, quiz.GraceSeconds), Is.EqualTo((QuizNavigation.Sequential, 45, 30)));
            Assert.That(Exam("grade-method: first").GradeMethod, Is.EqualTo(GradeMethod.First));
            Assert.That(Exam("grade-method: last").GradeMethod, Is.EqualTo(GradeMethod.Last));
        });
    }

    [Test]
    public void A_date_alone_opens_at_midnight_and_closes_just_before_it()
    {
        var days = Exam("opens: 2026-12-01\ncloses: 2026-12-24");
        var hours = Exam("opens: 2026-12-01 08:00\ncloses: 2026-12-01T15:30");
        Assert.Multiple(() =>
        {
            Assert.That((days.Opens, days.Closes), Is.EqualTo(((DateTime?)new DateTime(2026, 12, 1), (DateTime?)new DateTime(2026, 12, 24, 23, 59, 0))));
            Assert.That((hours.Opens, hours.Closes), Is.EqualTo(((DateTime?)new DateTime(2026, 12, 1, 8, 0, 0), (DateTime?)new DateTime(2026, 12, 1, 15, 30, 0))));
        });
    }

    [Test]
    public void The_review_matrix_says_moment_by_moment_what_may_be_seen()
    {
        var matrix = Exam("""
            closes: 2026-12-24
            review-matrix:
              during: none
              right-after: [answer, mark, overall]
              later: [answer, correctness, mark, specific, general, right-answer]
            """).Matrix!;
        Assert.Multiple(() =>
        {
            Assert.That(matrix.During, Is.EqualTo(ReviewItems.None));
            Assert.That(matrix.RightAfter, Is.EqualTo(ReviewItems.Answer | ReviewItems.Mark | ReviewItems.Overall));
            Assert.That(matrix.Later, Is.EqualTo(ReviewItems.All & ~ReviewItems.Overall));
            Assert.That(matrix.AfterClose, Is.EqualTo(ReviewItems.All), "a moment that is left out shows all");
        });
    }

    [Test]
    public void Bands_comment_on_results_in_every_language()
    {
        var quiz = Exam("""
            bands:
              - { from: 0.8, text: { sv: "Bra, **du** kan det här.", en: "Good, you know this." } }
              - { from: 0, text: { sv: Läs gärna igen., en: Read it again. } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.BandOf(0.8m).In("sv"), Is.EqualTo("Bra, <strong>du</strong> kan det här."));
            Assert.That(quiz.BandOf(0.79999m).In("en"), Is.EqualTo("Read it again."));
        });
    }

    [TestCase("points: { prov/val: 2 }", 31, "question-not-asked")]
    [TestCase("points: { prov/sant: 0 }", 31, "setting-wrong")]
    [TestCase("points: { prov/sant: två }", 31, "setting-wrong")]
    [TestCase("required: [prov/okand]", 31, "question-not-asked")]
    [TestCase("required: [all, prov/sant]", 31, "setting-wrong")]
    [TestCase("grade-method: best", 31, "setting-wrong")]
    [TestCase("delay: en timme", 31, "setting-wrong")]
    [TestCase("closes: 2016-12-31 23:59:60", 31, "setting-wrong")]
    [TestCase("opens: 2016-12-31T23:59:60Z", 31, "setting-wrong")]
    [TestCase("navigation: linear", 31, "setting-wrong")]
    [TestCase("time-limit: -5", 31, "setting-wrong")]
    [TestCase("markers-apart: 0.2", 31, "setting-senseless")]
    [TestCase("grace: 30", 31, "setting-senseless")]
    [TestCase("attempts: 1\ndelay: 60", 32, "setting-senseless")]
    [TestCase("attempts: 1\nbuild-on-last: true", 32, "setting-senseless")]
    [TestCase("attempts: 1\ngrade-method: last", 32, "setting-senseless")]
    [TestCase("opens: 24 december", 31, "setting-wrong")]
    [TestCase("opens: 2026-02-30", 31, "setting-wrong")]
    [TestCase("opens: 2026-12-24\ncloses: 2026-12-23", 32, "closes-before-opens")]
    [TestCase("opens: 2026-12-24 12:00\ncloses: 2026-12-24 12:00", 32, "closes-before-opens")]
    [TestCase("review-matrix:\n  later: [answer, key]", 32, "setting-wrong")]
    [TestCase("review-matrix:\n  later: [right-answer]", 32, "review-needs-answer")]
    [TestCase("review-matrix:\n  after-close: none", 32, "setting-senseless")]
    [TestCase("review-matrix:\n  before: all", 32, "setting-unknown")]
    [TestCase("review: marks-only\nreview-matrix:\n  later: all", 31, "review-twice")]
    [TestCase("bands: [ { from: 0.5, text: { sv: a, en: b } }, { from: 0.5, text: { sv: c, en: d } } ]", 31, "band-twice")]
    [TestCase("bands: [ { from: 80, text: { sv: a, en: b } } ]", 31, "setting-wrong")]
    [TestCase("bands: [ { text: { sv: a, en: b } } ]", 31, "setting-missing")]
    public void What_cannot_hold_is_told_with_its_line(string settings, int line, string code)
    {
        var problems = Reading(settings).Problems;
        using var _ = Assert.EnterMultipleScope();
        Assert.That(problems.Select(problem => problem.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join('\n', problems));
        Assert.That(problems.Select(problem => (problem.Path, problem.Line)), Does.Contain(("module.yaml", line)), string.Join('\n', problems));
    }

    [TestCase("questions: [prov/val]", "sections-and-questions")]
    [TestCase("bygg: 1", "setting-unknown")]
    public void Sections_stand_alone(string beside, string code)
    {
        var problems = Reading(beside, Sections).Problems;
        Assert.That(problems.Select(problem => problem.Code), Does.Contain(code));
    }

    [TestCase("questions: [prov/val]", "questions: [prov/sant, prov/par]", "question-twice,draw-too-few")]
    [TestCase("questions: [prov/val]", "questions: [prov/annan]", "question-unknown")]
    [TestCase("                questions: [prov/val]\n", "", "section-empty")]
    public void Faults_within_sections_are_told(string from, string to, string codes)
    {
        var sections = Sections.Replace("\r", "", StringComparison.Ordinal);
        var changed = from.StartsWith(' ')
            ? string.Join('\n', sections.Split('\n').Where(line => !line.Contains("questions: [prov/val]", StringComparison.Ordinal)))
            : sections.Replace(from, to, StringComparison.Ordinal);
        if (codes.StartsWith("question-twice", StringComparison.Ordinal))
            changed = changed.Replace("draw: [ { category: kurs/prov, count: 2 } ]", "questions: [prov/par]\n            draw: [ { category: kurs/prov, count: 1 } ]", StringComparison.Ordinal);
        var problems = Reading("", changed).Problems;
        Assert.That(problems.Select(problem => problem.Code).Distinct(), Is.EquivalentTo(codes.Split(',')), string.Join('\n', problems));
    }

    [TestCase("time-limit: 10")]
    [TestCase("build-on-last: true")]
    [TestCase("review-matrix: { later: none }")]
    [TestCase("navigation: sequential")]
    [TestCase("required: all")]
    public void A_private_self_test_takes_no_setting_that_needs_an_attempt(string setting)
    {
        var files = SampleModule.Files();
        files["module.yaml"] = files["module.yaml"].Replace("questions: [prov/val, prov/ord]", "questions: [prov/val, prov/ord]\n        " + setting, StringComparison.Ordinal);
        foreach (var lesson in new[] { SampleModule.Lesson, SampleModule.LessonEn })
            files[lesson] = files[lesson].Replace("minutes: 5\n---\n", "minutes: 5\nsensitive: true\n---\n::: note\nkind: content\n---\nInnehåll.\n:::\n\n", StringComparison.Ordinal);
        var problems = SampleModule.Read(files).Problems;
        using var _ = Assert.EnterMultipleScope();
        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "private-setting" }), string.Join('\n', problems));
        Assert.That(problems.Select(problem => problem.Line), Is.EqualTo(new[] { 25 }));
    }
}
