using System.Text.Json;

namespace Lms.Cli.Tests;

[TestFixture]
public sealed class CommandTests
{
    private const string Table = "Typ;Fråga;Rätt svar;Fel svar 1;Fel svar 2\nFlerval;Vem?;Du;Jag;Ingen\nKortsvar;Vad?;svar;;\nFlerval;När?;Nu;Sen;\n";

    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("lms-cli-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Help_is_told_in_both_languages_and_a_wrong_command_is_told()
    {
        var swedish = Command.Run("help");
        var english = Command.RunBytes("en_GB.UTF-8", "help");
        var wrong = Command.Run("frågor", "--lang", "en");
        Assert.Multiple(() =>
        {
            Assert.That(swedish.Code, Is.Zero);
            Assert.That(swedish.Out, Does.Contain("antal frågor per typ"));
            Assert.That(System.Text.Encoding.UTF8.GetString(english.Out), Does.Contain("number of questions by type"));
            Assert.That(wrong.Code, Is.EqualTo(2));
            Assert.That(wrong.Error, Does.Contain("There is no command"));
            Assert.That(Command.Run("questions", "check", Path.Combine(folder, "finns-inte.csv")).Code, Is.EqualTo(2));
            Assert.That(Command.Run("questions", "check", "a.csv", "--fel").Error, Does.Contain("--fel"));
        });
    }

    [Test]
    public void Checking_counts_by_type_and_tells_each_problem_with_its_line()
    {
        var good = Command.Run("questions", "check", Write("bra.csv", Table));
        var bad = Command.Run("questions", "check", Write("fel.csv", Table + "Gissning;Vad?;;;\n"), "--lang", "en");
        Assert.Multiple(() =>
        {
            Assert.That(good.Code, Is.Zero, good.Error);
            Assert.That(good.Out, Does.Contain("3 frågor").And.Contain("2  Flervalsfråga (multiple-choice)").And.Contain("0 fel"));
            Assert.That(bad.Code, Is.EqualTo(1));
            Assert.That(bad.Out, Does.Contain("fel.csv(5,1): error table-type").And.Contain("1 error"));
        });
    }

    [Test]
    public void Converting_goes_there_and_back_and_tells_what_is_lost()
    {
        var table = Write("bank.csv", Table);
        var package = Path.Combine(folder, "bank.zip");
        var book = Path.Combine(folder, "bank.xlsx");
        var out1 = Command.Run("questions", "convert", table, "--to", "qti21", "--out", package);
        var out2 = Command.Run("questions", "convert", package, "--to", "xlsx", $"--out={book}");
        var back = Command.Run("questions", "convert", book, "--to", "csv");
        Assert.Multiple(() =>
        {
            Assert.That((out1.Code, out2.Code, back.Code), Is.EqualTo((0, 0, 0)), out1.Error + out2.Error + back.Error);
            Assert.That(back.Out, Does.StartWith("\uFEFFId;Typ;Kategori;Fråga;").And.Contain("Flerval;").And.Contain("Vad?").And.Contain("svar"));
            Assert.That(Command.Run("questions", "check", book).Out, Does.Contain("3 frågor"));
        });
        var hinted = Write("ledtrad.csv", "Typ;Fråga;Rätt svar;Ledtråd 1\nKortsvar;Vad?;svar;Tänk efter\n");
        var lossy = Command.Run("questions", "convert", hinted, "--to", "qti21", "--out", package);
        Assert.Multiple(() =>
        {
            Assert.That(lossy.Code, Is.Zero);
            Assert.That(lossy.Error, Does.Contain("1 fråga: loss-hints"));
        });
    }

    [Test]
    public void Converting_writes_nothing_of_a_faulty_file_unless_told_to()
    {
        var faulty = Write("fel.csv", Table + "Gissning;Vad?;;;\n");
        var to = Path.Combine(folder, "ut.xlsx");
        var refused = Command.Run("questions", "convert", faulty, "--to", "xlsx", "--out", to);
        Assert.That((refused.Code, File.Exists(to)), Is.EqualTo((1, false)));
        var forced = Command.Run("questions", "convert", faulty, "--to", "xlsx", "--out", to, "--skip-faulty");
        Assert.That((forced.Code, File.Exists(to)), Is.EqualTo((1, true)));
        Assert.That(Command.Run("questions", "convert", faulty, "--to", "qti30").Code, Is.EqualTo(2));
    }

    [Test]
    public void Statistics_of_marks_are_a_table_or_JSON()
    {
        var marks = Write("poang.csv", "a,b,c\n1,1,2\n1,0,1\n0,1,2\n1,1,0\n0,0,1\n0,0,0\n");
        var json = Command.Run("statistics", marks, "--max-marks", "1,1,2", "--json");
        var table = Command.Run("statistics", marks, "--max-marks", "1,1,2");
        Assert.That(json.Code, Is.Zero, json.Error);
        var read = JsonDocument.Parse(json.Out).RootElement;
        Assert.Multiple(() =>
        {
            // Totals 4, 2, 3, 2, 1, 0: mean 2, median 2, variance 10/5.
            Assert.That(read.GetProperty("attempts").GetInt32(), Is.EqualTo(6));
            Assert.That(read.GetProperty("mean").GetDouble(), Is.EqualTo(2).Within(1e-9));
            Assert.That(read.GetProperty("median").GetDouble(), Is.EqualTo(2).Within(1e-9));
            Assert.That(read.GetProperty("standardDeviation").GetDouble(), Is.EqualTo(Math.Sqrt(2)).Within(1e-9));
            Assert.That(read.GetProperty("questions")[0].GetProperty("facility").GetDouble(), Is.EqualTo(0.5).Within(1e-9));
            Assert.That(read.GetProperty("questions")[2].GetProperty("intendedWeight").GetDouble(), Is.EqualTo(50).Within(1e-9));
            Assert.That(table.Out, Does.Contain("Standardavvikelse").And.Contain("1,414214").And.Contain("Färre än 30"));
        });
    }

    [TestCase("1,1\n1\n", "1,1", 1, "Raden har 1 kolumner")]
    [TestCase("1,x\n1,y\n", "1,1", 1, "är inget tal")]
    [TestCase("1,1\n", "1", 2, "--max-marks har 1 tal")]
    [TestCase("1,1\n", "1,0", 2, "--max-marks")]
    [TestCase("", "1", 1, "inga rader")]
    public void Marks_that_cannot_be_read_say_why(string marks, string full, int code, string said)
    {
        var run = Command.Run("statistics", Write("poang.csv", marks), "--max-marks", full);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(code));
            Assert.That(run.Error, Does.Contain(said));
        });
    }

    [Test]
    public void A_content_module_is_checked()
    {
        Directory.CreateDirectory(Path.Combine(folder, "modul"));
        var empty = Command.Run("check", Path.Combine(folder, "modul"));
        Assert.Multiple(() =>
        {
            Assert.That(empty.Code, Is.EqualTo(1));
            Assert.That(empty.Out, Does.Contain("module.yaml error module-yaml-missing: ").And.Contain("lms new module").And.Not.Contain("():"));
            Assert.That(empty.Out, Does.Contain($"{Path.Combine(folder, "modul")}: 1 fel"));
            Assert.That(Command.Run("check", Path.Combine(folder, "ingen")).Code, Is.EqualTo(2));
        });
    }

    [TestCase("lms check FOLDER", "check")]
    [TestCase("lms check FOLDER", "check", "one", "two")]
    [TestCase("lms preview FOLDER", "preview")]
    [TestCase("lms questions check FILE or lms questions convert FILE --to FORMAT", "questions")]
    public void A_command_written_half_is_answered_with_how_it_is_written(string form, params string[] words)
    {
        var run = Command.Run([.. words, "--lang", "en"]);

        Assert.That((run.Code, run.Error), Is.EqualTo((2, $"“{string.Join(' ', words)}” cannot be run. Write {form}.{Environment.NewLine}Write lms help to see how the command is used.{Environment.NewLine}")));
    }

    [Test]
    public void The_sample_module_has_no_errors()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Lms.Core.sln")))
            root = root.Parent;
        var run = Command.Run("check", Path.Combine(root!.FullName, "src", "Lms.Intranet", "Samples", "question-types"), "--allow", "warning");
        Assert.That(run.Code, Is.Zero, run.Out);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
