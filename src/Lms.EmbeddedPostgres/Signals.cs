using System.Runtime.InteropServices;

namespace Lms.EmbeddedPostgres;

/// <summary>What the numbers mean to a PostgreSQL server.</summary>
internal static partial class Signals
{
    public const int FastShutdown = 2;
    public const int ImmediateShutdown = 3;
    public const int Kill = 9;

    /// <summary>A process that is gone already is no error.</summary>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
