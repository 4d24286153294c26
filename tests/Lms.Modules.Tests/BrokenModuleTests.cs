using Lms.Core.Content;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>A module with many faults: an author must see them all at once, and where they are.</summary>
public sealed class BrokenModuleTests
{
    private static readonly string Folder = Checkout.Path("tests", "Lms.Modules.Tests", "Samples", "broken");

    [Test]
    public void Every_fault_is_told_at_once_with_file_line_and_code()
    {
        var reading = CoreModuleReader.Shipped().Reader.Read(ContentFolder.At(Folder));

        var told = reading.Problems.Select(problem => $"{problem.Path}({problem.Line}): {problem.Code}");
        Assert.That(told, Is.EqualTo(File.ReadAllLines(Folder + ".expected.txt")), string.Join('\n', told));
        Assert.That(reading.Release, Is.Null);
    }

    [Test]
    public void Every_fault_has_a_sentence_in_both_languages()
    {
        var reading = CoreModuleReader.Shipped().Reader.Read(ContentFolder.At(Folder));

        Assert.That(
            reading.Problems.Where(problem => problem.Message.Swedish == problem.Message.English || !problem.Message.Swedish.EndsWith('.') || !problem.Message.English.EndsWith('.')),
            Is.Empty);
    }
}
