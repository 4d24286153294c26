using System.Text;
using Lms.Formats.Csv;
using Lms.Formats.Tables;

namespace Lms.Formats.Tests.Csv;

[TestFixture]
public sealed class CsvFormatTests
{
    private static readonly string[] Awkward = ["=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ";", ",", " ", "1", "5", "a", "å", "cmd|'/c calc'!A1", "＝", "＋", "－", "＠", ".", "\r\n"];

    [Test]
    public void Ten_thousand_random_cells_come_back_and_none_begins_a_formula()
    {
        var random = new Random(1);
        for (var round = 0; round < 1_000; round++)
        {
            List<TableRow> rows = [new(1, [.. Enumerable.Range(0, 10).Select(_ => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Awkward[random.Next(Awkward.Length)])))])];
            var text = Encoding.UTF8.GetString(CsvWriter.Write(rows)[3..]);
            var read = new CsvReader(text, FormatLimits.Default).Read();

            // A lone cell's separators decide nothing, so they are counted in a row of ten.
            Assert.That(read[0].Cells, Is.EqualTo(rows[0].Cells), text);
        }
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("  =1+1", "'  =1+1")]
    [TestCase("'=1+1", "''=1+1")]
    [TestCase("-12,5", "-12,5")]
    [TestCase("+46 70", "'+46 70")]
    [TestCase("-", "'-")]
    [TestCase("@a", "'@a")]
    [TestCase("＝1", "'＝1")]
    [TestCase("'citat'", "'citat'")]
    [TestCase("\tx", "'\tx")]
    public void A_formula_is_guarded_and_a_number_stays_a_number(string cell, string guarded)
    {
        Assert.Multiple(() =>
        {
            Assert.That(FormulaGuard.Add(cell), Is.EqualTo(guarded));
            Assert.That(FormulaGuard.Remove(guarded), Is.EqualTo(cell));
        });
    }

    [TestCase("Typ;Fråga;Rätt svar;Fel svar 1;Fel svar 2\nFlerval;Vem?;Du;Jag;Ingen\n")]
    [TestCase("sep=,\r\nType,Question,Right answer,Wrong answer 1,Wrong answer 2\r\nMultiple choice,Vem?,Du,Jag,Ingen\r\n")]
    [TestCase("typ\tfråga\tsvar 1\tpoäng 1\tsvar 2\tsvar 3\nflervalsfråga\tVem?\tDu\trätt\tJag\tIngen")]
    [TestCase("Question type,Question text,Option 1,Points 1,Option 2,Option 3\nmultiple-choice,Vem?,Du,100 %,Jag,Ingen")]
    public void Separators_languages_and_short_ways_are_understood(string text)
    {
        var read = Read(text);
        Assert.That(read.Problems, Is.Empty);
        var question = read.Questions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(question.Type, Is.EqualTo("multiple-choice"));
            Assert.That(question.Choices.Select(choice => (choice.Text.ToString(), choice.Fraction)), Is.EqualTo(new[] { ("Du", 1m), ("Jag", 0m), ("Ingen", 0m) }));
        });
    }

    [Test]
    public void Several_right_answers_share_the_mark_and_a_short_answer_has_several_whole_ones()
    {
        var read = Read("Typ;Fråga;Rätt svar;Fel svar\nFlerval;Vilka?;\"A\nB\";C\nKortsvar;Vad?;\"svar\nsvaret\";\nSant eller falskt;Är det så?;Falskt;\n");
        Assert.That(read.Problems, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions[0].Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0.5m, 0.5m, 0m }));
            Assert.That(read.Questions[1].Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 1m, 1m }));
            Assert.That(read.Questions[2].Choices.Select(choice => (choice.Id, choice.Fraction)), Is.EqualTo(new[] { ("true", 0m), ("false", 1m) }));
        });
    }

    [Test]
    public void A_faulty_row_is_left_out_with_its_line_and_column_and_the_rest_comes()
    {
        var read = Read("Typ;Fråga;Alternativ 1;Poäng 1;Alternativ 2\nFlerval;Vem?;Du;100;Jag\nGissning;Vem?;;;\nFlerval;\"två\nrader\";Du;hundra;Jag\nFlerval;;Du;100;Jag\nFlerval;Vem?;Du;50;Jag\n");
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions, Has.Count.EqualTo(1));
            Assert.That(read.Problems.Select(problem => (problem.Line, problem.Column, problem.Code)), Is.EqualTo(new[] { (3, 1, "table-type"), (4, 4, "table-weight"), (6, 2, "table-prompt"), (7, 0, "choice-weights") }));
        });
    }

    [Test]
    public void Windows_1252_is_read_and_told()
    {
        var file = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Typ;Fråga;Rätt svar\nKortsvar;Vad är ö?;ö\n");
        var read = new CsvFormat().Read(file, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Prompt.ToString(), Is.EqualTo("Vad är ö?"));
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "file-windows-1252" }));
        });
    }

    [TestCase("", "file-empty")]
    [TestCase("a;b\n1;2", "table-header")]
    [TestCase("Typ;Fråga\nFlerval;\"aldrig slut", "csv-quote")]
    [TestCase("Typ;Fråga\n", "file-no-questions")]
    public void A_file_that_cannot_be_read_says_why(string text, string code)
    {
        var read = Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions, Is.Empty);
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { code }));
        });
    }

    [Test]
    public void Too_many_rows_columns_and_letters_are_refused()
    {
        const string head = "Typ;Fråga;Rätt svar\n";
        Assert.Multiple(() =>
        {
            Assert.That(Read(head + new string('\n', 50_010)).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "table-rows" }));
            Assert.That(Read(head + "Kortsvar;a" + new string(';', 300)).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "table-columns" }));
            Assert.That(Read(head + "Kortsvar;" + new string('x', 40_000)).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "table-cell" }));
            Assert.That(Read(head + "Kortsvar;" + new string('x', 25_000) + ";a").Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "text-too-long" }));
        });
    }

    private static FormatReading Read(string text) => new CsvFormat().Read(Encoding.UTF8.GetBytes(text), AllTypes.Options);
}
