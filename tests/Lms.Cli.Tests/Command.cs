using System.Diagnostics;

namespace Lms.Cli.Tests;

/// <summary>Runs the command as a process of its own, as a shell does.</summary>
internal static class Command
{
    /// <summary>Exit code, standard output and standard error of one run.</summary>
    public static (int Code, string Out, string Error) Run(params string[] args)
    {
        var (code, bytes, error) = RunBytes("sv_SE.UTF-8", args);
        return (code, System.Text.Encoding.UTF8.GetString(bytes), error);
    }

    /// <summary>As the other, with the output's bytes and in another environment.</summary>
    public static (int Code, byte[] Out, string Error) RunBytes(string environmentLanguage, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = TestContext.CurrentContext.WorkDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Lms.Cli.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["LC_ALL"] = environmentLanguage;
        using var process = Process.Start(start)!;
        using var bytes = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return (process.ExitCode, bytes.ToArray(), error.Result);
    }
}
