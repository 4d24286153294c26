using System.Reflection;
using Lms.Core.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Core.Modules;

/// <summary>Adds content modules to a host. They are published when the host starts.</summary>
public static class ModuleRegistration
{
    /// <summary>Adds a module by its class; its content is embedded in the class's assembly.</summary>
    /// <typeparam name="T">The module's class.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <exception cref="InvalidOperationException">The module is added already.</exception>
    public static LmsBuilder AddModule<T>(this LmsBuilder builder)
        where T : ContentModule, new() => Add(builder, new T());

    /// <summary>Adds the module that an assembly names with <see cref="ContentModuleAttribute"/>, such as one that was loaded from a folder of plug-ins.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="InvalidOperationException">The assembly names no usable module, or the module is added already.</exception>
    public static LmsBuilder AddModulesFrom(this LmsBuilder builder, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var type = assembly.GetCustomAttribute<ContentModuleAttribute>()?.ModuleType ?? throw new InvalidOperationException(
            $"{assembly.GetName().Name} names no content module. Add [assembly: ContentModule(typeof(YourModule))] to it.");
        return typeof(ContentModule).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
            ? Add(builder, (ContentModule)Activator.CreateInstance(type)!)
            : throw new InvalidOperationException($"{type} must derive from ContentModule and have a public constructor without parameters.");
    }

    /// <summary>Adds a module that is only files, such as one that a trainer writes.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder that holds <c>module.yaml</c>, or the one above it whose <c>content/</c> does.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidOperationException">The folder is added already.</exception>
    public static LmsBuilder AddModuleFolder(this LmsBuilder builder, string path) => Add(builder, ContentFolder.At(path));

    private static LmsBuilder Add(LmsBuilder builder, ContentModule module)
    {
        Add(builder, ContentFolder.Of(module.GetType().Assembly));
        module.Configure(new ModuleBuilder(builder));
        return builder;
    }

    private static LmsBuilder Add(LmsBuilder builder, ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(service => service.ImplementationInstance is ModuleSource other && other.Folder.Name == folder.Name))
            throw new InvalidOperationException($"The content module {folder.Name} is added twice. Remove one AddModule, AddModulesFrom or AddModuleFolder call.");
        builder.Services.AddSingleton(new ModuleSource(folder));
        return builder;
    }
}
