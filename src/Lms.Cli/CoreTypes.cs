using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Checking;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Cli;

/// <summary>What the core registers, without a host: question types, block types and behaviours.</summary>
internal static class CoreTypes
{
    private static readonly ServiceCollection Registered = Register();

    public static QuestionTypes Questions { get; } = new(All<QuestionType>());

    public static ModuleReader Modules { get; } = new(All<BlockType>(), Questions, new QuizBehaviours(All<QuizBehaviour>()), Templates);

    public static ContentChecker Checker { get; } = new(Modules, Questions, Templates);

    private static LmsTemplateEngine Templates => new(TimeProvider.System);

    private static ServiceCollection Register()
    {
        var services = new ServiceCollection();
        services.AddLmsCore();
        return services;
    }

    private static List<T> All<T>()
        where T : class => [.. Registered.Where(service => service.ServiceType == typeof(T)).Select(service => (T)(service.ImplementationInstance ?? Activator.CreateInstance(service.ImplementationType!)!))];
}
