using System.Text.RegularExpressions;
using Lms.Core.Content;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>The module that <c>modules/README.md</c> shows, taken out of it and read.</summary>
public sealed partial class ReadmeExampleTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("lms-readme-");

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public void Whoever_copies_the_example_has_a_module_without_problems()
    {
        var files = File.ReadAllText(Checkout.Path("modules", "README.md"));
        foreach (Match fence in Fence().Matches(files))
        {
            var path = Path.Combine(folder.FullName, fence.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, fence.Groups["text"].Value);
        }

        var reading = CoreModuleReader.Shipped().Reader.Read(ContentFolder.At(folder.FullName));

        Assert.That(reading.Problems, Is.Empty, string.Join('\n', reading.Problems));
        Assert.That(reading.Release!.Courses, Is.Not.Empty);
    }

    [GeneratedRegex("^(?<fence>`{3,})[a-z]+ path=(?<path>[^\\s]+)\\n(?<text>.*?)^\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
