namespace Lms.Core.Content;

/// <summary>One fault in authored content. All faults of a module are collected and told at once.</summary>
/// <param name="Path">The file inside the content folder, with forward slashes.</param>
/// <param name="Line">1-based line in that file; 0 when the fault is about the whole file.</param>
/// <param name="Code">Stable code such as <c>lesson-missing-translation</c>.</param>
/// <param name="Message">What is wrong and what to do, for the author.</param>
/// <param name="Column">1-based column; 0 when it is not known.</param>
/// <param name="Setting">
/// Which setting of a YAML file, from its top: names, and 0-based places in lists, such as <c>courses/0/modules/1/title/sv</c>.
/// Empty when the fault is not about one.
/// </param>
public sealed record ContentProblem(string Path, int Line, string Code, Text Message, int Column = 0, string Setting = "")
{
    /// <summary>Path, line, code and the English message on one line, as compilers print it.</summary>
    public override string ToString() =>
        $"{Path}({Line}{(Column > 0 ? "," + Column : "")}): {Code}: {Message.English}";
}
