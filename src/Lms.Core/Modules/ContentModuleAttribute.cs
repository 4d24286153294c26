namespace Lms.Core.Modules;

/// <summary>Names an assembly's content module, so that it is found without scanning types.</summary>
/// <param name="moduleType">A class that derives from <see cref="ContentModule"/> and has a parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ContentModuleAttribute(Type moduleType) : Attribute
{
    /// <summary>The module's class.</summary>
    public Type ModuleType { get; } = moduleType;
}
