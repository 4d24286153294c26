using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Content;

public sealed class ModuleReaderTests
{
    [Test]
    public void A_module_without_faults_gives_a_release()
    {
        var reading = SampleModule.Read(SampleModule.Files());

        Assert.That(reading.Problems, Is.Empty);
        var release = reading.Release!;
        var course = release.Courses.Single();
        using var _ = Assert.EnterMultipleScope();
        Assert.That((release.ModuleId, release.Version, release.Title.In("en")), Is.EqualTo(("prov-modul", new Version(1, 2, 3), "Sample module")));
        Assert.That((course.Id, course.Exam, course.Picture, course.Minutes), Is.EqualTo(("kurs", "kursprov", "motet", 5)));
        Assert.That(course.Modules.Single().Id, Is.EqualTo("del"));
        Assert.That(course.Lessons.Single(), Has.Property("Id").EqualTo("sida").And.Property("Required").EqualTo(true).And.Property("Sensitive").EqualTo(false));
        Assert.That(course.Certificate!.Elements, Has.Count.EqualTo(2));
        Assert.That(course.FindQuiz("kursprov")!.PassMark, Is.EqualTo(0.8m));
        Assert.That(course.FindQuiz("sjalvtest")!.Kind, Is.EqualTo(QuizKind.SelfTest));
        Assert.That(course.Assets[SampleModule.Picture], Is.EqualTo(release.Assets.Single().Hash));
        Assert.That(release.Assets.Single().MediaType, Is.EqualTo("image/svg+xml"));
    }

    [Test]
    public void Blocks_come_in_order_with_every_language()
    {
        var blocks = SampleModule.Course().Lessons.Single().Blocks;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { "text", "fact", "scenario", "reflection", "group-task", "checklist", "picture", "quiz", "note" }));
        Assert.That(blocks[0].Html.In("en"), Does.Contain("<h2>Heading</h2>").And.Contain("<strong>text</strong>").And.Contain("rel=\"noopener noreferrer nofollow\""));
        Assert.That(blocks[1].Setting("source", "en"), Is.EqualTo("The Act (2008:567)"));
        Assert.That(blocks[5].Items.Select(item => item.In("sv")), Is.EqualTo(new[] { "Första", "<em>Andra</em>" }));
        Assert.That(blocks[6].Setting("src", "en"), Is.EqualTo("assets/ring.svg"));
        Assert.That(blocks[7].Id, Is.EqualTo("sjalvtest"));
    }

    [Test]
    public void Translations_add_texts_and_never_touch_the_key()
    {
        var question = SampleModule.Course().Questions.Single(question => question.Id == "prov.val");

        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Prompt.In("en"), Is.EqualTo("Which?"));
        Assert.That(question.Choices.Select(choice => (choice.AuthorId, choice.Fraction, choice.Text.In("sv"), choice.Text.In("en"), choice.Feedback.In("en"))), Is.EqualTo(new[]
        {
            ("x", 1m, "Den", "That", "Yes"), ("y", 0m, "Inte <em>den</em>", "Not <em>that</em>", "No"),
        }));
    }

    [Test]
    public void A_course_holds_the_questions_that_its_quizzes_name_or_draw()
    {
        var reading = SampleModule.Changed("module.yaml", "questions: [prov/val, prov/ord]", "questions: [prov/val]");

        Assert.That(reading.Release!.Courses.Single().Questions.Select(question => question.Id), Is.EqualTo(new[] { "prov.par", "prov.sant", "prov.val" }));
    }

    [Test]
    public void The_hash_follows_paths_and_bytes_and_nothing_else()
    {
        var hash = SampleModule.Read(SampleModule.Files()).Release!.Hash;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(hash, Has.Length.EqualTo(64));
        Assert.That(SampleModule.Read(SampleModule.Files()).Release!.Hash, Is.EqualTo(hash));
        Assert.That(SampleModule.Changed(SampleModule.Lesson, "Fakta.", "Fakta!").Release!.Hash, Is.Not.EqualTo(hash));
    }

    [Test]
    public void Raw_HTML_in_a_lesson_is_text_and_a_script_link_is_a_fault()
    {
        var shown = SampleModule.Changed(SampleModule.Lesson, "Fakta.", "<script>alert(1)</script> <img src=x onerror=alert(1)>");
        var linked = SampleModule.Changed(SampleModule.Lesson, "Fakta.", "[klicka](javascript:alert(1)) <vbscript:x>");

        using var _ = Assert.EnterMultipleScope();
        Assert.That(shown.Release!.Courses.Single().Lessons.Single().Blocks[1].Html.In("sv"), Does.Not.Contain("<script").And.Not.Contain("<img").And.Contain("&lt;script&gt;"));
        Assert.That(linked.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "lesson-link", "lesson-link" }));
    }

    [Test]
    public void A_type_of_a_stranger_reads_its_own_block()
    {
        var files = SampleModule.Files();
        foreach (var path in new[] { SampleModule.Lesson, SampleModule.LessonEn })
            files[path] += "\n::: dialog\nvem: Lina\n---\nHej.\n:::\n";
        var reader = new Lms.Core.Content.ModuleReader(
            [.. SampleModule.BlockTypes, new DialogBlock()], Quizzes.Gift.Gift.Types, SampleModule.Behaviours, SampleModule.Templates);

        var reading = reader.Read(new TextFolder(files));

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Release!.Courses.Single().Lessons.Single().Blocks[^1].Setting("vem", "sv"), Is.EqualTo("Lina"));
    }

    private sealed class DialogBlock : BlockType
    {
        public override string Kind => "dialog";

        public override Block? Read(Lms.Core.Content.BlockSource source) => new() { Kind = Kind, Html = source.Html, Settings = source.Settings };
    }
}
