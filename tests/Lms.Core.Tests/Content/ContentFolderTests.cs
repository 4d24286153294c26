using Lms.Core.Content;

namespace Lms.Core.Tests.Content;

public sealed class ContentFolderTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("lms-content-");

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public void A_folder_on_disk_reads_like_one_in_an_assembly()
    {
        Write(SampleModule.Files());

        var reading = SampleModule.Reader.Read(ContentFolder.At(folder.FullName));

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Release!.Hash, Is.EqualTo(SampleModule.Read(SampleModule.Files()).Release!.Hash));
    }

    [Test]
    public void The_folder_above_content_will_do()
    {
        Write(SampleModule.Files().ToDictionary(file => "content/" + file.Key, file => file.Value));
        File.WriteAllText(Path.Combine(folder.FullName, "Module.csproj"), "<Project/>");

        Assert.That(SampleModule.Reader.Read(ContentFolder.At(folder.FullName)).Problems, Is.Empty);
    }

    [Test]
    public void Hidden_files_are_left_out()
    {
        Write(new Dictionary<string, string> { ["module.yaml"] = "", [".git/config"] = "x", [".DS_Store"] = "x" });

        Assert.That(ContentFolder.At(folder.FullName).Paths, Is.EqualTo(new[] { "module.yaml" }));
    }

    [Test]
    public void A_link_out_of_the_folder_is_refused_and_not_followed()
    {
        Write(new Dictionary<string, string> { ["in/module.yaml"] = "", ["out/secret.svg"] = "<svg/>" });
        var root = Path.Combine(folder.FullName, "in");
        Directory.CreateDirectory(Path.Combine(root, "assets"));
        File.CreateSymbolicLink(Path.Combine(root, "assets", "a.svg"), "../../out/secret.svg");
        File.CreateSymbolicLink(Path.Combine(root, "assets", "gone.svg"), "nowhere.svg");
        Directory.CreateSymbolicLink(Path.Combine(root, "courses"), "..");

        var content = ContentFolder.At(root);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(content.Paths, Is.EqualTo(new[] { "module.yaml" }));
        Assert.That(content.Problems.Select(problem => (problem.Path, problem.Code)), Is.EquivalentTo(new[]
        {
            ("assets/a.svg", "content-link"), ("assets/gone.svg", "content-link"), ("courses", "content-link"),
        }));
        Assert.That(content.Read("assets/a.svg"), Is.Null);
        Assert.That(content.Read("../out/secret.svg"), Is.Null);
    }

    [Test]
    public void A_link_within_the_folder_is_an_ordinary_file()
    {
        Write(new Dictionary<string, string> { ["assets/a.svg"] = "<svg/>" });
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "assets", "b.svg"), "a.svg");

        var content = ContentFolder.At(folder.FullName);

        Assert.That(content.Problems, Is.Empty);
        Assert.That(content.Read("assets/b.svg"), Is.EqualTo(content.Read("assets/a.svg")));
    }

    [Test]
    public void A_folder_in_a_folder_in_a_folder_is_refused_where_it_gets_too_deep()
    {
        var deep = string.Join('/', Enumerable.Repeat("ner", 10));
        Write(new Dictionary<string, string> { ["module.yaml"] = "", [$"{deep}/a.md"] = "" });
        Assert.That(ContentFolder.At(folder.FullName).Problems, Is.Empty);

        Write(new Dictionary<string, string> { [$"{deep}/ner/b.md"] = "" });
        var content = ContentFolder.At(folder.FullName);
        Assert.That(content.Problems.Select(problem => (problem.Path, problem.Code)), Is.EqualTo(new[] { (deep + "/ner", "content-too-many-files") }));
        Assert.That(content.Paths, Has.None.EndsWith("b.md"));
    }

    [Test]
    public void As_many_files_as_are_read_will_do_and_one_more_is_refused_once()
    {
        for (var file = 0; file < ContentFolder.MaxFiles; file++)
            File.WriteAllText(Path.Combine(folder.FullName, $"{file}.md"), "");
        Assert.That(ContentFolder.At(folder.FullName).Problems, Is.Empty);

        Write(new Dictionary<string, string> { ["en-till.md"] = "", ["mapp/och-en.md"] = "" });
        var content = ContentFolder.At(folder.FullName);
        Assert.That(content.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "content-too-many-files" }));
        Assert.That(content.Paths, Has.Count.EqualTo(ContentFolder.MaxFiles));
    }

    [Test]
    public void A_folder_that_is_not_there_names_the_call_to_mend() =>
        Assert.That(() => ContentFolder.At(Path.Combine(folder.FullName, "nowhere")), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("AddModuleFolder"));

    private void Write(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
