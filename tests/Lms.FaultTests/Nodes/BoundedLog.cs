namespace Lms.FaultTests.Nodes;

/// <summary>Keeps what a process says, the newest part of it: two files at most.</summary>
internal static class BoundedLog
{
    private const long Longest = 2 << 20;

    public static async Task KeepAsync(StreamReader from, string file)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (string.Intern(file))
            {
                if (File.Exists(file) && new FileInfo(file).Length > Longest)
                    File.Move(file, file + ".1", overwrite: true);
                File.AppendAllText(file, line + "\n");
            }
        }
    }
}
