using System.ComponentModel;
using System.Diagnostics;

namespace Lms.EmbeddedPostgres;

/// <summary>What a program that ran to its end said.</summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>Where npm names the reason.</summary>
    public string FirstLines => string.Join('\n', Lines.Take(4));

    /// <summary>Where PostgreSQL's programs name the reason.</summary>
    public string LastLines => string.Join('\n', Lines.TakeLast(8));

    private string[] Lines => (Errors + '\n' + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null when there is no such program.</summary>
    public static async Task<ChildProcess?> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }
        using (process)
        {
            process.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
                var errors = process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                return new(process.ExitCode, await output, await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}
