using System.IO.Compression;
using Lms.Core.Certificates.Pictures;

namespace Lms.Core.Content.Packages;

/// <summary>
/// A module folder as one zip file. Nothing of it touches the disk, no name in it is used as a path, and what its headers
/// say of sizes is not believed.
/// </summary>
public static class ModulePackage
{
    /// <summary>The most bytes of a package.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The most bytes of all that it holds, unpacked.</summary>
    public const int MaxUnpacked = 48 * 1024 * 1024;

    private const int MaxRatio = 100;
    private const int RatioFrom = 1024 * 1024;

    /// <summary>Packs a folder.</summary>
    /// <param name="folder">The files; one that cannot be read is left out.</param>
    /// <param name="target">Receives the package.</param>
    /// <param name="time">Stamped on every file.</param>
    /// <param name="token">Cancels the call.</param>
    public static async Task WriteAsync(ContentFolder folder, Stream target, DateTimeOffset time, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(folder);
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, token);
        foreach (var path in folder.Paths)
        {
            if (folder.Read(path) is not { } bytes)
                continue;
            var entry = zip.CreateEntry(path);
            entry.LastWriteTime = time;
            await using var stream = await entry.OpenAsync(token);
            await stream.WriteAsync(bytes, token);
        }
    }

    /// <summary>Unpacks a package into memory.</summary>
    /// <param name="package">The file; it can be sought in.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The files below the folder where <c>module.yaml</c> lies, or a refusal that begins with <c>package-</c>. Files beside
    /// that folder, such as a project's, are left out.
    /// </returns>
    public static async Task<Outcome<ContentFolder>> ReadAsync(Stream package, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (PackageDirectory.Fault(package) is { } unreadable)
            return unreadable;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(package, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, token);
            if (zip.Entries.Count > ContentFolder.MaxFiles)
                return PackageRefusals.TooManyFiles;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries)
            {
                if (PackageName.Fault(entry, names) is { } fault)
                    return fault;
            }

            return RootOf(zip) is { } root ? await UnpackAsync(zip, root, token) : PackageRefusals.NoModule;
        }
        catch (InvalidDataException)
        {
            return PackageRefusals.Unreadable;
        }
    }

    private static string? RootOf(ZipArchive zip) => zip.Entries
        .Select(entry => entry.FullName)
        .Where(name => name == ModuleReader.ManifestPath || name.EndsWith("/" + ModuleReader.ManifestPath, StringComparison.Ordinal))
        .OrderBy(name => name.Length)
        .Select(name => name[..^ModuleReader.ManifestPath.Length])
        .FirstOrDefault();

    private static async Task<Outcome<ContentFolder>> UnpackAsync(ZipArchive zip, string root, CancellationToken token)
    {
        var files = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var left = (long)MaxUnpacked;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(root, StringComparison.Ordinal) && !entry.FullName.EndsWith('/')))
        {
            var path = entry.FullName[root.Length..];
            if (path.Split('/').Any(part => part.StartsWith('.')))
                continue;
            var most = Math.Min(left, Math.Min(ContentFolder.MostBytesOf(path), Math.Max(RatioFrom, entry.CompressedLength * MaxRatio)));
            if (await ReadAsync(entry, most, token) is not { } bytes)
                return PackageRefusals.TooLarge(path);

            // A length that lies cuts the file short; the checksum, which is the same as a PNG chunk's, tells.
            if (PngChecksum.Of(bytes) != entry.Crc32)
                return PackageRefusals.Unreadable;
            left -= bytes.Length;
            files[path] = bytes;
        }

        return new MemoryFolder(PackageRefusals.FolderName, files);
    }

    // Counted while it is unpacked: the length in the header is whatever somebody wrote there.
    private static async Task<byte[]?> ReadAsync(ZipArchiveEntry entry, long most, CancellationToken token)
    {
        await using var stream = await entry.OpenAsync(token);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, token)) > 0)
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
