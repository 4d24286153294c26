using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Content.Checking;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Testing.Modules;

/// <summary>A module reader that knows what the library ships and what one module adds, without a host.</summary>
public sealed class CoreModuleReader
{
    private readonly ServiceCollection services = new();

    private CoreModuleReader(Action<LmsBuilder> add)
    {
        add(services.AddLmsCore());
        Types = new QuestionTypes(All<QuestionType>());
        Templates = new LmsTemplateEngine(TimeProvider.System);
        Behaviours = new QuizBehaviours(All<QuizBehaviour>());
        Reader = new ModuleReader(All<BlockType>(), Types, Behaviours, Templates);
        Checker = new ContentChecker(Reader, Types, Templates);
    }

    /// <summary>The reader.</summary>
    public ModuleReader Reader { get; }

    /// <summary>Reads a module and says all that can be said of it.</summary>
    public ContentChecker Checker { get; }

    /// <summary>The question types that it knows.</summary>
    public QuestionTypes Types { get; }

    /// <summary>The behaviours that it knows.</summary>
    public QuizBehaviours Behaviours { get; }

    /// <summary>The engine that fills in certificates.</summary>
    public ITemplateEngine Templates { get; }

    /// <summary>A reader that knows what the library ships.</summary>
    public static CoreModuleReader Shipped() => new(_ => { });

    /// <summary>A reader that also knows what a module registers.</summary>
    /// <typeparam name="T">The module's class.</typeparam>
    public static CoreModuleReader With<T>()
        where T : ContentModule, new() => new(builder => builder.AddModule<T>());

    private IEnumerable<T> All<T>() => services
        .Where(service => service.ServiceType == typeof(T))
        .Select(service => (T)(service.ImplementationInstance ?? Activator.CreateInstance(service.ImplementationType!)!));
}
