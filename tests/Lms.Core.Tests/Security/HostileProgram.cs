namespace Lms.Core.Tests.Security;

/// <summary>What runs when the tests start their own assembly as a process.</summary>
internal static class HostileProgram
{
    private static int Main(string[] args) => args is [HostileInputs.Argument, var which] ? HostileInputs.Run(which, Console.Out) : 0;
}
