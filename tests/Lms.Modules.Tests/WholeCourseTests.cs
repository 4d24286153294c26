using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Modules.ConversationMethods;
using Lms.Modules.CulturalUnderstanding;
using Lms.Modules.DiversityLeadership;
using Lms.Modules.MentalHealth;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>What each of the four courses holds, so that nobody shortens one by mistake.</summary>
[TestFixtureSource(nameof(Courses))]
public sealed class WholeCourseTests(string id)
{
    private static readonly IReadOnlyList<Course> All = [.. new[]
        {
            typeof(CulturalUnderstandingModule), typeof(MentalHealthModule), typeof(ConversationMethodsModule), typeof(DiversityLeadershipModule),
        }
        .SelectMany(module => CoreModuleReader.Shipped().Reader.Read(ContentFolder.Of(module.Assembly)).Release!.Courses)];

    // Suicide prevention is offered in two ways and is asked about in no exam.
    private static readonly string[] OutOfExams = ["fraga"];

    private readonly Course course = All.Single(one => one.Id == id);

    public static IEnumerable<string> Courses => All.Select(one => one.Id);

    [Test]
    public void It_takes_75_to_90_minutes_in_six_modules()
    {
        Assert.That(course.Minutes, Is.InRange(75, 90));
        Assert.That(course.Modules, Has.Count.EqualTo(6));
    }

    [Test]
    public void Every_module_has_lessons_a_scenario_a_reflection_a_picture_and_sheets_for_half_an_hour_and_a_whole_one() => EachModule(module =>
    {
        Assert.That(module.Steps, Has.Count.InRange(2, 4), "lessons that count");
        Assert.That(Blocks(module, "scenario"), Is.Not.Empty, "scenario");
        Assert.That(Blocks(module, "reflection"), Is.Not.Empty, "reflection");
        Assert.That(Blocks(module, "picture"), Is.Not.Empty, "picture");
        Assert.That(Blocks(module, "group-task").Select(task => task.Setting("minutes", "sv")), Does.Contain("30").And.Contain("60"), "sheets");
        Assert.That(module.Objectives, Is.Not.Empty, "objectives");
    });

    [Test]
    public void Every_module_has_a_self_test_of_five_to_eight_questions() => EachModule(module =>
        Assert.That(SelfTests(module).Select(quiz => quiz.QuestionCount), Has.Some.InRange(5, 8).And.None.GreaterThan(8)));

    [Test]
    public void The_exam_draws_fifteen_of_at_least_45_from_every_module()
    {
        var exam = course.Quizzes.Single(quiz => quiz.Id == course.Exam);
        var pools = exam.Draw.Select(draw => draw.Category).ToList();
        var asked = course.Questions.Where(question => pools.Contains(question.Category)).ToList();
        Assert.That(exam.QuestionCount, Is.EqualTo(15));
        Assert.That(asked, Has.Count.AtLeast(45));
        Assert.That(pools, Is.Unique.And.Count.EqualTo(course.Id == "se-lyssna-lotsa" ? 5 : 6), "one pool a module");
        Assert.That(pools.Select(pool => pool[(pool.IndexOf('/', StringComparison.Ordinal) + 1)..]).Intersect(OutOfExams), course.Id == "se-lyssna-lotsa" ? Is.Empty : Is.Not.Null);
    }

    [Test]
    public void Everything_that_counts_is_written_in_both_languages()
    {
        var missing =
            from lesson in course.Lessons
            where lesson.Required
            from block in lesson.Blocks
            from language in new[] { "sv", "en" }
            where (!block.Html.IsEmpty && !block.Html.Has(language)) || block.Items.Any(item => !item.Has(language))
            select $"{lesson.Id} {block.Kind} {block.Id} in {language}";
        Assert.That(missing, Is.Empty);
        Assert.That(course.Handbook.SelectMany(page => page.Blocks).Where(block => !block.Html.IsEmpty && !block.Html.Has("en")), Is.Empty, "handbook");
        Assert.That(course.Questions.Where(question => !question.Prompt.Has("en")).Select(question => question.Id), Is.Empty, "questions");
    }

    [Test]
    public void The_first_module_is_written_in_easy_Swedish() => Assert.That(
        course.Modules[0].Lessons.Where(lesson => lesson.Required && !lesson.IsIn("sv-ll")).Select(lesson => lesson.Id), Is.Empty);

    [Test]
    public void It_has_the_conversations_to_practise_that_it_promises()
    {
        var talks = course.Questions.Where(question => question.Type == "dialogue").ToList();
        var (least, nodes) = course.Id switch { "samtal-som-bar" => (3, 10), "se-lyssna-lotsa" => (2, 10), _ => (1, 10) };
        Assert.That(talks.Count(talk => Nodes(talk) >= nodes), Is.AtLeast(least), string.Join(", ", talks.Select(talk => $"{talk.Id} {Nodes(talk)}")));
    }

    [Test]
    public void The_handbook_has_sheets_and_a_glossary()
    {
        Assert.That(course.Handbook, Has.Count.AtLeast(3));
        Assert.That(course.Glossary, Has.Count.AtLeast(15));
        Assert.That(course.Handbook.SelectMany(page => page.Blocks).Count(block => block.Kind == "checklist"), Is.AtLeast(1));
    }

    [Test]
    public void A_sensitive_lesson_begins_with_what_it_is_about_and_ends_with_where_to_turn() => Assert.Multiple(() =>
    {
        foreach (var lesson in course.Lessons.Where(lesson => lesson.Sensitive))
        {
            Assert.That(lesson.Blocks[0].Setting("kind", "sv"), Is.EqualTo("content"), lesson.Id);
            Assert.That(lesson.Blocks[^1].Setting("kind", "sv"), Is.EqualTo("support"), lesson.Id);
        }
    });

    [Test]
    public void Nobody_must_take_the_lessons_on_suicide_prevention()
    {
        if (course.Modules.FirstOrDefault(module => module.Title.In("sv").Contains("suicid", StringComparison.OrdinalIgnoreCase)) is not { } module)
        {
            Assert.That(course.Id, Is.Not.EqualTo("se-lyssna-lotsa"), "the module has lost its title");
            return;
        }

        Assert.That(module.Lessons.Where(lesson => lesson.Required && lesson.Choice is null), Is.Empty, "every lesson has an alternative");
        Assert.That(module.Lessons.GroupBy(lesson => lesson.Choice).Select(way => way.Count()), Is.All.AtLeast(2));
    }

    private void EachModule(Action<CourseModule> holds)
    {
        foreach (var module in course.Modules)
        {
            TestContext.Out.WriteLine(module.Id);
            holds(module);
        }
    }

    private IEnumerable<Quiz> SelfTests(CourseModule module) =>
        course.Quizzes.Where(quiz => quiz.Kind == QuizKind.SelfTest && module.Lessons.Any(lesson => lesson.HasQuiz(quiz.Id)));

    private static IEnumerable<Block> Blocks(CourseModule module, string kind) =>
        module.Lessons.SelectMany(lesson => lesson.Blocks).Where(block => block.Kind == kind);

    private static int Nodes(QuestionSource talk) => talk.Parts.Count;
}
