using System.IO.Compression;
using System.Reflection;
using Lms.Core.Content;
using Lms.Core.Modules;

namespace Lms.Cli.Tests;

/// <summary>What an author does, from an empty folder to a package.</summary>
public sealed class WritingModuleTests
{
    private const string Fact = """


        ::: fact
        source: Lagen
        as-of: 2025-01-01
        review: 2026-01-01
        ---
        Text.
        :::

        """;

    private const string Note = """


        ::: note
        kind: support
        as-of: 2025-01-01
        review: 2026-01-01
        ---
        Ring 112.
        :::

        """;

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("lms-writing-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_new_module_has_nothing_above_a_note()
    {
        var made = Command.Run("new", "module", In("första-dagen"), "--title", "Första \"dagen\"");
        var check = Command.Run("check", In("första-dagen"), "--date", "2026-11-22", "--report");

        Assert.Multiple(() =>
        {
            Assert.That(made.Code, Is.Zero, made.Error);
            Assert.That(check.Code, Is.Zero, check.Out);
            Assert.That(check.Out, Does.Contain("forsta-dagen 1.0.0 (sv, en): 0 fel, 0 varningar").And.Contain("Första \"dagen\"").And.Contain("LIX"));
        });
    }

    [Test]
    public void A_project_has_the_content_beside_the_class()
    {
        var made = Command.Run("new", "module", In("Brand"), "--project", "--id", "brand-och-larm");

        Assert.That(made.Code, Is.Zero, made.Error);
        Assert.That(File.ReadAllText(In("Brand/BrandOchLarmModule.cs")), Does.Contain("[assembly: ContentModule(typeof(BrandOchLarmModule))]").And.Contain("namespace Lms.Modules.BrandOchLarm;"));
        Assert.That(File.ReadAllText(In("Brand/Lms.Modules.BrandOchLarm.csproj")), Does.Match("PackageReference Include=\"Lms.Core\" Version=\"[0-9.]+\""));
        Assert.That(Command.Run("check", In("Brand")).Code, Is.Zero);
    }

    [Test]
    public void Nothing_is_written_over()
    {
        Directory.CreateDirectory(In("mitt"));
        File.WriteAllText(In("mitt/module.yaml"), "mitt eget");

        var made = Command.Run("new", "module", In("mitt"));

        Assert.Multiple(() =>
        {
            Assert.That(made.Code, Is.EqualTo(2));
            Assert.That(File.ReadAllText(In("mitt/module.yaml")), Is.EqualTo("mitt eget"));
            Assert.That(Directory.GetFileSystemEntries(In("mitt")), Has.Length.EqualTo(1));
        });
    }

    [TestCase("--id", "Stora Bokstäver")]
    [TestCase("--id", "")]
    public void An_id_that_cannot_be_one_is_refused(string option, string id) =>
        Assert.That(Command.Run("new", "module", In("x"), option, id).Code, Is.EqualTo(2));

    [Test]
    public void A_packed_folder_is_an_assembly_with_a_module_and_the_same_content()
    {
        Command.Run("new", "module", In("brand"));
        var packed = Command.Run("pack", In("brand"), "--out", In("a.nupkg"));
        var again = Command.Run("pack", In("brand"), "--out", In("b.nupkg"));

        Assert.That(packed.Code, Is.Zero, packed.Error + packed.Out);
        Assert.That(again.Code, Is.Zero);
        var assembly = Assembly.Load(Entry(In("a.nupkg"), "lib/net10.0/Lms.Modules.Brand.dll"));
        var named = assembly.GetCustomAttribute<ContentModuleAttribute>()!.ModuleType;
        var content = ContentFolder.Of(assembly);
        Assert.Multiple(() =>
        {
            Assert.That(Activator.CreateInstance(named), Is.InstanceOf<ContentModule>());
            Assert.That(named.FullName, Is.EqualTo("Lms.Modules.Brand.BrandModule"));
            Assert.That(content.Paths, Is.EqualTo(ContentFolder.At(In("brand")).Paths));
            Assert.That(content.Read("module.yaml"), Is.EqualTo(File.ReadAllBytes(In("brand/module.yaml"))));
            Assert.That(File.ReadAllBytes(In("a.nupkg")), Is.EqualTo(File.ReadAllBytes(In("b.nupkg"))));
            Assert.That(System.Text.Encoding.UTF8.GetString(Entry(In("a.nupkg"), "Lms.Modules.Brand.nuspec")), Does.Contain("<id>Lms.Modules.Brand</id>").And.Contain("<version>1.0.0</version>").And.Contain("id=\"Lms.Core\""));
        });
    }

    // A build leaves a file alone that has the size and the time of the one that it copied last.
    [Test]
    public void Packages_of_different_content_differ_in_time_and_those_of_the_same_do_not()
    {
        Command.Run("new", "module", In("brand"));
        Command.Run("pack", In("brand"), "--out", In("a.nupkg"));
        Command.Run("pack", In("brand"), "--out", In("b.nupkg"));
        File.WriteAllText(In("brand/module.yaml"), File.ReadAllText(In("brand/module.yaml")).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal));
        Command.Run("pack", In("brand"), "--out", In("c.nupkg"));

        var (a, b, c) = (Times(In("a.nupkg")), Times(In("b.nupkg")), Times(In("c.nupkg")));
        Assert.Multiple(() =>
        {
            Assert.That(Entry(In("a.nupkg"), "lib/net10.0/Lms.Modules.Brand.dll"), Has.Length.EqualTo(Entry(In("c.nupkg"), "lib/net10.0/Lms.Modules.Brand.dll").Length));
            Assert.That(a, Has.Count.EqualTo(1).And.EqualTo(b));
            Assert.That(c, Has.Count.EqualTo(1).And.Not.EqualTo(a));
            Assert.That(a.Concat(c), Is.All.InRange(new DateTime(1980, 1, 2), new DateTime(2020, 1, 1)));
        });
    }

