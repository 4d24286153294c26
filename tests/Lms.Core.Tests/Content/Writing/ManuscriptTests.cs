using System.Globalization;
using System.Text.Json;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Content.Writing;

public sealed class ManuscriptTests
{
    private static readonly Dictionary<string, CourseAsset> NoBytes = [];

    [Test]
    public void A_module_taken_apart_and_written_reads_as_the_same_course()
    {
        var read = new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(SampleModule.Files()));

        Assert.That(read.Problems, Is.Empty);
        Assert.That(Json(Again(read).Courses.Single()), Is.EqualTo(Json(SampleModule.Course())));
    }

    [Test]
    public void The_written_folder_gives_the_same_manuscript_again()
    {
        var reader = new ManuscriptReader(SampleModule.Reader);
        var first = reader.Read(new TextFolder(SampleModule.Files()));

        var second = reader.Read(Written(first));

        Assert.That(second.Problems, Is.Empty);
        Assert.That(Json(second.Manuscripts), Is.EqualTo(Json(first.Manuscripts)));
    }

    [Test]
    public void Generated_manuscripts_survive_being_written_and_read([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var sample = new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(SampleModule.Files()));
        var made = new GeneratedManuscript(random).Vary(sample.Manuscripts.Single());

        var folder = ManuscriptWriter.Write(made, sample.Assets.ToDictionary(asset => asset.Hash));
        var read = new ManuscriptReader(SampleModule.Reader).Read(folder);

        Assert.That(read.Manuscripts, Has.Count.EqualTo(1), () => string.Join('\n', read.Problems) + "\n" + System.Text.Encoding.UTF8.GetString(folder.Read("module.yaml")!));
        Assert.That(Json(read.Manuscripts.Single()), Is.EqualTo(Json(made)));
    }

    [Test]
    public void A_lesson_with_a_fault_is_kept_as_it_was_written()
    {
        var files = SampleModule.Files();
        files[SampleModule.Lesson] = files[SampleModule.Lesson].Replace("::: scenario", "::: okand", StringComparison.Ordinal);

        var read = new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(files));

        Assert.That(read.Problems, Is.Not.Empty);
        Assert.That(read.Manuscripts.Single().Lessons.Single().Text.In("sv"), Does.Contain("::: okand"));
    }

    [TestCase("module.yaml", "picture: motet", "picture: motet\n    hemligt: ja")]
    [TestCase(SampleModule.Lesson, "minutes: 5", "minutes: 5\nhemligt: ja")]
    public void What_a_manuscript_has_no_place_for_is_refused_rather_than_lost(string path, string from, string to)
    {
        var files = SampleModule.Files();
        files[path] = files[path].Replace(from, to, StringComparison.Ordinal);

        Assert.That(new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(files)).Manuscripts, Is.Empty);
    }

    [Test]
    public void A_fault_in_a_written_lesson_is_told_at_the_line_of_its_text()
    {
        var manuscript = new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(SampleModule.Files())).Manuscripts.Single();
        var lesson = manuscript.Lessons.Single();
        var faulty = lesson with { Text = new LocalText(lesson.Text.ByLanguage.ToDictionary(one => one.Key, one => "Rad ett.\n\n# Rubrik\n")) };
        manuscript = manuscript with { Modules = [manuscript.Modules[0] with { Lessons = [faulty] }] };

        var problem = SampleModule.Reader.Read(ManuscriptWriter.Write(manuscript, NoBytes)).Problems.First(one => one.Code == "lesson-heading" && one.Path == ManuscriptWriter.PathOf(manuscript, "sida", "sv"));

        Assert.That(problem.Line - ManuscriptWriter.LinesBeforeText(faulty, "sv"), Is.EqualTo(3));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static ContentFolder Written(ManuscriptReading read) => ManuscriptWriter.Write(read.Manuscripts.Single(), read.Assets.ToDictionary(asset => asset.Hash));

    private static ModuleRelease Again(ManuscriptReading read)
    {
        var reading = SampleModule.Reader.Read(Written(read));
        Assert.That(reading.Problems, Is.Empty);
        return reading.Release!;
    }

    /// <summary>Changes everything that may be changed, with texts that try the quoting.</summary>
    private sealed class GeneratedManuscript(Random random)
    {
        private static readonly string[] Pieces =
            ["å", "Ä", "a: b", "# nej", "'", "\"", "\\", "{x}", "[y]", ",", "&ank", "*alias", "!tagg", "|", ">", "%", "@", "`", "🙂", "true", "null", "~", "- ", "? ", "…", "“”", "\u2028", "é", "0x1", "1.0", "<b>", "---", "::: x"];

        public CourseManuscript Vary(CourseManuscript sample)
        {
            var quizzes = sample.Quizzes.Select(Vary).ToList();
            return sample with
            {
                Title = Text(),
                Summary = Text(),
                Minutes = random.Next(1, 6_000),
                CertificateValidMonths = random.Next(0, 600),
                IsSample = random.Next(2) == 0,
                Picture = Pick("motet", "halsa", "samtal", "leda", "egen"),
                Module = sample.Module with { Title = Text(), Version = string.Create(CultureInfo.InvariantCulture, $"{random.Next(9)}.{random.Next(9)}.{random.Next(99)}") },
                Modules =
                [
                    .. sample.Modules.Select(module => module with { Title = Text(), Objectives = Several(Text), Lessons = [.. module.Lessons.Select(Vary)] }),
                    .. Several(() => random.Next()).Select(number => new ManuscriptModule("extra-" + number, Text(), random.Next(1, 600), [], [Lesson("lektion-" + number)])),
                ],
                Quizzes = quizzes,
            };
        }

        private Quiz Vary(Quiz quiz)
        {
            var exam = quiz.Kind == QuizKind.Exam;
            var closes = Maybe(new DateTime(2027, random.Next(1, 12), 3, random.Next(24), random.Next(60), 0));
            quiz = quiz with
            {
                Title = Text(),
                Shuffle = Coin(),
                PassMark = exam ? random.Next(1, 1_000) / 1_000m : null,
                Attempts = random.Next(2, 100),
                GradeMethod = (GradeMethod)random.Next(4),
                DelayMinutes = random.Next(0, 500),
                BuildsOnLast = Coin(),
                Navigation = (QuizNavigation)random.Next(2),
                TimeLimitMinutes = random.Next(0, 3) * 10,
                Opens = Maybe(new DateTime(2026, 12, random.Next(1, 28), random.Next(24), 0, 0)),
                Closes = closes,
                AllRequired = Coin(),
                Bands = [.. Enumerable.Range(0, random.Next(3)).Select(index => new FeedbackBand(index / 4m, Text()))],
            };
            quiz = Coin()
                ? quiz with { Matrix = new ReviewMatrix { During = Items(), RightAfter = Items(), Later = Items(), AfterClose = closes is null ? ReviewItems.All : Items() } }
                : quiz with { Review = (ReviewPolicy)random.Next(3) };
            quiz = Coin() ? quiz with { Markers = 2, MarkersApart = random.Next(0, 100) / 100m } : quiz;
            quiz = quiz.TimeLimitMinutes > 0 ? quiz with { GraceSeconds = random.Next(0, 3_600) } : quiz;
            quiz = quiz.Questions.Count > 0 && Coin() ? quiz with { Points = quiz.Questions.ToDictionary(id => id, _ => random.Next(1, 4_000) / 4m) } : quiz;
            return Coin()
                ? quiz with { Questions = [], Draw = [], Shuffle = false, Sections = [new QuizSection { Title = Text(), Text = Coin() ? Text() : LocalText.Empty, Questions = quiz.Questions, Draw = quiz.Draw, Shuffle = Coin() }] }
                : quiz;
        }

        private ManuscriptLesson Vary(ManuscriptLesson lesson) => lesson with { Title = Text(), Minutes = random.Next(1, 120), Required = Coin() };

        private ManuscriptLesson Lesson(string id) => new(id, Text(), random.Next(1, 120), false, Coin(), new LocalText(new Dictionary<string, string> { ["sv"] = "Text.\n\n- a\n- b", ["en"] = "Text.\n\n- a\n- b" }));

        private ReviewItems Items() => random.Next(4) switch
        {
            0 => ReviewItems.None,
            1 => ReviewItems.All,
            _ => ReviewItems.Answer | (ReviewItems)random.Next(128),
        };

        private LocalText Text() => new(new Dictionary<string, string> { ["sv"] = Words(), ["en"] = Words() });

        private string Words() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(Pieces) + (Coin() ? " " : ""))).Trim() is { Length: > 0 } words ? words : "x";

        private List<T> Several<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];

        private T? Maybe<T>(T value)
            where T : struct => Coin() ? value : null;

        private bool Coin() => random.Next(2) == 0;

        private T Pick<T>(params T[] among) => among[random.Next(among.Length)];
    }
}
