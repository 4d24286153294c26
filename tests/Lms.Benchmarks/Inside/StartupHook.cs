using System.Diagnostics.CodeAnalysis;

/// <summary>Brings this assembly into the intranet's own process (the runtime's start-up hook), so that what is measured is the program as it is built, settings of its runtime included.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it without one.")]
internal static class StartupHook
{
    public static void Initialize()
    {
        // Loading is all: ASP.NET Core then finds BenchStartup by the assembly's name.
    }
}
