using System.Globalization;
using Lms.FaultTests.Nodes;

namespace Lms.FaultTests.Databases;

/// <summary>The processes of one PostgreSQL server, found by the folder that they all sit in.</summary>
/// <param name="data">The server's data folder.</param>
internal sealed class ServerProcesses(string data)
{
    /// <summary>The process that listens, of which all others are children.</summary>
    public int? Postmaster => All().Select(found => (int?)found.Pid).FirstOrDefault(pid => ParentSitsElsewhere(pid!.Value));

    /// <summary>Sends SIGKILL to the postmaster alone; its children notice and end by themselves.</summary>
    public bool KillPostmaster() => Kill(Postmaster);

    /// <summary>Kills a session that works for a node: the server ends all the others and recovers.</summary>
    public bool KillSession(Random random)
    {
        var sessions = All().Where(found => found.Title.Contains("lms_web", StringComparison.Ordinal)).Select(found => found.Pid).ToArray();
        return sessions.Length > 0 && Kill(sessions[random.Next(sessions.Length)]);
    }

    public bool KillCheckpointer() => Kill(Of("checkpointer"));

    /// <summary>A standby hears nothing more from its primary, though both believe in the connection.</summary>
    public bool HoldReceiver() => Send(Of("walreceiver"), Signals.Stop);

    /// <summary>It hears again.</summary>
    public bool LetReceive() => Send(Of("walreceiver"), Signals.Continue);

    private int? Of(string title) => All().Where(found => found.Title.Contains(title, StringComparison.Ordinal)).Select(found => (int?)found.Pid).FirstOrDefault();

    private static bool Kill(int? pid) => Send(pid, Signals.Kill);

    private static bool Send(int? pid, int signal)
    {
        if (pid is { } found)
            Signals.Send(found, signal);
        return pid is not null;
    }

    private List<(int Pid, string Title)> All() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && SitsHere(pid))
            .Select(pid => (pid, Read(pid, "cmdline").Replace('\0', ' '))),
    ];

    private bool ParentSitsElsewhere(int pid)
    {
        var stat = Read(pid, "stat");
        return stat.Length > 0 && !SitsHere(int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture));
    }

    private bool SitsHere(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget == data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Read(int pid, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/{file}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
