using System.Diagnostics;

namespace Lms.FaultTests.Learners;

/// <summary>The load client in a process of its own: no fault of ours reaches its ledger.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> said;

    private ClientProcess(Process process, ClientPlan plan)
    {
        this.process = process;
        Plan = plan;
        said = process.StandardOutput.ReadToEndAsync();
    }

    public ClientPlan Plan { get; }

    public static ClientProcess Start(ClientPlan plan, string folder)
    {
        var file = Path.Combine(folder, $"{plan.Run}.json");
        File.WriteAllText(file, plan.Write());
        var start = new ProcessStartInfo("dotnet", [typeof(ClientProcess).Assembly.Location, "client", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new(Process.Start(start)!, plan);
    }

    /// <summary>Lets the learners finish, and gives their report.</summary>
    public async Task<ClientReport> FinishAsync()
    {
        process.StandardInput.Close();
        var report = await said;
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, "The load client failed; its faults are above.");
        return ClientReport.Read(report);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
