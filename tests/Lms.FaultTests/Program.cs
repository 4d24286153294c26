using Lms.FaultTests.Databases;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;

namespace Lms.FaultTests;

/// <summary>The test assembly as a program: what runs in processes of its own beside the tests.</summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["client", var plan]:
                return await LoadClient.RunAsync(ClientPlan.Read(plan));
            case ["disk", var folder]:
                return await SmallDisk.RunAsync(folder);
            case ["long", .. var rest]:
                return await LongRun.RunAsync(LongRunPlan.Of(rest));
            default:
                await Console.Error.WriteLineAsync("usage: Lms.FaultTests client PLAN | disk FOLDER | long [--kills=1000] [--minutes=480] [--out=FOLDER] [--seats=500] [--cycle=MINUTES] [--rounds=100] [--seed=2026]");
                return 2;
        }
    }
}
