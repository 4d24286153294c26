using System.Diagnostics;

namespace Lms.Certificates.Tests.Support;

/// <summary>Programs by other people that read PDF files, so that our reader and our writer cannot share a mistake.</summary>
internal static class ExternalTool
{
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new AssertionException($"{program} is not installed. Install the packages qpdf, poppler-utils and zbar-tools, or leave these tests out with --filter TestCategory!=ExternalTools.");
        }
    }
}
