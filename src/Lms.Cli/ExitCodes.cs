namespace Lms.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything went well.</summary>
    public const int Good = 0;

    /// <summary>The file was read, and something in it is wrong.</summary>
    public const int Faulty = 1;

    /// <summary>The command was not understood, or a file could not be opened.</summary>
    public const int Misused = 2;
}
