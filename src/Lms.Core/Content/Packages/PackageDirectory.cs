using System.Buffers.Binary;

namespace Lms.Core.Content.Packages;

/// <summary>Looks at the end of a zip file before anything is made of it: a list of a million empty files takes memory, too.</summary>
internal static class PackageDirectory
{
    private const uint EndOfDirectory = 0x06054b50;
    private const int EndLength = 22;
    private const int MaxComment = ushort.MaxValue;
    private const int MaxDirectoryBytes = 2 * 1024 * 1024;

    /// <summary>Why the file is not read; null when it may be.</summary>
    public static Refusal? Fault(Stream package)
    {
        if (package.Length > ModulePackage.MaxBytes)
            return PackageRefusals.TooLarge("");
        var tail = new byte[Math.Min(package.Length, EndLength + MaxComment)];
        package.Position = package.Length - tail.Length;
        package.ReadExactly(tail);
        package.Position = 0;
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndOfDirectory)
                return Judge(tail.AsSpan(at), package.Length - tail.Length + at);
        }

        return PackageRefusals.Unreadable;
    }

    private static Refusal? Judge(ReadOnlySpan<byte> end, long at)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (start == uint.MaxValue || start > at)
            return PackageRefusals.Unreadable;
        return count > ContentFolder.MaxFiles || at - start > MaxDirectoryBytes ? PackageRefusals.TooManyFiles : null;
    }
}
