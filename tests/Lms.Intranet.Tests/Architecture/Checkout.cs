using System.Reflection;

namespace Lms.Intranet.Tests.Architecture;

/// <summary>The source tree that these tests read.</summary>
internal static class Checkout
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Projects under <c>src</c> that the solution builds, by name. The Scriban adapter stands outside.</summary>
    internal static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)!).Where(name => name != "Lms.Templates.Scriban").Order(StringComparer.Ordinal)];

    /// <summary>C# files of the product, without generated ones.</summary>
    internal static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    internal static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    internal static Assembly Load(string project) => Assembly.Load(project);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the source tree and found no Lms.Core.sln above them.");
    }
}
