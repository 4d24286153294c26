namespace Lms.Cli.Content;

/// <summary>Where the files of a module lie: in the folder given, or in its <c>content</c>.</summary>
internal static class ModuleFolder
{
    public const string Manifest = "module.yaml";

    public static string RootOf(string folder)
    {
        var below = Path.Combine(folder, "content");
        return !File.Exists(Path.Combine(folder, Manifest)) && Directory.Exists(below) ? below : folder;
    }
}
