using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Intranet.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>The guide to questions tells of every type and behaviour, and the demo course shows each.</summary>
[TestFixture]
public sealed class QuestionGuideTests
{
    private static IEnumerable<string> Types => Of<QuestionTypes>().All.Select(type => type.Name);

    private static IEnumerable<string> Behaviours => Of<QuizBehaviours>().All.Select(behaviour => behaviour.Name);

    [TestCaseSource(nameof(Types))]
    [TestCaseSource(nameof(Behaviours))]
    public void The_guide_names_it(string name) =>
        Assert.That(File.ReadAllText(Path.Combine(Checkout.Root, "modules", "QUESTIONS.md")), Does.Contain($"`{name}`"));

    [TestCaseSource(nameof(Types))]
    public void The_demo_course_asks_it(string type) =>
        Assert.That(Demo().Courses.SelectMany(course => course.Questions).Select(question => question.Type), Does.Contain(type));

    [TestCaseSource(nameof(Behaviours))]
    public void The_demo_course_uses_it(string behaviour) =>
        Assert.That(Demo().Courses.SelectMany(course => course.Quizzes).Select(quiz => quiz.Behaviour), Does.Contain(behaviour));

    private static ModuleRelease Demo()
    {
        var folder = ContentFolder.At(Path.Combine(Checkout.Root, "src", "Lms.Intranet", "Samples", "question-types"));
        var reading = Of<ModuleReader>().Read(folder);
        return reading.Release ?? throw new AssertionException(string.Join('\n', reading.Problems));
    }

    private static T Of<T>()
        where T : notnull
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLmsCore();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<T>();
    }
}