    [TestCase("finns", true)]
    [TestCase("ska-bli/till/", false)]
    public void A_package_is_put_in_the_folder_that_is_named(string named, bool exists)
    {
        Command.Run("new", "module", In("brand"));
        if (exists)
            Directory.CreateDirectory(In(named));

        var packed = Command.Run("pack", In("brand"), "--out", In(named));

        Assert.That(packed.Code, Is.Zero, packed.Error);
        Assert.That(packed.Out, Does.Contain(Path.Combine(In(named), "Lms.Modules.Brand.1.0.0.nupkg")));
        Assert.That(File.Exists(Path.Combine(In(named), "Lms.Modules.Brand.1.0.0.nupkg")));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_told_in_a_sentence()
    {
        Command.Run("new", "module", In("brand"));
        File.WriteAllText(In("upptagen"), "en fil");

        var packed = Command.Run("pack", In("brand"), "--out", In("upptagen/paket.nupkg"));

        Assert.That(packed.Code, Is.EqualTo(2));
        Assert.That(packed.Error, Does.Contain("Det går inte att skriva").And.Contain("--out MAPP/").And.Not.Contain("denied"));
    }

    [TestCase("module.yaml", "id: x")]
    [TestCase("content/module.yaml", "id: x")]
    [TestCase("Egen.csproj", "<Project />")]
    public void A_folder_that_is_a_module_or_a_project_is_left_as_it_was(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In("mitt/" + file))!);
        File.WriteAllText(In("mitt/" + file), text);
        var before = Directory.GetFileSystemEntries(In("mitt"), "*", SearchOption.AllDirectories);

