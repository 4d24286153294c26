using Lms.FaultTests.Databases;
using Lms.FaultTests.Floods;
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
            case ["flood", var plan]:
                return await FloodClient.RunAsync(FloodPlan.Read(plan));
            case ["disk", var folder, var what]:
                return await SmallDisk.RunAsync(folder, logOnly: what == "log");
            case ["long", .. var rest]:
                return await LongRun.RunAsync(LongRunPlan.Of(rest));
            default:
                await Console.Error.WriteLineAsync("usage: Lms.FaultTests client PLAN | flood PLAN | disk FOLDER all|log | long [--kills=1000] [--minutes=480] [--out=FOLDER] [--seats=500] [--cycle=MINUTES] [--rounds=100] [--hidden=1500] [--flood=MINUTES] [--seed=2026]");
                return 2;
        }
    }
}
