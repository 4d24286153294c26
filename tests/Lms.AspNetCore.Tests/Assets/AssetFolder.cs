namespace Lms.AspNetCore.Tests.Assets;

/// <summary>The asset folder of the library as it lies in the repository.</summary>
internal static class AssetFolder
{
    public static string Read(string path) => File.ReadAllText(Path.Combine(Project, "wwwroot", path));

    public static string Guide => File.ReadAllText(Path.Combine(Project, "DESIGN.md"));

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Project, "wwwroot"), pattern, SearchOption.AllDirectories);

    private static string Project
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln"))) folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Lms.Core.sln"), "src", "Lms.AspNetCore");
        }
    }
}