        foreach (var project in new string[][] { [], ["--project"] })
        {
            var made = Command.Run(["new", "module", In("mitt"), .. project]);

            Assert.That(made.Code, Is.EqualTo(2));
            Assert.That(made.Error, Does.Contain("är redan en modul eller ett projekt").And.Contain(file));
            Assert.That(Directory.GetFileSystemEntries(In("mitt"), "*", SearchOption.AllDirectories), Is.EqualTo(before));
            Assert.That(File.ReadAllText(In("mitt/" + file)), Is.EqualTo(text));
        }
    }

    [TestCase("new")]
    [TestCase("new", "kurs")]
    [TestCase("new", "module")]
    public void New_alone_says_what_can_be_made(params string[] words)
    {
        var run = Command.Run(words);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("lms new module MAPP").And.Not.Contain("finns inte"));
    }

    [Test]
    public void The_certificate_has_what_the_page_that_verifies_it_asks_for_and_a_wrong_name_lists_the_right_ones()
    {
        Command.Run("new", "module", In("brand"));
        var certificate = File.ReadAllText(In("brand/certificates/intyg.yaml"));
        File.WriteAllText(In("brand/certificates/intyg.yaml"), certificate.Replace("{{ number }}", "{{ certificate.number }}", StringComparison.Ordinal));

        var check = Command.Run("check", In("brand"));

        Assert.That(certificate, Does.Contain("{{ issued | date.to_string").And.Contain("{{ number }}"));
        Assert.That(check.Out, Does.Match("certificate-unfilled: .*”certificate”.*Det som finns: learner.name, course.title, .*issued, .*number"));
    }

    [Test]
    public void Facts_past_their_day_are_never_packed_and_warnings_only_when_let_through()
    {
        Command.Run("new", "module", In("brand"));
        foreach (var language in new[] { "sv", "en" })
            File.AppendAllText(In($"brand/courses/brand/01-start/01-forsta-lektionen.{language}.md"), Fact);

        var before = Command.Run("pack", In("brand"), "--date", "2026-01-01", "--out", In("fore.nupkg"));
        var after = Command.Run("pack", In("brand"), "--date", "2026-01-02", "--allow", "warning", "--out", In("efter.nupkg"));
        File.WriteAllText(In("brand/module.yaml"), File.ReadAllText(In("brand/module.yaml")).Replace("\n    minutes: 3", "\n    minutes: 4", StringComparison.Ordinal));
        var warned = Command.Run("pack", In("brand"), "--date", "2026-01-01", "--out", In("varnad.nupkg"));
        var allowed = Command.Run("pack", In("brand"), "--date", "2026-01-01", "--allow", "warning", "--out", In("slappt.nupkg"));

        Assert.Multiple(() =>
        {
            Assert.That(before.Code, Is.Zero, before.Error + before.Out);
            Assert.That(after.Code, Is.EqualTo(1));
            Assert.That(after.Out, Does.Contain("fact-overdue"));
            Assert.That(File.Exists(In("efter.nupkg")), Is.False);
            Assert.That(warned.Code, Is.EqualTo(1), warned.Out);
            Assert.That(warned.Out, Does.Contain("minutes-differ"));
            Assert.That(allowed.Code, Is.Zero, allowed.Error);
        });
    }

    [Test]
    public void Telephone_numbers_past_their_day_are_told_by_line_and_never_packed()
    {
        Command.Run("new", "module", In("brand"));
        var swedish = In("brand/courses/brand/01-start/01-forsta-lektionen.sv.md");
        foreach (var language in new[] { "sv", "en" })
            File.AppendAllText(swedish.Replace(".sv.", $".{language}.", StringComparison.Ordinal), Note);
        var line = Array.IndexOf(File.ReadAllLines(swedish), "review: 2026-01-01") + 1;

        var before = Command.Run("check", In("brand"), "--date", "2026-01-01", "--report");
        var after = Command.Run("check", In("brand"), "--date", "2026-01-02");
        var packed = Command.Run("pack", In("brand"), "--date", "2026-01-02", "--allow", "warning", "--out", In("efter.nupkg"));

        Assert.Multiple(() =>
        {
            Assert.That(before.Code, Is.Zero, before.Out);
            Assert.That(before.Out, Does.Contain("  fakta: 0, notiser med daterade nummer: 1, nästa granskning senast 2026-01-01"));
            Assert.That(after.Code, Is.EqualTo(1));
            Assert.That(after.Out, Does.Match($@"01-forsta-lektionen\.sv\.md:{line} warning fact-overdue: Telefonnumren skulle ha granskats senast 2026-01-01\."));
            Assert.That(packed.Code, Is.EqualTo(1));
            Assert.That(packed.Error + packed.Out, Does.Contain("Telefonnumren").And.Contain("fakta och nummer som skulle ha granskats släpps inte"));
            Assert.That(File.Exists(In("efter.nupkg")), Is.False);
        });
    }

    [Test]
    public void What_is_told_can_be_limited_and_given_to_other_programs()
    {
        Command.Run("new", "module", In("brand"));
        File.WriteAllText(In("brand/module.yaml"), File.ReadAllText(In("brand/module.yaml")).Replace("\n    minutes: 3", "\n    minutes: 4", StringComparison.Ordinal));

        var check = Command.Run("check", In("brand"), "--lang", "en");
        var json = Command.Run("check", In("brand"), "--json");
        using var read = System.Text.Json.JsonDocument.Parse(json.Out);

        Assert.Multiple(() =>
        {
            Assert.That(check.Code, Is.EqualTo(1));
            Assert.That(check.Out, Does.Match(@"module\.yaml:6 warning minutes-differ: The course brand has 4 minutes"));
            Assert.That(Command.Run("check", In("brand"), "--allow", "warning").Code, Is.Zero);
            Assert.That(Command.Run("check", In("brand"), "--least", "error").Out, Does.Not.Contain("minutes-differ"));
            Assert.That(Command.Run("check", In("brand"), "--date", "i går").Code, Is.EqualTo(2));
            Assert.That(Command.Run("check", In("brand"), "--allow", "allt").Code, Is.EqualTo(2));
            Assert.That(read.RootElement.GetProperty("messages")[0].GetProperty("code").GetString(), Is.EqualTo("minutes-differ"));
            Assert.That(read.RootElement.GetProperty("courses")[0].GetProperty("lessons").GetArrayLength(), Is.EqualTo(1));
        });
    }

    private static HashSet<DateTime> Times(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(entry => entry.LastWriteTime.DateTime)];
    }

    private static byte[] Entry(string package, string path)
    {
        using var zip = ZipFile.OpenRead(package);
        using var stream = zip.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string In(string path) => Path.Combine(folder, path);
}
