using System.Text;
using System.Text.RegularExpressions;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Tests.Quizzes.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Core.Tests.Content;

/// <summary>Every code that the reader of modules tells by is seen once. A new one needs its row, or these tests fail.</summary>
[TestFixture]
public sealed partial class EveryReaderFaultTests
{
    // What is wrong with a folder on disk has tests of its own, and a name that is no sound, film or captions never comes this far.
    private static readonly string[] Elsewhere = ["content-link", "content-too-many-files", "media-kind"];

    private static readonly string[] Readers = ["Content", "Courses/Blocks", "Html", "Certificates/Design"];

    private static IEnumerable<string> Codes => ReaderFaults.All.Keys;

    [Test]
    public void Every_code_in_the_reader_has_a_row()
    {
        var written = from reader in Readers
                      from file in Directory.EnumerateFiles(Path.Combine(Quizzes.Gift.Gift.Root(), "src", "Lms.Core", reader), "*.cs", SearchOption.AllDirectories)
                      where !Beside().IsMatch(file.Replace('\\', '/'))
                      from Match code in Told().Matches(File.ReadAllText(file))
                      select code.Groups["code"].Value;

        Assert.That(written.Distinct().Count(), Is.GreaterThan(100));
        Assert.That(written.Distinct().Except(Elsewhere).Except(Codes), Is.Empty);
    }

    [TestCaseSource(nameof(Codes))]
    public void It_is_told_where_it_is_and_what_to_do_in_both_languages(string code)
    {
        var files = SampleModule.Files().ToDictionary(file => file.Key, file => (string?)file.Value);
        ReaderFaults.All[code](files);

        var problems = Reader().Read(new BrokenFolder(files)).Problems;

        Assert.That(problems.Select(problem => problem.Code), Does.Contain(code), string.Join('\n', problems));
        foreach (var problem in problems)
        {
            using var _ = Assert.EnterMultipleScope();
            Assert.That(problem.Line, Is.LessThanOrEqualTo((files.GetValueOrDefault(problem.Path) ?? "").Split('\n').Length), problem.ToString());
            Assert.That(problem.Message.Swedish, Does.EndWith(".").And.Not.EqualTo(problem.Message.English));
            Assert.That(problem.Message.English, Does.EndWith("."));
            Assert.That(Asks().IsMatch(problem.Message.Swedish), Is.True, problem.Message.Swedish);
            Assert.That(AsksInEnglish().IsMatch(problem.Message.English), Is.True, problem.Message.English);
        }
    }

    [Test]
    public void The_sample_has_no_fault_of_its_own() => Assert.That(Reader().Read(new TextFolder(SampleModule.Files())).Problems, Is.Empty);

    private static ModuleReader Reader() => new(
        new ServiceCollection().AddLmsCore().Services.Select(service => service.ImplementationInstance).OfType<BlockType>(),
        AuthoredQuestion.Shipped,
        SampleModule.Behaviours,
        SampleModule.Templates);

    [GeneratedRegex("/Content/(Checking|Packages|Publishing|Writing)/")]
    private static partial Regex Beside();

    // A code, and after it a sentence.
    [GeneratedRegex("""
        "(?<code>[a-z0-9]+(?:-[a-z0-9]+)+)",\s*(?:[a-zA-Z.]+ == 0\s*\?\s*)?(?:new(?: Text)?\(\s*)?(?:string\.Create\([^,]*,\s*)?\$?"[^"]* [^"]*"
        """)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(ska|får bara|behöver)\b|(^|[.:,] |eller )(Skriv|Ta bort|Låt|Ge|Byt|Lägg|Flytta|Rätta|Välj|Dela|Korta|Spara|Ändra|Börja|Lös upp|Gör|Sätt|Behåll|Samma block|skriv|lägg|ta bort)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(must|is to|may only|needs?)\b|(^|[.:,] |or )(Write|Remove|Let|Give|Rename|Replace|Change|Put|Move|Correct|List|Choose|Divide|Shorten|Save|Begin|Dissolve|Make|Keep|Add|Draw|The same blocks|write|put|remove)\b")]
    private static partial Regex AsksInEnglish();

    private sealed class BrokenFolder(IReadOnlyDictionary<string, string?> files) : ContentFolder
    {
        public override string Name => "broken";

        public override IReadOnlyList<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

        // A text of one ÿ stands for bytes that are no UTF-8.
        public override byte[]? Read(string path) => files.GetValueOrDefault(path) switch
        {
            null => null,
            "\u00ff" => [0xFF],
            var text => Encoding.UTF8.GetBytes(text),
        };
    }
}
