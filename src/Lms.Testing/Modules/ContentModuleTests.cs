using System.Globalization;
using Lms.Core.Content;
using Lms.Core.Content.Checking;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using NUnit.Framework;

namespace Lms.Testing.Modules;

/// <summary>
/// What every content module must hold: the rules of <c>lms check</c>, and exams drawn a thousand times. A module's author
/// derives one empty class: <c>[TestFixture] public sealed class PhishingModuleTests : ContentModuleTests&lt;PhishingModule&gt;;</c>
/// </summary>
/// <remarks>
/// The attribute matters: the test runner leaves out an assembly that does not itself refer to NUnit.
/// </remarks>
/// <typeparam name="T">The module's class.</typeparam>
public abstract class ContentModuleTests<T>
    where T : ContentModule, new()
{
    private const int Seeds = 1_000;

    private CoreModuleReader host = null!;
    private ContentCheck check = null!;

    /// <summary>Codes of warnings that the module may have, such as <c>picture-colours</c>; none unless overridden. Errors are never tolerated.</summary>
    protected virtual IReadOnlyCollection<string> Tolerates => [];

    /// <summary>
    /// The day that facts are measured against. Unless overridden it is the day of the newest fact, so that the calendar
    /// alone turns no test red; <c>lms check</c> and <c>lms pack</c> look at today.
    /// </summary>
    protected virtual DateOnly? Today => null;

    private static IEnumerable<string> RuleCodes => ContentChecker.Rules.Select(rule => rule.Code);

    /// <summary>Reads and checks the module once.</summary>
    [OneTimeSetUp]
    public void ReadModule()
    {
        host = CoreModuleReader.With<T>();
        var folder = ContentFolder.Of(typeof(T).Assembly);
        var courses = host.Reader.Read(folder).Release?.Courses ?? [];
        check = host.Checker.Check(folder, Today ?? NewestFact(courses));
    }

    /// <summary>Files, lines and codes of every fault are in the failure's message.</summary>
    [Test]
    public void The_module_reads_without_a_problem() =>
        Assert.That(check.Reading.Problems, Is.Empty, string.Join('\n', check.Reading.Problems));

    /// <summary>Errors fail, warnings fail unless they are tolerated, notes never fail.</summary>
    /// <param name="code">The rule.</param>
    [TestCaseSource(nameof(RuleCodes))]
    public void The_module_keeps_the_rule(string code)
    {
        var told = check.Messages
            .Where(message => message.Code == code)
            .Where(message => message.Severity == CheckSeverity.Error || (message.Severity == CheckSeverity.Warning && !Tolerates.Contains(code)))
            .ToList();

        Assert.That(told, Is.Empty, string.Join('\n', told));
    }

    /// <summary>However the dice fall: as many questions as promised, none twice, and as many of each category as the draw says.</summary>
    [Test]
    public void An_exam_never_asks_a_question_twice_and_asks_of_every_category()
    {
        Assert.That(check.Reading.Release, Is.Not.Null, "the module has problems; see The_module_reads_without_a_problem");
        Assert.Multiple(() =>
        {
            foreach (var course in check.Reading.Release!.Courses)
            {
                foreach (var exam in course.Quizzes.Where(quiz => quiz.Kind == QuizKind.Exam))
                    Assert.That(Enumerable.Range(0, Seeds).SelectMany(seed => Faults(course, exam, seed)).Take(1), Is.Empty);
            }
        });
    }

    private IEnumerable<string> Faults(Course course, Quiz exam, int seed)
    {
        var asked = AttemptPlanner.Plan(course, exam, host.Types, new Random(seed)).Select(planned => planned.Question).ToList();
        if (asked.Distinct().Count() != asked.Count)
            yield return $"{course.Id}.{exam.Id}, seed {seed}: a question is asked twice";
        var named = exam.AllSections.SelectMany(section => section.Questions).ToHashSet();
        var drawn = asked.Where(id => !named.Contains(id)).CountBy(id => course.Questions.First(question => question.Id == id).Category).ToDictionary();
        foreach (var category in exam.AllSections.SelectMany(section => section.Draw).GroupBy(draw => draw.Category))
        {
            if (drawn.GetValueOrDefault(category.Key) != category.Sum(draw => draw.Count))
                yield return $"{course.Id}.{exam.Id}, seed {seed}: {drawn.GetValueOrDefault(category.Key)} questions of {category.Key}";
        }
    }

    private static DateOnly NewestFact(IEnumerable<Course> courses) => courses
        .SelectMany(course => course.Lessons)
        .SelectMany(lesson => lesson.Blocks)
        .Where(block => block.Kind is "fact" or "note" && block.Settings.ContainsKey("as-of"))
        .Select(block => DateOnly.ParseExact(block.Settings["as-of"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .DefaultIfEmpty(DateOnly.MinValue)
        .Max();
}
