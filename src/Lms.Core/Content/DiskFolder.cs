namespace Lms.Core.Content;

/// <summary>A content folder on disk, read within its own walls.</summary>
internal sealed class DiskFolder : ContentFolder
{
    private const int MaxDepth = 10;

    private readonly string root;
    private readonly List<string> paths = [];
    private readonly List<ContentProblem> problems = [];

    public DiskFolder(string path)
    {
        var given = new DirectoryInfo(path);
        var below = new DirectoryInfo(Path.Combine(given.FullName, "content"));
        var chosen = below.Exists && !File.Exists(Path.Combine(given.FullName, ModuleReader.ManifestPath)) ? below : given;
        if (!chosen.Exists)
            throw new DirectoryNotFoundException($"There is no module folder at '{given.FullName}'. Give AddModuleFolder a folder that holds module.yaml.");
        Name = given.FullName;
        root = chosen.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? chosen.FullName;
        Walk(new DirectoryInfo(root), 0);
        paths.Sort(StringComparer.Ordinal);
    }

    public override string Name { get; }

    public override IReadOnlyList<string> Paths => paths;

    public override IReadOnlyList<ContentProblem> Problems => problems;

    public override byte[]? Read(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return paths.Contains(path) && file.Exists && file.Length <= MostBytesOf(path) ? File.ReadAllBytes(file.FullName) : null;
    }

    /// <returns>False when there are more files than are read, and looking further is of no use.</returns>
    private bool Walk(DirectoryInfo folder, int depth)
    {
        if (depth > MaxDepth)
            return RefuseMore(folder);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.'))
                continue;
            if (LeadsOut(entry))
                Refuse(entry, "content-link", "Länken leder ut ur mappen. Lägg filen i mappen i stället.", "The link leads out of the folder. Put the file in the folder instead.");
            else if (entry is not DirectoryInfo && paths.Count == MaxFiles)
                return RefuseMore(folder);
            else if (entry is not DirectoryInfo below)
                paths.Add(Inside(entry));
            else if (!Walk(below, depth + 1))
                return false;
        }

        return true;
    }

    private bool RefuseMore(DirectoryInfo folder)
    {
        Refuse(folder, "content-too-many-files", $"Mappen har för många filer eller nivåer (högst {MaxFiles} och {MaxDepth}). Ta bort det som inte hör till modulen.", $"The folder has too many files or levels (at most {MaxFiles} and {MaxDepth}). Remove what is no part of the module.");
        return false;
    }

    // A folder may not be a link at all: it could lead round in a circle.
    private bool LeadsOut(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
            return false;
        return entry is DirectoryInfo
            || entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } target
            || !target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private string Inside(FileSystemInfo entry) =>
        Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private void Refuse(FileSystemInfo entry, string code, string swedish, string english) =>
        problems.Add(new ContentProblem(Inside(entry), 0, code, new Text(swedish, english)));
}
