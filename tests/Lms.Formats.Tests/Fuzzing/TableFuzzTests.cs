using Lms.Formats.Csv;
using Lms.Formats.Xlsx;
using Lms.Formats.Zip;

namespace Lms.Formats.Tests.Fuzzing;

[TestFixture]
public sealed class TableFuzzTests
{
    private static readonly string[] Types = ["multiple-choice", "true-false", "short-answer", "numerical", "matching", "ordering", "kprim", "categorise", "gap-select", "select-text", "essay"];

    [Test]
    public void Two_hundred_thousand_broken_CSV_files_do_no_harm()
    {
        var format = new CsvFormat();
        List<byte[]> samples = [.. Types.Select((type, seed) => format.Write(new GeneratedBank(seed).Of(2, type), new("sv", "")).File.ToArray())];
        string[] words = [";", "\"", "\"\"", "\r\n", "\n", "sep=,\n", "'=", "[html]", "Flerval", "Cloze", "Rätt svar 1", "Alternativ 9", "Poäng 1", "gap=1", "a=b; a=c", "\\", "100 %", "-0,5", "1..5", "<p>", "&lt;", "\u202E", "\t"];
        new Fuzzer(file => format.Read(file, AllTypes.Options), samples, words).Run();
    }

    [Test]
    public void Two_hundred_thousand_broken_sheets_and_workbooks_do_no_harm()
    {
        var format = new XlsxFormat();
        var bank = new GeneratedBank(3).Of(3, "multiple-choice", "numerical", "matching");
        var box = ZipBox.Open(format.Write(bank, new("sv", "")).File, FormatLimits.Default);
        var parts = box.Names.Where(name => !name.Contains("sheet2", StringComparison.Ordinal)).ToDictionary(name => name, name => box.ReadAll(name, 10_000_000)!);
        const string sheet = "xl/worksheets/sheet1.xml";
        const string shared = "xl/sharedStrings.xml";
        var texts = "<sst><si><t>Flerval</t></si><si><r><t>Vad?</t></r></si></sst>"u8.ToArray();
        string[] words = ["<c r=\"A1\"", "t=\"s\"", "t=\"b\"", "t=\"e\"", "<v>1</v>", "<v>", "</v>", "<f>1+1</f>", "<is>", "</row>", "<row r=\"99999999\">", "XFD1", "ZZZZZZ1", "&#1;", "_xD800_", "<si>", "</si>", "<t/>", "1e308", "<!DOCTYPE x>", "<![CDATA["];

        // A sheet within a whole zip file, so that the faults reach the reader of sheets; every fourth breaks the zip file itself.
        var number = 0;
        new Fuzzer(
            file =>
            {
                number++;
                var whole = ZipFile.Of(parts.Select(part => (part.Key, part.Key == sheet && number % 4 < 2 ? file : part.Value)).Append((shared, number % 4 == 2 ? file : texts)));
                if (number % 4 == 3)
                    whole = Spliced(whole, file);
                format.Read(whole, AllTypes.Options);
            },
            [parts[sheet], texts],
            words).Run();
    }

    // Whatever the broken text is, its bytes overwrite some of the zip file's.
    private static byte[] Spliced(byte[] whole, byte[] file)
    {
        var random = new Random(file.Length);
        for (var times = 0; times < 4 && file.Length > 0; times++)
            whole[random.Next(3) == 0 ? random.Next(whole.Length) : whole.Length - 1 - random.Next(Math.Min(600, whole.Length))] = file[random.Next(file.Length)];
        return random.Next(5) == 0 ? whole[..random.Next(whole.Length)] : whole;
    }
}
