namespace Lms.Testing.Templates;

/// <summary>A template and what every engine makes of it.</summary>
/// <param name="Template">The template.</param>
/// <param name="Prints">The text as plain text; null when the template is wrong.</param>
/// <param name="LeftOut">Whether the strict engine refuses what the whole language prints.</param>
/// <param name="Fails">Whether the template is wrong in every engine.</param>
/// <param name="Line">Line of what is wrong, as the strict engine says it; 0 where any line will do.</param>
/// <param name="Column">Column of what is wrong, as the strict engine says it; 0 where any column will do.</param>
public sealed record TemplateCase(
    string Template,
    string? Prints = null,
    bool LeftOut = false,
    bool Fails = false,
    int Line = 0,
    int Column = 0)
{
    /// <summary>The template on one line, as the name of the test.</summary>
    public override string ToString() => Template.ReplaceLineEndings("⏎");
}
