using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lms.Cli.Tests;

/// <summary>Starts the preview as its author does, and opens it.</summary>
internal static partial class PreviewProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<(Process Process, HttpClient Browser)> OpenAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Lms.Cli.dll"), "preview", folder, "--port", "0", "--lang", "sv", "--date", "2026-11-22" })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return (process, new HttpClient { BaseAddress = new Uri(Address().Match(told!).Value), Timeout = Patience });
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
