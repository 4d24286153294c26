using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Tests.Quizzes;

namespace Lms.Core.Tests.Enrolments;

/// <summary>What counts when some lessons are voluntary and some stand as alternatives.</summary>
[TestFixture]
public sealed class LessonStepTests
{
    // ett · (svar | latt) · mer, frivillig · tva
    private static readonly Course Course = SampleCourse.With(
        SampleCourse.Exam(), SampleCourse.Lesson("ett"), Alternative("svar", 8), Alternative("latt", 3), SampleCourse.Lesson("mer", required: false), SampleCourse.Lesson("tva")) with { Exam = null };

    [Test]
    public void One_of_the_alternatives_is_enough()
    {
        Assert.That(Missing("ett", "tva").Select(item => (item.Code, item.Item, item.Minutes)), Is.EqualTo(new[] { ("choice-open", "svar", 3) }));
        Assert.That(Missing("ett", "tva", "latt"), Is.Empty);
        Assert.That(Missing("ett", "tva", "svar"), Is.Empty);
    }

    [Test]
    public void Recognised_learning_counts_for_a_choice_too() =>
        Assert.That(CompletionRule.Missing(Course, [Fact("ett"), Fact("tva"), new(FactKind.Recognised, "latt", SampleCourse.Noon)]), Is.Empty);

    [Test]
    public void What_is_missing_names_every_alternative() =>
        Assert.That(Missing("ett", "tva")[0].Message.Swedish, Is.EqualTo("Läs en av lektionerna ”svar”, ”latt”."));

    [Test]
    public void Voluntary_lessons_and_second_alternatives_count_for_nothing()
    {
        var progress = CourseProgress.Of(Course, Having("latt", "mer", "svar"));

        Assert.That((progress.LessonsRead, progress.Lessons, progress.NextLesson!.Id), Is.EqualTo((1, 3, "ett")));
        Assert.That(progress.MinutesLeft, Is.EqualTo(10), "ett and tva");
        Assert.That((CourseProgress.Of(Course, Having("ett", "latt", "tva")).ModulesDone, CourseProgress.Of(Course, Having("ett", "latt", "tva")).NextLesson), Is.EqualTo((1, default(Lesson))));
    }

    [Test]
    public void A_course_of_voluntary_lessons_alone_asks_for_nothing()
    {
        var course = SampleCourse.With(SampleCourse.Exam(), SampleCourse.Lesson("mer", required: false)) with { Exam = null };
        var progress = CourseProgress.Of(course, Having());

        Assert.That((progress.Lessons, progress.Modules, progress.Share, progress.NextLesson, progress.Missing.Count), Is.EqualTo((0, 0, 0m, default(Lesson), 0)));
    }

    [TestCase("ett", "svar", "svar")]
    [TestCase("svar", "tva", "tva", Description = "past its alternative and what is voluntary")]
    [TestCase("latt", "tva", "tva")]
    [TestCase("mer", "tva", "tva")]
    [TestCase("tva", null, null)]
    public void What_follows_a_lesson_is_what_counts(string lesson, string? onward, string? after)
    {
        var view = View(lesson, Having());

        Assert.That((view.Onward?.Id, view.After?.Id), Is.EqualTo((onward, after)));
    }

    [Test]
    public void An_alternative_is_passed_by_when_another_one_is_read() =>
        Assert.That(View("ett", Having("latt")).Onward!.Id, Is.EqualTo("tva"));

    [Test]
    public void A_voluntary_lesson_leads_to_the_next_voluntary_one_and_its_neighbour_is_offered()
    {
        var course = SampleCourse.With(
            SampleCourse.Exam(), SampleCourse.Lesson("ett"), SampleCourse.Lesson("mer", required: false), SampleCourse.Lesson("djup", required: false), SampleCourse.Lesson("tva"));

        Assert.That((View("ett", Having(), course).Deepening?.Id, View("ett", Having(), course).After?.Id), Is.EqualTo(("mer", "tva")));
        Assert.That((View("mer", Having(), course).After?.Id, View("mer", Having(), course).Onward?.Id), Is.EqualTo(("djup", "tva")));
        Assert.That((View("djup", Having(), course).Deepening, View("djup", Having(), course).After?.Id), Is.EqualTo((default(Lesson), "tva")));
    }

    [Test]
    public void A_lesson_knows_what_may_be_read_instead()
    {
        Assert.That(View("svar", Having()).Alternatives.Select(lesson => lesson.Id), Is.EqualTo(new[] { "latt" }));
        Assert.That(View("ett", Having()).Alternatives, Is.Empty);
    }

    private static Lesson Alternative(string id, int minutes) => SampleCourse.Lesson(id) with { Choice = "val", Minutes = minutes };

    private static IReadOnlyList<MissingItem> Missing(params string[] read) => CompletionRule.Missing(Course, [.. read.Select(Fact)]);

    private static CompletionFact Fact(string lesson) => new(FactKind.Read, lesson, SampleCourse.Noon);

    private static LessonView View(string lesson, Enrolment enrolment, Course? of = null)
    {
        var course = of ?? Course;
        var lessons = course.Lessons.ToList();
        var at = lessons.FindIndex(one => one.Id == lesson);
        var version = new CourseVersion(TenantId.Library, VersionId.New(), "1.0.0", SampleCourse.Noon, course);
        return new(new CourseView(version, enrolment, CourseProgress.Of(course, enrolment), []), course.Modules[0], lessons[at], at > 0 ? lessons[at - 1] : null, at + 1 < lessons.Count ? lessons[at + 1] : null, false);
    }

    private static Enrolment Having(params string[] read) => new()
    {
        Id = EnrolmentId.New(),
        Tenant = TenantId.New(),
        Person = PersonId.New(),
        CourseId = "kurs",
        Version = new VersionKey(TenantId.Library, VersionId.New()),
        EnrolledAt = SampleCourse.Noon,
        Facts = [.. read.Select(Fact)],
    };
}
