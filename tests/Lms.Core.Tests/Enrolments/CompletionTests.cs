using Lms.Core.Certificates.Design;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Tests.Quizzes;

namespace Lms.Core.Tests.Enrolments;

/// <summary>When a course is completed, and what follows.</summary>
[TestFixture]
public sealed class CompletionTests
{
    private static readonly Course Course = SampleCourse.With(
        SampleCourse.Exam(), SampleCourse.Lesson("ett"), SampleCourse.Lesson("tva"), SampleCourse.Lesson("extra", required: false)) with
    {
        Certificate = new CertificateDesign(new Dictionary<string, string> { ["sv"] = "Intyg" }, []),
        CertificateValidMonths = 24,
    };

    private static Enrolment Having(params IReadOnlyList<CompletionFact> facts) => new()
    {
        Id = EnrolmentId.New(),
        Tenant = TenantId.New(),
        Person = PersonId.New(),
        CourseId = "kurs",
        Version = new VersionKey(TenantId.Library, VersionId.New()),
        EnrolledAt = SampleCourse.Noon,
        Facts = facts,
    };

    private static CompletionFact Fact(FactKind kind, string item) => new(kind, item, SampleCourse.Noon);

    [Test]
    public void Every_thing_that_is_missing_is_named_in_the_order_to_do_it()
    {
        var missing = CompletionRule.Missing(Course, [Fact(FactKind.Read, "ett")]);
        Assert.That(missing.Select(item => (item.Code, item.Item)), Is.EqualTo(new[] { ("lesson-unread", "tva"), ("exam-not-passed", "prov") }));
    }

    [Test]
    public void Recognised_learning_counts_as_done() =>
        Assert.That(
            CompletionRule.Missing(Course, [Fact(FactKind.Recognised, "ett"), Fact(FactKind.Read, "tva"), Fact(FactKind.Recognised, "prov")]),
            Is.Empty);

    [Test]
    public void The_fact_that_completes_a_course_issues_its_certificate()
    {
        var advance = CourseAdvance.By(
            Course, Having(Fact(FactKind.Read, "ett"), Fact(FactKind.Read, "tva")), Fact(FactKind.Passed, "prov"), "Åsa Öberg", new AttemptResult(4, 5, true));
        Assert.Multiple(() =>
        {
            Assert.That(advance.CompletedNow, Is.True);
            Assert.That(advance.Certificate!.LearnerName, Is.EqualTo("Åsa Öberg"));
            Assert.That(advance.Certificate.Score, Is.EqualTo(0.8m));
            Assert.That(advance.Certificate.ValidUntil, Is.EqualTo(SampleCourse.Noon.AddMonths(24)));
        });
    }

    [Test]
    public void A_fact_that_does_not_complete_issues_nothing()
    {
        var advance = CourseAdvance.By(Course, Having(), Fact(FactKind.Passed, "prov"), "Åsa", new AttemptResult(5, 5, true));
        Assert.That(advance, Is.EqualTo(new Advance(advance.NewFacts, false, null)));
    }

    [Test]
    public void A_fact_that_is_there_already_changes_nothing() =>
        Assert.That(CourseAdvance.By(Course, Having(Fact(FactKind.Read, "ett")), Fact(FactKind.Read, "ett"), "Åsa", null), Is.EqualTo(Advance.Nothing));

    [Test]
    public void A_completed_course_is_not_completed_again()
    {
        var done = Having(Fact(FactKind.Read, "ett"), Fact(FactKind.Read, "tva"), Fact(FactKind.Passed, "prov")) with { CompletedAt = SampleCourse.Noon };
        var advance = CourseAdvance.By(Course, done, Fact(FactKind.Read, "extra"), "Åsa", null);
        Assert.That((advance.CompletedNow, advance.Certificate), Is.EqualTo((false, default(Core.Certificates.CertificateDraft))));
    }

    [Test]
    public void Progress_goes_on_at_the_lesson_opened_last_and_then_at_what_was_skipped()
    {
        var at = Having(Fact(FactKind.Read, "ett")) with { LastLesson = "tva" };
        var wrapped = Having(Fact(FactKind.Read, "tva")) with { LastLesson = "tva" };
        Assert.Multiple(() =>
        {
            Assert.That(CourseProgress.Of(Course, at).NextLesson!.Id, Is.EqualTo("tva"));
            Assert.That(CourseProgress.Of(Course, wrapped).NextLesson!.Id, Is.EqualTo("ett"), "past the voluntary one");
            Assert.That(CourseProgress.Of(Course, at).MinutesLeft, Is.EqualTo(5), "what is voluntary takes no time");
        });
    }

    [Test]
    public void A_self_test_in_a_sensitive_lesson_is_private()
    {
        var quiz = SampleCourse.Exam() with { Id = "egen", Kind = QuizKind.SelfTest };
        Assert.Multiple(() =>
        {
            Assert.That(SampleCourse.With(quiz, SampleCourse.Lesson("svar", sensitive: true, quiz: "egen")).IsPrivate("egen"), Is.True);
            Assert.That(SampleCourse.With(quiz, SampleCourse.Lesson("latt", quiz: "egen")).IsPrivate("egen"), Is.False);
        });
    }
}
