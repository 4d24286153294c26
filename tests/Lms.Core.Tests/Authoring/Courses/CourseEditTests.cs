using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Content;

namespace Lms.Core.Tests.Authoring.Courses;

public sealed class CourseEditTests
{
    private static readonly ManuscriptCheck Check = new(SampleModule.Reader);

    private static CourseManuscript Sample => new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(SampleModule.Files())).Manuscripts.Single();

    [Test]
    public void The_sample_is_whole_and_its_picture_is_known_without_its_bytes() =>
        Assert.That(Check.Read(Sample).Problems, Is.Empty);

    [Test]
    public void A_new_module_and_lesson_get_ids_of_their_titles_and_minutes_add_up()
    {
        var course = Apply(Sample, new ModuleWritten(null, Both("Vår vardag", "Our days"), []));
        course = Apply(course, new LessonWritten(NewLesson("Sida", 7), "var-vardag", null));

        Assert.That(course.Modules.Select(module => (module.Id, module.Minutes)), Is.EqualTo(new[] { ("del", 5), ("var-vardag", 7) }));
        Assert.That(course.Modules[1].Lessons.Single().Id, Is.EqualTo("sida-2"));
        Assert.That(course.Minutes, Is.EqualTo(12));
        Assert.That(Check.Read(course).Problems, Is.Empty);
    }

    [TestCase("<i>")]
    [TestCase("svenska")]
    [TestCase("SV")]
    [TestCase("sv-")]
    [TestCase("sv-ll-x")]
    public void What_is_no_language_is_refused(string language) =>
        Assert.That((Details(Sample) with { Languages = ["sv", language] }).Apply(Sample).Refusal?.Code, Is.EqualTo("course-unknown-language"));

    [Test]
    public void A_lesson_moves_past_its_modules_edge_into_the_next()
    {
        var course = Apply(Sample, new ModuleWritten(null, Both("Två", "Two"), []));
        course = Apply(course, new LessonWritten(NewLesson("Ny", 3), "del", null));

        course = Apply(course, new PartMoved(PartKind.Lesson, "ny", 1));
        Assert.That(course.Modules.Select(module => string.Join(",", module.Lessons.Select(lesson => lesson.Id))), Is.EqualTo(new[] { "sida", "ny" }));
        course = Apply(course, new PartMoved(PartKind.Lesson, "ny", 1));
        Assert.That(course.Modules[1].Lessons.Single().Id, Is.EqualTo("ny"));
        course = Apply(course, new PartMoved(PartKind.Lesson, "ny", -1));
        course = Apply(course, new PartMoved(PartKind.Lesson, "ny", -1));
        Assert.That(course.Modules[0].Lessons.Select(lesson => lesson.Id), Is.EqualTo(new[] { "ny", "sida" }));
        course = Apply(course, new PartPlaced(PartKind.Lesson, "sida", "tva", 5));
        Assert.That(course.Modules.Select(module => string.Join(",", module.Lessons.Select(lesson => lesson.Id))), Is.EqualTo(new[] { "ny", "sida" }));
        course = Apply(course, new PartPlaced(PartKind.Lesson, "sida", "del", 0));
        Assert.That(course.Modules[0].Lessons.Select(lesson => lesson.Id), Is.EqualTo(new[] { "sida", "ny" }));
        Assert.That(new PartPlaced(PartKind.Lesson, "sida", "borta", 0).Apply(course).Refusal?.Code, Is.EqualTo("course-part-gone"));
        course = Apply(course, new PartMoved(PartKind.Module, "tva", -1));
        Assert.That(course.Modules.Select(module => module.Id), Is.EqualTo(new[] { "tva", "del" }));
    }

    [Test]
    public void Two_people_at_different_lessons_do_not_meet_and_at_the_same_one_the_second_is_told()
    {
        var course = Apply(Sample, new LessonWritten(NewLesson("Ny", 3), "del", null));
        var (first, other) = (course.Lessons.First(), course.Lessons.Last());

        var both = Apply(Apply(course, Written(first, "A")), Written(other, "B"));
        Assert.That(both.Lessons.Select(lesson => lesson.Text.In("sv")), Is.EqualTo(new[] { "A", "B" }));

        var late = Written(first, "C").Apply(both);
        Assert.That(late.Refusal?.Code, Is.EqualTo("course-part-changed-by-other"));
        Assert.That(Written(first, "A").Apply(both).Succeeded, Is.True, "the same save sent again is no conflict");
        Assert.That((Written(first, "C") with { Stamp = null }).Apply(both).Succeeded, Is.True, "the second may decide to write over");
    }

    [Test]
    public void A_quiz_is_added_with_copies_of_bank_questions_and_reads_as_a_whole_course()
    {
        var question = new QuestionSource
        {
            Id = "bank.hej",
            Type = "true-false",
            Category = "hej/du",
            Prompt = LocalText.Of("sv", "Säger man hej?"),
            Choices =
            [
                new Choice { Id = "true", AuthorId = "true", Text = LocalText.Of("sv", "Sant"), Fraction = 1 },
                new Choice { Id = "false", AuthorId = "false", Text = LocalText.Of("sv", "Falskt"), Feedback = LocalText.Of("sv", "Jo.") },
            ],
            Feedback = LocalText.Of("sv", "Alltid."),
        };
        var quiz = new Quiz { Id = "", Kind = QuizKind.SelfTest, Title = Both("Extra", "Extra"), Behaviour = "immediate", Questions = ["bank.hej"] };

        var course = Apply(Sample, new QuizWritten(quiz, [new PickedQuestion(question, Guid.NewGuid(), 1)], null));
        var lesson = course.Lessons.Single();
        course = Apply(course, new LessonWritten(lesson with { Text = lesson.Text.Map((_, text) => text + "\n\n::: quiz\nid: extra\n:::") }, "", PartStamp.Of(lesson)));

        var check = Check.Read(course);
        Assert.That(check.Problems, Is.Empty);
        Assert.That(check.Course!.Questions.Single(one => one.Id == "bank.hej").Prompt.In("sv"), Is.EqualTo("Säger man hej?"));

        course = Apply(course, new PartRemoved(PartKind.Quiz, "extra"));
        Assert.That(course.Questions, Is.Empty, "a copy that nothing asks is dropped");
        Assert.That(Check.Read(course).Problems.Select(problem => problem.Code), Does.Contain("quiz-unknown"));
    }

    [Test]
    public void A_module_of_another_course_brings_its_self_tests_and_pictures()
    {
        var own = new CourseManuscript
        {
            Id = "egen",
            Module = new ManuscriptOrigin("egen", "1.0.0", Both("Egen", "Own"), new Dictionary<string, LocalText>()),
            Title = Both("Egen", "Own"),
            Summary = Both("Kort.", "Short."),
            Languages = ["sv", "en"],
            Minutes = 1,
            Modules = [new ManuscriptModule("sida", Both("Ett", "One"), 1, [], [NewLesson("Sida", 1) with { Id = "sida" }])],
        };

        var course = Apply(own, new ModuleTaken(Sample, "del"));

        Assert.That(course.Lessons.Select(lesson => lesson.Id), Is.EqualTo(new[] { "sida", "sida-2" }));
        Assert.That(course.Quizzes.Select(quiz => quiz.Id), Is.EqualTo(new[] { "sjalvtest" }));
        Assert.That(course.Assets.Keys, Is.EqualTo(new[] { SampleModule.Picture }));
        Assert.That(Check.Read(course).Problems, Is.Empty);
        Assert.That(Check.Read(Apply(course with { Languages = ["sv"] }, Details(course with { Languages = ["sv"] }))).Problems, Is.Empty, "translations wait while the course has one language");
    }

    [Test]
    public void A_language_more_gives_every_lesson_a_place_for_it()
    {
        var course = Apply(Sample, Details(Sample) with { Languages = ["sv"] });
        course = Apply(course, new LessonWritten(NewLesson("Ny", 2), "del", null));
        course = Apply(course, Written(course.Lessons.First(), "Bara svenska"));
        Assert.That(course.Lessons.Last().Text.ByLanguage.Keys, Is.EqualTo(new[] { "sv" }));

        course = Apply(course, Details(course) with { Languages = ["sv", "en"] });

        Assert.That(course.Lessons.Last().Text.ByLanguage["en"], Is.Empty);
        Assert.That(course.Lessons.First().Text.ByLanguage["en"], Does.StartWith("## Heading"), "a language taken away for a while loses nothing");
        Assert.That(Details(course) with { Languages = [] }, Has.Property("Languages").Empty);
        Assert.That((Details(course) with { Languages = [] }).Apply(course).Refusal?.Code, Is.EqualTo("course-last-language"));
    }

    [Test]
    public void A_course_without_a_certificate_gets_the_plain_one_which_reads()
    {
        var course = Sample with { Certificate = null, Texts = Sample.Texts.Where(text => !text.Key.StartsWith("certificates/", StringComparison.Ordinal)).ToDictionary() };

        course = Apply(course, Details(course) with { Certificate = true });

        Assert.That(Check.Read(course).Problems, Is.Empty);
        Assert.That(Check.Read(course).Course!.Certificate, Is.Not.Null);
    }

    [Test]
    public void Refusals_say_what_to_do()
    {
        var course = Sample;
        using var _ = Assert.EnterMultipleScope();
        Assert.That(new ModuleWritten(null, LocalText.Empty, []).Apply(course).Refusal?.Code, Is.EqualTo("title-missing"));
        Assert.That(new ModuleWritten("borta", Both("x", "x"), []).Apply(course).Refusal?.Code, Is.EqualTo("course-part-gone"));
        Assert.That(new ModuleWritten(null, Both(new string('x', 201), "x"), []).Apply(course).Refusal?.Code, Is.EqualTo("course-text-too-long"));
        Assert.That(new LessonWritten(NewLesson("x", 0), "del", null).Apply(course).Refusal?.Code, Is.EqualTo("course-number"));
        Assert.That(new PartRemoved(PartKind.Module, "del").Apply(course).Refusal?.Code, Is.EqualTo("course-last-module"));
        Assert.That(new PartRemoved(PartKind.Lesson, "borta").Apply(course).Refusal?.Code, Is.EqualTo("course-part-gone"));
        Assert.That((Details(course) with { Languages = ["en"] }).Apply(course).Refusal?.Code, Is.EqualTo("course-first-language"));
        Assert.That((Details(course) with { Stamp = "gammal" }).Apply(course).Refusal?.Code, Is.EqualTo("course-part-changed-by-other"));
    }

    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>", null)]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "drawing-refused")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>", "drawing-refused")]
    [TestCase("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "drawing-refused")]
    [TestCase("ingen bild", "picture-type")]
    [TestCase("", "picture-missing")]
    public void A_drawing_is_taken_when_it_has_form_and_text_alone(string file, string? code) =>
        Assert.That(CoursePicture.Read(System.Text.Encoding.UTF8.GetBytes(file)).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void A_picture_is_named_by_its_words_and_never_takes_anothers_place()
    {
        var picture = CoursePicture.Read("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()).Value!;

        Assert.That(CoursePicture.PathFor("C:\\Bilder\\Vår Ö.SVG", picture, new Dictionary<string, string>()), Is.EqualTo("assets/var-o.svg"));
        Assert.That(CoursePicture.PathFor("../../a.svg", picture, new Dictionary<string, string> { ["assets/a.svg"] = "annan" }), Is.EqualTo("assets/a-2.svg"));
        Assert.That(CoursePicture.PathFor("a.svg", picture, new Dictionary<string, string> { ["assets/a.svg"] = picture.Hash }), Is.EqualTo("assets/a.svg"));
    }

    private static LessonWritten Written(ManuscriptLesson lesson, string text) =>
        new(lesson with { Text = Both(text, text) }, "", PartStamp.Of(lesson));

    private static DetailsWritten Details(CourseManuscript course) => new(
        course.Title, course.Summary, course.Picture, course.Languages, course.Exam, course.Certificate is not null, course.CertificateValidMonths, DetailsWritten.StampOf(course));

    private static ManuscriptLesson NewLesson(string title, int minutes) => new("", Both(title, title), minutes, false, true, Both("Text.", "Text."));

    private static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });

    private static CourseManuscript Apply(CourseManuscript course, CourseEdit edit)
    {
        var changed = edit.Apply(course);
        Assert.That(changed.Refusal, Is.Null);
        return changed.Value!;
    }
}
