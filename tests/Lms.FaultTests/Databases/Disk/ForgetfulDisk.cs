using System.Diagnostics;

namespace Lms.FaultTests.Databases.Disk;

/// <summary>
/// A disk that loses at a power cut what was not synced, and that can be full: a library of ours that is loaded into the
/// server, so that it needs no right to mount anything.
/// </summary>
internal sealed class ForgetfulDisk
{
    private const int Page = 4096;
    private const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;

    private readonly string folder;
    private readonly string data;

    private ForgetfulDisk(string folder, string data)
    {
        this.folder = folder;
        this.data = data;
    }

    /// <summary>Programs that start the server with the library.</summary>
    public string BinFolder => Path.Combine(folder, "bin");

    /// <param name="folder">For the library, its journals and the programs.</param>
    /// <param name="data">The server's data folder.</param>
    /// <param name="binaries">The real programs.</param>
    public static async Task<ForgetfulDisk> MakeAsync(string folder, string data, string binaries)
    {
        var disk = new ForgetfulDisk(folder, data);
        Directory.CreateDirectory(disk.BinFolder);
        File.SetUnixFileMode(folder, Everybody);
        await File.WriteAllBytesAsync(Path.Combine(folder, "counter"), new byte[sizeof(ulong)]);
        File.SetUnixFileMode(Path.Combine(folder, "counter"), Everybody);
        var library = Path.Combine(folder, "forgetful_disk.so");
        await CompileAsync(Path.Combine(AppContext.BaseDirectory, "Databases", "Disk", "forgetful_disk.c"), library);
        await disk.WriteProgramAsync("initdb", $"exec '{binaries}/initdb' \"$@\"");
        await disk.WriteProgramAsync("postgres", $"LD_PRELOAD='{library}' LMS_DISK='{folder}' LMS_DISK_DATA='{data}' exec '{binaries}/postgres' \"$@\"");
        return disk;
    }

    /// <summary>From now on no file of the server grows, or none of its log alone.</summary>
    public void Fill(bool logOnly) => File.WriteAllBytes(Path.Combine(folder, logOnly ? "full-wal" : "full"), []);

    /// <summary>There is room again.</summary>
    public void Free()
    {
        File.Delete(Path.Combine(folder, "full"));
        File.Delete(Path.Combine(folder, "full-wal"));
    }

    /// <summary>What a power cut leaves, once every process of the server was killed.</summary>
    /// <param name="survive">Decides, page by page, whether it was written all the same: a disk may write before it must.</param>
    /// <returns>How many pages were lost.</returns>
    public int Cut(Func<bool> survive)
    {
        var lost = 0;
        var paths = Files();
        foreach (var (file, writes) in DiskJournal.Read(folder).Unsynced)
            if (writes.Count > 0 && paths.TryGetValue(file, out var path))
                lost += Undo(path, writes, survive);
        foreach (var journal in Directory.GetFiles(folder, "journal-*"))
            File.Delete(journal);
        return lost;
    }

    private static int Undo(string path, List<DiskJournal.Write> writes, Func<bool> survive)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        var fates = new Dictionary<long, bool>();
        bool Survives(long page) => fates.TryGetValue(page, out var fate) ? fate : fates[page] = survive();
        var length = Math.Min(file.Length, writes.Min(write => write.Size));
        foreach (var write in Enumerable.Reverse(writes))
            ForEachPage(write.Offset, write.Before.Length, (offset, from, count) =>
            {
                if (!Survives(offset / Page))
                    RandomAccess.Write(file.SafeFileHandle, write.Before.Span.Slice(from, count), offset);
            });

        // What the file has grown by: it did not, or it did and the page never came.
        if (length < file.Length && !survive())
        {
            fates[length / Page] = false;
            file.SetLength(length);
        }
        else
        {
            ForEachPage(length, (int)(file.Length - length), (offset, _, count) =>
            {
                if (!Survives(offset / Page))
                    RandomAccess.Write(file.SafeFileHandle, new byte[count], offset);
            });
        }

        return fates.Values.Count(fate => !fate);
    }

    private static void ForEachPage(long offset, int length, Action<long, int, int> part)
    {
        for (var done = 0; done < length;)
        {
            var count = (int)Math.Min(length - done, Page - ((offset + done) % Page));
            part(offset + done, done, count);
            done += count;
        }
    }

    /// <summary>The server's files by their inodes.</summary>
    private Dictionary<ulong, string> Files()
    {
        var start = new ProcessStartInfo("find", [data, "-type", "f", "-printf", "%i %p\\n"]) { RedirectStandardOutput = true };
        using var find = Process.Start(start)!;
        return find.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .ToDictionary(pair => ulong.Parse(pair[0], System.Globalization.CultureInfo.InvariantCulture), pair => pair[1]);
    }

    private static async Task CompileAsync(string source, string library)
    {
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("cc", ["-O2", "-Wall", "-shared", "-fPIC", "-o", library, source, "-ldl"]) { RedirectStandardError = true })!;
            var said = await compiler.StandardError.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            Assert.That(compiler.ExitCode, Is.Zero, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail("There is no C compiler: install gcc and libc6-dev.");
        }
    }

    private async Task WriteProgramAsync(string name, string line)
    {
        var path = Path.Combine(BinFolder, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(path, Everybody);
    }
}
