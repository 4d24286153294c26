using System.Buffers.Binary;
using System.IO.Compression;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Lms.Core.Content;

namespace Lms.Cli.Content;

/// <summary>A NuGet package with one assembly, which holds a module's files. The same files give the same bytes, others another time of every file.</summary>
/// <param name="Id">The package, and the namespace of the module's class.</param>
/// <param name="Version">The module's version.</param>
/// <param name="Class">The module's class.</param>
/// <param name="Bytes">The package.</param>
internal sealed record ModulePackageFile(string Id, string Version, string Class, byte[] Bytes)
{
    // A build leaves a file alone that is as large and as old as the one it has, so another content needs another time; and
    // one that has passed, since packages are unpacked with the time of now where theirs is yet to come.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    public string FileName => $"{Id}.{Version}.nupkg";

    public static ModulePackageFile Of(ModuleRelease release, ContentFolder folder, string? package)
    {
        var (id, version) = (package ?? ModuleNames.PackageOf(release.ModuleId), release.Version.ToString(3));
        var name = ModuleNames.ClassOf(release.ModuleId);
        var assembly = ModuleAssembly.Write(id, name, release.Version, [.. folder.Paths.Select(path => (path, folder.Read(path)!))]);
        return new(id, version, name, Zip(TimeOf(assembly),
        [
            ("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes)),
            ("_rels/.rels", Encoding.UTF8.GetBytes(Relations(id))),
            ($"{id}.nuspec", Encoding.UTF8.GetBytes(Specification(id, version, release))),
            ($"lib/net10.0/{id}.dll", assembly),
        ]));
    }

    private const string ContentTypes = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
          <Default Extension="nuspec" ContentType="application/octet" />
          <Default Extension="dll" ContentType="application/octet" />
        </Types>
        """;

    private static string Relations(string id) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/{id}.nuspec" Id="nuspec" />
        </Relationships>
        """;

    private static string Specification(string id, string version, ModuleRelease release) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>{id}</id>
            <version>{version}</version>
            <authors>{id}</authors>
            <description>{SecurityElement.Escape(string.Join(". ", release.Courses.Select(course => course.Title.ToString())))}</description>
            <dependencies>
              <group targetFramework="net10.0">
                <dependency id="Lms.Core" version="{ModuleNames.CoreVersion()}" />
              </group>
            </dependencies>
          </metadata>
        </package>
        """;

    private static DateTimeOffset TimeOf(byte[] assembly) =>
        Earliest + (Step * (BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(assembly)) % (ulong)((Latest - Earliest) / Step)));

    private static byte[] Zip(DateTimeOffset time, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = time;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
