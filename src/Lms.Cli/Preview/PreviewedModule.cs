using System.Security.Cryptography;
using System.Text;
using Lms.Core.Content;
using Lms.Core.Content.Checking;

namespace Lms.Cli.Preview;

/// <summary>A module folder that is read anew when something in it has changed.</summary>
/// <param name="path">The folder.</param>
/// <param name="day">The day that facts are measured against.</param>
internal sealed class PreviewedModule(string path, DateOnly day)
{
    private readonly Lock gate = new();
    private string stamp = "";
    private ContentFolder? folder;
    private ContentCheck? check;

    /// <summary>The module as it is now, with the stamp of its files.</summary>
    public (ContentCheck Check, string Stamp) Now()
    {
        lock (gate)
        {
            var now = Stamp();
            if (check is null || now != stamp)
            {
                folder = ContentFolder.At(path);
                check = CoreTypes.Checker.Check(folder, day);
                stamp = now;
            }

            return (check, stamp);
        }
    }

    /// <summary>The bytes of a picture; null when the module has none with that path.</summary>
    public byte[]? Picture(string asset)
    {
        Now();
        return asset.StartsWith("assets/", StringComparison.Ordinal) && folder!.Paths.Contains(asset) ? folder.Read(asset) : null;
    }

    /// <summary>Changes when a file is added, changed or removed.</summary>
    public string Stamp()
    {
        var seen = new StringBuilder();
        foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            seen.Append(file.FullName).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())))[..16];
    }
}
