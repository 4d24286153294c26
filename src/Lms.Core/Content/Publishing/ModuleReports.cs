namespace Lms.Core.Content.Publishing;

/// <summary>The reports of the latest publication in this process. Safe for all threads.</summary>
public sealed class ModuleReports
{
    private volatile IReadOnlyList<ModuleReport> all = [];

    /// <summary>One report a module, in the order in which they were added; empty before the first publication.</summary>
    public IReadOnlyList<ModuleReport> All => all;

    internal void Set(IReadOnlyList<ModuleReport> reports) => all = reports;
}
