using System.IO.Compression;
using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Xlsx;

namespace Lms.Formats.Tests.Xlsx;

[TestFixture]
public sealed class XlsxFormatTests
{
    private const string Head = """<row r="1"><c r="A1" t="inlineStr"><is><t>Typ</t></is></c><c r="B1" t="inlineStr"><is><t>Fråga</t></is></c><c r="C1" t="inlineStr"><is><t>Rätt svar</t></is></c></row>""";

    [Test]
    public void Shared_texts_runs_numbers_and_gaps_are_read()
    {
        var read = Read(
            Head + """<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>1</v></c><c r="C7"><v>12.500000000000002</v></c></row>""",
            """<sst><si><t>Tal</t></si><si><r><t>Hur </t></r><r><rPr><b/></rPr><t>mycket?</t></r><rPh><t>inte detta</t></rPh></si></sst>""");
        Assert.That(read.Problems, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Prompt.ToString(), Is.EqualTo("Hur mycket?"));
            Assert.That(read.Questions.Single().Choices.Single().Settings["accept"], Is.EqualTo("12.5"));
            Assert.That(read.Questions.Single().Line, Is.EqualTo(7));
        });
    }

    [Test]
    public void A_formula_is_read_as_what_it_showed_and_is_told()
    {
        var read = Read(Head + """<row r="2"><c r="A2" t="str"><f>"Kort"&amp;"svar"</f><v>Kortsvar</v></c><c r="B2" t="inlineStr"><is><t>Vad?</t></is></c><c r="C2"><f>1+1</f><v>2</v></c></row>""");
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Choices.Single().Text.ToString(), Is.EqualTo("2"));
            Assert.That(read.Problems.Select(problem => (problem.Line, problem.Column, problem.Code, problem.Severity)), Is.EqualTo(new[] { (2, 1, "xlsx-formula", FormatSeverity.Note), (2, 3, "xlsx-formula", FormatSeverity.Note) }));
        });
    }

    [Test]
    public void Texts_that_look_like_formulas_are_written_as_texts()
    {
        var question = new QuestionSource { Id = "x.a", Type = "short-answer", Prompt = LocalText.Of("sv", "=1+1"), Choices = [new() { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", "=cmd|'/c calc'!A1"), Fraction = 1 }] };
        var file = new XlsxFormat().Write([question], new("sv", "")).File;
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.Multiple(() =>
        {
            Assert.That(xml, Does.Not.Contain("<f>"));
            Assert.That(xml, Does.Contain(">=1+1</t>"));
            Assert.That(new XlsxFormat().Read(file, AllTypes.Options).Questions.Single().Choices.Single().Text.ToString(), Is.EqualTo("=cmd|'/c calc'!A1"));
        });
    }

    [Test]
    public void Letters_that_XML_cannot_hold_come_back()
    {
        foreach (var text in new[] { "a\u0001b", "a\rb", "_x0041_", "__x0041__", "\uFFFF", "rad\nbrott" })
            Assert.That(XlsxText.Unescape(XlsxText.Escape(text)), Is.EqualTo(text));
    }

    [Test]
    public void A_bank_of_three_hundred_is_written_and_read_in_a_second()
    {
        var bank = new GeneratedBank(5).Of(300, "multiple-choice", "matching", "short-answer");
        var format = new XlsxFormat();
        format.Read(format.Write(bank, new("sv", "")).File, AllTypes.Options);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(format.Read(format.Write(bank, new("sv", "")).File, AllTypes.Options).Questions, Has.Count.EqualTo(300));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_file_of_another_kind_says_what_to_do()
    {
        var old = new byte[600];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(old, 0);
        var whole = new XlsxFormat().Write([], new("sv", "")).File.ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Codes([]), Is.EqualTo(new[] { "file-empty" }));
            Assert.That(Codes("Typ;Fråga"u8.ToArray()), Is.EqualTo(new[] { "xlsx-not-a-workbook" }));
            Assert.That(Codes(old), Is.EqualTo(new[] { "xlsx-old" }));
            Assert.That(Codes(whole[..^100]), Is.EqualTo(new[] { "zip-broken" }));
            Assert.That(Codes(Zip(("a.txt", "hej"))), Is.EqualTo(new[] { "xlsx-not-a-workbook" }));
            Assert.That(Codes(Book("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", null)), Is.EqualTo(new[] { "xlsx-not-a-workbook" }));
            Assert.That(Codes(Book("<worksheet><sheetData><row>", null)), Is.EqualTo(new[] { "xlsx-not-a-workbook" }));
        });
    }

    [Test]
    public void A_sheet_that_grows_without_end_is_refused_at_the_limit()
    {
        var bomb = Book("<worksheet><sheetData>" + new string(' ', 20 * 1024 * 1024), null);
        var before = GC.GetTotalAllocatedBytes();
        Assert.That(Codes(bomb), Is.EqualTo(new[] { "zip-ratio" }));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(64 * 1024 * 1024));
    }

    [Test]
    public void Too_many_rows_and_columns_are_refused()
    {
        var rows = new StringBuilder(Head);
        for (var row = 2; row < 50_010; row++)
            rows.Append("<row><c t=\"inlineStr\"><is><t>x").Append(row * 7919).Append("</t></is></c></row>");
        Assert.Multiple(() =>
        {
            Assert.That(Read(rows.ToString()).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "table-rows" }));
            Assert.That(Read(Head + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "table-columns" }));
        });
    }

    private static IEnumerable<string> Codes(byte[] file) => new XlsxFormat().Read(file, AllTypes.Options).Problems.Select(problem => problem.Code);

    private static FormatReading Read(string rows, string? shared = null) =>
        new XlsxFormat().Read(Book($"<worksheet><sheetData>{rows}</sheetData></worksheet>", shared), AllTypes.Options);

    private static byte[] Book(string sheet, string? shared) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", """<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns:r="urn:r"><sheets><sheet name="dold" state="hidden" r:id="rId9"/><sheet name="A" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", sheet),
        .. shared is null ? [] : new[] { ("xl/sharedStrings.xml", shared) },
    ]);

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = new StreamWriter(zip.CreateEntry(name).Open());
                stream.Write(text);
            }
        }

        return file.ToArray();
    }
}
