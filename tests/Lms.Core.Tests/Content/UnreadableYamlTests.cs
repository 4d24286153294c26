using Lms.Core.Content;
using Lms.Core.Content.Yaml;

namespace Lms.Core.Tests.Content;

/// <summary>The slips that authors make in YAML, each with what to do about it in the author's language.</summary>
[TestFixture]
public sealed class UnreadableYamlTests
{
    [TestCase("title: Tänk efter: vem ringer du?", 1, "Ett kolon i texten", "A colon in the text")]
    [TestCase("a: 1\n b: 2", 2, "fel indragen", "wrongly indented")]
    [TestCase("a: 1\ntitle: \"Hej", 2, "inget sist", "none last")]
    [TestCase("title: 'Hej", 1, "inget sist", "none last")]
    [TestCase("text: \"Hon sa \"hej\" till oss\"", 1, "byt citattecken", "replace quotes")]
    [TestCase("a:\n  - x\n y: 1", 3, "lika långt in", "as far in")]
    [TestCase("a: 1\nb", 2, "namn: värde", "name: value")]
    [TestCase("a\nb: 1", 2, "Raden ovanför har inget kolon", "The line above has no colon")]
    [TestCase("a: [1, 2", 2, "hakparentes", "bracket")]
    [TestCase("a: { b: 1", 2, "klammer", "brace")]
    [TestCase("a:\n\tb: 1", 1, "tabb", "tab")]
    [TestCase("a: @kommunen", 1, "kan inte börja med tecknet", "cannot begin with the character")]
    [TestCase("a: 1\na: 2", 2, "”a” står två gånger", "“a” is there twice")]
    [TestCase("- a\nb: 1", 2, "streck", "hyphen")]
    [TestCase("a: - b", 1, "ny rad", "new line")]
    [TestCase("a: |x\n  y", 1, "nästa rad", "next line")]
    [TestCase("a: ]", 1, "står för mycket", "too many")]
    [TestCase("a: \"C:\\qualle\"", 1, "omvänt snedstreck", "backslash")]
    [TestCase("a: *", 1, "& eller *", "& or *")]
    public void What_cannot_be_read_is_told_with_its_line_and_a_remedy(string yaml, int line, string swedish, string english)
    {
        var faults = new ContentFaults();

        Assert.That(YamlFile.Read(yaml + "\n", new YamlPlace("a.yaml", 0, ["sv"], faults)), Is.Null);

        var told = faults.All.Single();
        Assert.That((told.Code, told.Line), Is.EqualTo(("yaml-unreadable", line)), told.Message.Swedish);
        Assert.That(told.Message.Swedish, Does.StartWith("YAML-koden går inte att läsa. ").And.Contains(swedish).And.EndsWith("."));
        Assert.That(told.Message.English, Does.StartWith("The YAML cannot be read. ").And.Contains(english).And.EndsWith("."));
    }
}
