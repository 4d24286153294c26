using System.Buffers.Binary;

namespace Lms.Formats.Zip;

/// <summary>
/// Reads a zip file's directory and holds it against what stands before each entry. What tells two tools different things
/// of the same file is a reason to refuse it. Throws <see cref="InvalidDataException"/> with a <see cref="ZipFault"/>'s code.
/// </summary>
/// <param name="file">The whole file.</param>
/// <param name="limits">What it may cost.</param>
internal sealed class ZipDirectory(ReadOnlyMemory<byte> file, FormatLimits limits)
{
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const uint LocalMark = 0x04034B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;

    private readonly List<(long From, long To)> taken = [];

    /// <summary>The files in the order of the directory; folders are left out.</summary>
    public IReadOnlyList<ZipPart> Read()
    {
        var end = FindEnd();
        var count = Short(end + 10);
        long size = Long(end + 12);
        long at = Long(end + 16);
        if (count == ushort.MaxValue || size == uint.MaxValue || at == uint.MaxValue)
            throw ZipFault.Of("zip-64");
        if (Short(end + 4) != 0 || Short(end + 6) != 0 || Short(end + 8) != count || at + size != end)
            throw ZipFault.Of("zip-broken");
        if (count > limits.ZipEntries)
            throw ZipFault.Of("zip-entries");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<ZipPart>(count);
        for (var index = 0; index < count; index++)
        {
            if (at + EntryLength > end || Long((int)at) != EntryMark)
                throw ZipFault.Of("zip-broken");
            if (Entry((int)at, end, names) is { } part)
                parts.Add(part);
            at += EntryLength + Short((int)at + 28) + Short((int)at + 30) + Short((int)at + 32);
        }

        if (at != end)
            throw ZipFault.Of("zip-broken");
        RefuseOverlap();
        return parts;
    }

    private int FindEnd()
    {
        for (var at = file.Length - EndLength; at >= Math.Max(0, file.Length - EndLength - ushort.MaxValue); at--)
        {
            if (Long(at) == EndMark && at + EndLength + Short(at + 20) == file.Length)
                return at;
        }

        throw ZipFault.Of("zip-broken");
    }

    private ZipPart? Entry(int at, int directoryEnd, HashSet<string> names)
    {
        var (flags, method, nameLength) = (Short(at + 8), Short(at + 10), Short(at + 28));
        if (at + EntryLength + nameLength > directoryEnd)
            throw ZipFault.Of("zip-broken");
        if ((flags & 0x2041) != 0)
            throw ZipFault.Of("zip-encrypted");
        var bytes = file.Span.Slice(at + EntryLength, nameLength);
        var name = ZipNames.Decode(bytes);
        if (!ZipNames.IsSafe(name, limits))
            throw ZipFault.Of("zip-name");
        if (!names.Add(ZipNames.Folded(name)))
            throw ZipFault.Of("zip-twice");

        // The upper half of the attributes is the Unix mode; only plain files and folders may come.
        var mode = (Long(at + 38) >> 16) & 0xF000;
        if (file.Span[at + 5] == 3 && mode is not (0 or 0x8000 or 0x4000))
            throw ZipFault.Of("zip-link");
        var (packed, length) = (Long(at + 20), Long(at + 24));
        if (packed == uint.MaxValue || length == uint.MaxValue || Long(at + 42) == uint.MaxValue)
            throw ZipFault.Of("zip-64");
        if (method is not (0 or 8) || Short(at + 34) != 0)
            throw ZipFault.Of("zip-method");
        var from = Local(Long(at + 42), at, bytes, packed);
        if (name.EndsWith('/'))
            return length == 0 ? null : throw ZipFault.Of("zip-name");
        if (method == 0 && packed != length)
            throw ZipFault.Of("zip-header");
        return new(name, file.Slice(from, (int)packed), method == 8, length, Long(at + 16));
    }

    /// <summary>Where an entry's bytes begin, when what stands before them says the same as the directory.</summary>
    private int Local(long local, int entry, ReadOnlySpan<byte> name, uint packed)
    {
        if (local + LocalLength > entry)
            throw ZipFault.Of("zip-broken");
        var at = (int)local;
        if (Long(at) != LocalMark)
            throw ZipFault.Of("zip-broken");
        var from = local + LocalLength + Short(at + 26) + Short(at + 28);
        if (from + packed > entry)
            throw ZipFault.Of("zip-broken");
        var sizesFollow = (Short(at + 6) & 8) != 0;
        var same = file.Span.Slice(at + LocalLength, Short(at + 26)).SequenceEqual(name)
            && Short(at + 8) == Short(entry + 10)
            && (Short(at + 6) & 0x2041) == 0
            && SameOr(at + 14, entry + 16, sizesFollow)
            && SameOr(at + 18, entry + 20, sizesFollow)
            && SameOr(at + 22, entry + 24, sizesFollow);
        if (!same)
            throw ZipFault.Of("zip-header");
        taken.Add((local, from + packed));
        return (int)from;
    }

    private bool SameOr(int local, int entry, bool mayBeZero) => Long(local) == Long(entry) || (mayBeZero && Long(local) == 0);

    private void RefuseOverlap()
    {
        taken.Sort();
        for (var index = 1; index < taken.Count; index++)
        {
            if (taken[index].From < taken[index - 1].To)
                throw ZipFault.Of("zip-overlap");
        }
    }

    private ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.Span[at..]);

    private uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);
}
