using System.Diagnostics;
using System.Text;
using Lms.Formats.Xml;

namespace Lms.Formats.Tests.Xml;

[TestFixture]
public sealed class SafeXmlTests
{
    private static IEnumerable<TestCaseData> Hostile
    {
        get
        {
            yield return Case("an external entity", """<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><q>&x;</q>""", "xml-doctype");
            yield return Case("an address", """<!DOCTYPE q SYSTEM "http://127.0.0.1:9/x.dtd"><q/>""", "xml-doctype");
            yield return Case("a parameter entity", """<!DOCTYPE q [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><q/>""", "xml-doctype");
            yield return Case("a billion laughs", """<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><q>&c;</q>""", "xml-doctype");
            yield return Case("an unknown entity", "<q>&nbsp;</q>", "xml-broken");
            yield return Case("a truncated file", "<q><a>text", "xml-broken");
            yield return Case("no XML", "::fråga:: Är det här XML? {F}", "xml-broken");
            yield return Case("100,000 levels", string.Concat(Enumerable.Repeat("<a>", 100_000)), "xml-depth");
            yield return Case("300,000 elements", "<q>" + string.Concat(Enumerable.Repeat("<a/>", 300_000)) + "</q>", "xml-nodes");
            yield return Case("300,000 attributes of one element", "<q " + string.Concat(Enumerable.Range(0, 300_000).Select(n => $"a{n} = '' ")) + "/>", "xml-attributes");
            yield return Case("250,000 attributes", "<q>" + string.Concat(Enumerable.Repeat("<a b='' c='' d='' e='' f=''/>", 50_000)) + "</q>", "xml-nodes");
            yield return Case("a huge attribute", "<q a='" + new string('x', 6_000_000) + "'/>", "file-too-large");
            yield return Case("UTF-7 in disguise", "<?xml version='1.0' encoding='utf-7'?>+ADw-q+AD4-", "xml-broken");
            yield return new TestCaseData(Encoding.Unicode.GetBytes("<q/>"), "file-not-text").SetArgDisplayNames("UTF-16 without a mark");
            yield return new TestCaseData(Array.Empty<byte>(), "file-empty").SetArgDisplayNames("nothing");
        }
    }

    [TestCaseSource(nameof(Hostile))]
    public void Hostile_XML_is_refused_quickly(byte[] file, string code)
    {
        var clock = Stopwatch.StartNew();
        var read = SafeXml.Read(file, FormatLimits.Default);
        Assert.Multiple(() =>
        {
            Assert.That(read.Root, Is.Null);
            Assert.That(read.Problem?.Code, Is.EqualTo(code));
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
        });
    }

    [Test]
    public void A_fault_has_its_line_and_column()
    {
        var problem = SafeXml.Read("<q>\n <a>\n</q>"u8, FormatLimits.Default).Problem!;
        Assert.That((problem.Line, problem.Column, problem.Severity), Is.EqualTo((3, 3, FormatSeverity.Error)));
    }

    [Test]
    public void An_inclusion_and_a_style_sheet_are_left_alone()
    {
        var read = SafeXml.Read("""<?xml-stylesheet href="file:///etc/passwd"?><q xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></q>"""u8, FormatLimits.Default);
        Assert.That(read.Root?.Value, Is.Empty);
    }

    [Test]
    public void Whole_XML_is_read_with_lines_white_space_and_its_own_encoding_forgotten()
    {
        var read = SafeXml.Read("<?xml version='1.0' encoding='iso-8859-1'?>\n<q> å <a/></q>"u8, FormatLimits.Default);
        Assert.Multiple(() =>
        {
            Assert.That(read.Problem, Is.Null);
            Assert.That(read.Root?.Value, Is.EqualTo(" å "));
            Assert.That(SafeXml.PlaceOf(read.Root!.Element("a")!), Is.EqualTo((2, 8)));
        });
    }

    [Test]
    public void The_root_is_told_by_the_beginning_alone() => Assert.Multiple(() =>
    {
        Assert.That(SafeXml.RootName("<?xml version='1.0'?><!-- x --><quiz><question"u8).LocalName, Is.EqualTo("quiz"));
        Assert.That(SafeXml.RootName("quiz"u8).LocalName, Is.EqualTo("none"));
        Assert.That(SafeXml.RootName("<!DOCTYPE q><q/>"u8).LocalName, Is.EqualTo("none"));
        Assert.That(SafeXml.TypeName("<?xml version='1.0'?>\n<!DOCTYPE quiz [<!ENTITY a 'b'>]><quiz/>"u8), Is.EqualTo("quiz"));
        Assert.That(SafeXml.TypeName("<quiz/>"u8), Is.EqualTo("none"));
    });

    private static TestCaseData Case(string name, string text, string code) => new TestCaseData(Encoding.UTF8.GetBytes(text), code).SetArgDisplayNames(name);
}
