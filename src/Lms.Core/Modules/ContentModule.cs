namespace Lms.Core.Modules;

/// <summary>
/// A plug-in package of courses, questions and working material. A module without question types of its own is an
/// empty class; its content lies in the assembly's embedded <c>content/</c> folder.
/// </summary>
public abstract class ContentModule
{
    /// <summary>Registers what the module brings besides content, such as a question type. Does nothing by default.</summary>
    /// <param name="module">Where to register.</param>
    public virtual void Configure(IModuleBuilder module)
    {
    }
}
