using System.Reflection;
using Lms.Core.Content.Assets;

namespace Lms.Core.Content;

/// <summary>The files of a content module, wherever they lie. Paths have forward slashes and begin inside <c>content/</c>.</summary>
public abstract class ContentFolder
{
    /// <summary>The most files that a module has.</summary>
    public const int MaxFiles = 5_000;

    /// <summary>The most bytes of one file that is neither sound nor film.</summary>
    public const int MaxFileBytes = 5 * 1024 * 1024;

    /// <summary>The most bytes of a file.</summary>
    /// <param name="path">Its path.</param>
    public static int MostBytesOf(string path) => MediaFile.IsNamed(path) ? MediaFile.MostOf(path) : MaxFileBytes;

    /// <summary>What the folder is called in messages: an assembly's name or a path.</summary>
    public abstract string Name { get; }

    /// <summary>Every file, sorted by ordinal path.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>What is wrong with the folder itself, such as a link that leads out of it.</summary>
    public virtual IReadOnlyList<ContentProblem> Problems => [];

    /// <summary>The files embedded in an assembly by <c>Lms.Core.targets</c>.</summary>
    /// <param name="assembly">The module's assembly.</param>
    public static ContentFolder Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new EmbeddedFolder(assembly);
    }

    /// <summary>The files of a folder on disk. Hidden files are left out; links that lead out of the folder are refused.</summary>
    /// <param name="path">The folder that holds <c>module.yaml</c>, or the one above it whose <c>content/</c> does.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentFolder At(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new DiskFolder(path);
    }

    /// <summary>A file's bytes.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    /// <returns>The bytes; null when the file is larger than <see cref="MostBytesOf"/> or cannot be read now.</returns>
    public abstract byte[]? Read(string path);
}
