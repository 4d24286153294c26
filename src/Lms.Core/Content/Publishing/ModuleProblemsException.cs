namespace Lms.Core.Content.Publishing;

/// <summary>Content modules have problems and the host is strict: <see cref="LmsOptions.StrictModules"/>. The message lists every problem.</summary>
public sealed class ModuleProblemsException : Exception
{
    /// <summary>For serializers; prefer the constructor with reports.</summary>
    public ModuleProblemsException()
        : base("Content modules have problems.")
    {
    }

    /// <summary>With a message.</summary>
    /// <param name="message">The message.</param>
    public ModuleProblemsException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ModuleProblemsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With every problem of every module.</summary>
    /// <param name="reports">The modules that have problems.</param>
    public ModuleProblemsException(IEnumerable<ModuleReport> reports)
        : base("Content modules have problems, and LmsOptions.StrictModules is set.\n" + string.Join('\n', reports.SelectMany(Lines)))
    {
    }

    private static IEnumerable<string> Lines(ModuleReport report) => report.Problems.Select(problem => $"{report.Source}: {problem}");
}
