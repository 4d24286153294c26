using System.Reflection;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Quizzes;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>Our own rules, over all shipped modules together.</summary>
public sealed class EveryModuleTests
{
    private static readonly string[] Projects =
        [.. Directory.EnumerateFiles(Checkout.Path("modules"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<Course> Courses = [.. Tested()
        .SelectMany(module => CoreModuleReader.Shipped().Reader.Read(ContentFolder.Of(module)).Release?.Courses ?? [])];

    [TestCaseSource(nameof(Projects))]
    public void A_module_project_has_a_fixture(string project) =>
        Assert.That(Tested().Select(assembly => assembly.GetName().Name), Does.Contain(project));

    [TestCaseSource(nameof(Projects))]
    public void A_module_names_its_class(string project) =>
        Assert.That(Assembly.Load(project).GetCustomAttribute<ContentModuleAttribute>()?.ModuleType.BaseType, Is.EqualTo(typeof(ContentModule)));

    [Test]
    public void Course_ids_are_unique_in_the_library() =>
        Assert.That(Courses.Select(course => course.Id), Is.Unique.And.Not.Empty);

    [Test]
    public void Every_wrong_option_says_why() => Assert.That(
        from course in Courses
        from question in course.Questions
        where question.Type is "multiple-choice" or "true-false"
        from choice in question.Choices
        where choice.Fraction <= 0 && choice.Feedback.IsEmpty
        select $"{question.Id}/{choice.AuthorId}",
        Is.Empty);

    [Test]
    public void Every_question_explains_itself_whatever_was_answered() => Assert.That(
        from course in Courses from question in course.Questions where question.Feedback.IsEmpty select question.Id, Is.Empty);

    [Test]
    public void An_exam_asks_nothing_that_a_self_test_has_answered() => Assert.That(
        from course in Courses
        let practised = course.Quizzes.Where(quiz => quiz.Kind == QuizKind.SelfTest).SelectMany(quiz => quiz.Questions).ToHashSet()
        from exam in course.Quizzes.Where(quiz => quiz.Kind == QuizKind.Exam)
        from question in course.Questions
        where practised.Contains(question.Id) && (exam.Questions.Contains(question.Id) || exam.Draw.Any(draw => draw.Category == question.Category))
        select $"{course.Id}: {question.Id}",
        Is.Empty);

    [Test]
    public void Minutes_add_up() => Assert.That(
        from course in Courses
        let sum = course.Modules.Sum(module => module.Minutes)
        where sum != course.Minutes
        select $"{course.Id}: {course.Minutes} minutes, but its modules have {sum}",
        Is.Empty);

    [Test]
    public void The_right_option_is_not_always_the_longest()
    {
        var choices = Courses.SelectMany(course => course.Questions).Where(question => question.Type == "multiple-choice").ToList();
        var longest = choices.Count(question => question.Choices.MaxBy(choice => choice.Text.In("sv").Length)!.Fraction > 0);

        Assert.That(longest / (double)choices.Count, Is.LessThan(0.6));
    }

    private static IEnumerable<Assembly> Tested() => typeof(EveryModuleTests).Assembly.GetTypes()
        .Where(type => type.BaseType is { IsGenericType: true } kit && kit.GetGenericTypeDefinition() == typeof(ContentModuleTests<>))
        .Select(type => type.BaseType!.GetGenericArguments()[0].Assembly);
}
