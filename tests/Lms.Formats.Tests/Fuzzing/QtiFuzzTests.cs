using System.Text;
using Lms.Formats.Qti;
using Lms.Formats.Zip;

namespace Lms.Formats.Tests.Fuzzing;

[TestFixture]
public sealed class QtiFuzzTests
{
    [Test]
    public void Two_hundred_thousand_broken_items_and_packages_do_no_harm()
    {
        var format = new Qti21Format();
        var package = format.Write(new GeneratedBank(2).Of(28, QtiItemWriter.Types), new("sv", "Banken")).File.ToArray();
        var box = ZipBox.Open(package, FormatLimits.Default);
        List<byte[]> samples = [.. box.Names.Where(name => name != QtiManifest.Path).Select(name => box.ReadAll(name, 1_000_000)!)];
        var newer = samples.ConvertAll(item => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item).Replace("<choiceInteraction", "<qti-choice-interaction", StringComparison.Ordinal).Replace("</choiceInteraction", "</qti-choice-interaction", StringComparison.Ordinal)));
        string[] words =
        [
            "<choiceInteraction responseIdentifier=\"RESPONSE\">", "</choiceInteraction>", "<textEntryInteraction responseIdentifier=\"RESPONSE\"/>", "<prompt>", "</prompt>", "identifier=\"\"", "identifier=\"a\"",
            "cardinality=\"multiple\"", "cardinality=\"ordered\"", "baseType=\"float\"", "<value>a b</value>", "<value/>", "mappedValue=\"1e400\"", "mappedValue=\"-1\"", "<gap identifier=\"1\"/>", "<hottext identifier=\"a\">",
            "<responseElse>", "<equal toleranceMode=\"absolute\" tolerance=\"1\">", "<feedbackInline>", "<qti-", "<!DOCTYPE a>", "<![CDATA[", "]]>", "&#0;", "&x;", "<img/>", "[[a]]", "<div>", "</div>", "xml:lang",
        ];
        var number = 0;
        new Fuzzer(
            file =>
            {
                number++;
                format.Read(number % 8 == 0 ? Broken(package, file) : file, AllTypes.Options);
            },
            [.. samples, .. newer],
            words).Run();
    }

    private static byte[] Broken(byte[] package, byte[] file)
    {
        var random = new Random(file.Length);
        var whole = package.ToArray();
        for (var times = 0; times < 3 && file.Length > 0; times++)
            whole[random.Next(2) == 0 ? random.Next(whole.Length) : whole.Length - 1 - random.Next(2_000)] = file[random.Next(file.Length)];
        return whole;
    }
}
