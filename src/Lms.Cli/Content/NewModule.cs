using System.Reflection;
using System.Text;

namespace Lms.Cli.Content;

/// <summary><c>lms new module</c>: a whole small module to write on.</summary>
internal static class NewModule
{
    private const string Root = "skeleton/";

    public static int Run(string folder, Arguments arguments, Terminal terminal)
    {
        var project = arguments.Has("--project");
        var id = arguments.Value("--id") ?? ModuleNames.IdOf(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        if (!ModuleNames.IsId(id))
            return terminal.Misuse($"”{id}” får bara ha a–z, 0–9 och bindestreck. Skriv --id.", $"“{id}” may only have a–z, 0–9 and hyphens. Write --id.");
        if (Already(folder) is { } found)
            return terminal.Misuse($"{folder} är redan en modul eller ett projekt: där finns {found}. Inget är ändrat. Ange en mapp som inte finns än.", $"{folder} is a module or a project already: {found} is there. Nothing was changed. Name a folder that does not exist yet.");
        var files = Files(id, arguments.Value("--title") ?? ModuleNames.TitleOf(id), project);
        var taken = files.Keys.Where(path => File.Exists(Path.Combine(folder, path))).ToList();
        if (taken.Count > 0)
            return terminal.Misuse($"Det finns redan filer här, och ingen skrivs över: {string.Join(", ", taken)}. Välj en annan mapp.", $"There are files here already, and none is written over: {string.Join(", ", taken)}. Choose another folder.");

        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            terminal.Out.WriteLine(full);
        }

        terminal.Say($"Klart. Skriv, och kör sedan lms check {folder} och lms preview {folder}.", $"Done. Write, and then run lms check {folder} and lms preview {folder}.");
        return ExitCodes.Good;
    }

    // The files of a module beside those of another would be read as one, and a project would embed both.
    private static string? Already(string folder) => !Directory.Exists(folder)
        ? null
        : new[] { ModuleFolder.Manifest, $"content/{ModuleFolder.Manifest}" }.FirstOrDefault(path => File.Exists(Path.Combine(folder, path)))
            ?? Directory.EnumerateFiles(folder, "*.*proj").Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault();

    private static SortedDictionary<string, string> Files(string id, string title, bool project)
    {
        var assembly = typeof(NewModule).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            // Windows builds name resources with their own separator.
            var path = name[Root.Length..].Replace('\\', '/');
            var content = path.StartsWith("content/", StringComparison.Ordinal);
            if (!content && !project)
                continue;
            path = content && !project ? path["content/".Length..] : path.Replace(".txt", "", StringComparison.Ordinal);
            files[Fill(path, id, title)] = Fill(Read(assembly, name), id, title);
        }

        return files;
    }

    private static string Fill(string text, string id, string title) => text
        .Replace("__id__", id, StringComparison.Ordinal)
        .Replace("__title__", title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("__Name__", ModuleNames.PackageOf(id), StringComparison.Ordinal)
        .Replace("__Class__", ModuleNames.ClassOf(id), StringComparison.Ordinal)
        .Replace("__core__", ModuleNames.CoreVersion(), StringComparison.Ordinal);

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
