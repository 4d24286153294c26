namespace Lms.Modules.Tests;

/// <summary>Finds the files of the checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Lms.Core.sln is nowhere above the tests.");
        return folder.FullName;
    }
}
