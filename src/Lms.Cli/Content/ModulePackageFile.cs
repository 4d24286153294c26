using System.IO.Compression;
using System.Security;
using System.Text;
using Lms.Core.Content;

namespace Lms.Cli.Content;

/// <summary>A NuGet package with one assembly, which holds a module's files. The same files give the same bytes.</summary>
/// <param name="Id">The package, and the namespace of the module's class.</param>
/// <param name="Version">The module's version.</param>
/// <param name="Class">The module's class.</param>
/// <param name="Bytes">The package.</param>
internal sealed record ModulePackageFile(string Id, string Version, string Class, byte[] Bytes)
{
    private static readonly DateTimeOffset SomeDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string FileName => $"{Id}.{Version}.nupkg";

    public static ModulePackageFile Of(ModuleRelease release, ContentFolder folder, string? package)
    {
        var (id, version) = (package ?? ModuleNames.PackageOf(release.ModuleId), release.Version.ToString(3));
        var name = ModuleNames.ClassOf(release.ModuleId);
        var assembly = ModuleAssembly.Write(id, name, release.Version, [.. folder.Paths.Select(path => (path, folder.Read(path)!))]);
        return new(id, version, name, Zip(
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

    private static byte[] Zip(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = SomeDay;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
