using System.Runtime.InteropServices;

namespace Lms.FaultTests.Databases.Disk;

/// <summary>What a server's processes noted of their writes, put together: for each file what is not synced yet.</summary>
internal sealed class DiskJournal
{
    private const int HeadLength = 6 * sizeof(ulong);

    private readonly Dictionary<ulong, List<Write>> unsynced = [];

    private DiskJournal()
    {
    }

    /// <summary>By the file's inode, oldest first.</summary>
    public IReadOnlyDictionary<ulong, List<Write>> Unsynced => unsynced;

    public static DiskJournal Read(string folder)
    {
        var journal = new DiskJournal();
        foreach (var entry in Directory.GetFiles(folder, "journal-*").SelectMany(Entries).OrderBy(entry => entry.Number))
            journal.Apply(entry);
        return journal;
    }

    /// <summary>The last entry of a process that was killed may be cut short: the write that it announces never was.</summary>
    private static List<Entry> Entries(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var entries = new List<Entry>();
        for (var at = 0; at + HeadLength <= bytes.Length;)
        {
            var head = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(at, HeadLength));
            at += HeadLength;
            var length = (int)head[5];
            if (at + length > bytes.Length)
                break;
            entries.Add(new((EntryKind)head[0], head[1], head[2], (long)head[3], (long)head[4], bytes.AsMemory(at, length)));
            at += length;
        }

        return entries;
    }

    private void Apply(Entry entry)
    {
        if (!unsynced.TryGetValue(entry.File, out var writes))
            unsynced[entry.File] = writes = [];
        switch (entry.Kind)
        {
            case EntryKind.Written:
                writes.Add(new(entry.Offset, entry.Size, entry.Before));
                break;
            case EntryKind.Synced or EntryKind.Made:
                writes.Clear();
                break;
            default:
                CutOff(writes, entry.Offset);
                break;
        }
    }

    /// <summary>Directories and lengths that shrink are kept; what was beyond must not come back.</summary>
    private static void CutOff(List<Write> writes, long length)
    {
        for (var i = 0; i < writes.Count; i++)
        {
            var kept = (int)Math.Clamp(length - writes[i].Offset, 0, writes[i].Before.Length);
            writes[i] = writes[i] with { Size = Math.Min(writes[i].Size, length), Before = writes[i].Before[..kept] };
        }
    }

    /// <summary>A write that no sync came after.</summary>
    /// <param name="Offset">Where it began.</param>
    /// <param name="Size">The file's length before it.</param>
    /// <param name="Before">The bytes that it covered, as far as there were any.</param>
    internal sealed record Write(long Offset, long Size, ReadOnlyMemory<byte> Before);

    private sealed record Entry(EntryKind Kind, ulong Number, ulong File, long Offset, long Size, ReadOnlyMemory<byte> Before);

    private enum EntryKind : ulong
    {
        Written = 1,
        Synced = 2,
        Made = 3,
        CutOff = 4,
    }
}
