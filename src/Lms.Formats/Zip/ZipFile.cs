using System.IO.Compression;
using System.Text;

namespace Lms.Formats.Zip;

/// <summary>Writes a zip file. The same content gives the same bytes, whenever it is written.</summary>
internal static class ZipFile
{
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="parts">Paths and what stands there, in order.</param>
    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }
}
