using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Lms.Core.Content.Packages;

namespace Lms.Core.Tests.Content.Packages;

public sealed class ModulePackageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task What_was_packed_is_unpacked_byte_for_byte()
    {
        var folder = new TextFolder(SampleModule.Files());
        using var package = new MemoryStream();
        await ModulePackage.WriteAsync(folder, package, Noon, default);

        var read = await ModulePackage.ReadAsync(package, default);

        Assert.That(read.Value!.Paths, Is.EqualTo(folder.Paths));
        Assert.That(read.Value.Paths.Select(read.Value.Read), Is.EqualTo(folder.Paths.Select(folder.Read)));
    }

    [Test]
    public async Task The_folder_may_lie_deeper_and_what_lies_beside_it_is_left_out()
    {
        using var package = Zip(("Modul/content/module.yaml", "id: a"), ("Modul/content/.DS_Store", "x"), ("Modul/Modul.csproj", "<Project/>"));

        Assert.That((await ModulePackage.ReadAsync(package, default)).Value!.Paths, Is.EqualTo(new[] { "module.yaml" }));
    }

    [TestCase("../../x")]
    [TestCase("..\\x")]
    [TestCase("/etc/x")]
    [TestCase("C:\\x")]
    [TestCase("C:x")]
    [TestCase("a/../../x")]
    [TestCase("a/./x")]
    [TestCase("a//x")]
    [TestCase("nul\0l")]
    [TestCase("slut.")]
    [TestCase("slut ")]
    [TestCase("CON")]
    [TestCase("a/nul.txt")]
    [TestCase("gnp\u202Eexe")]
    public async Task A_name_that_leads_astray_refuses_the_whole_package(string name)
    {
        using var package = Zip(("module.yaml", "id: a"), (name, "x"));

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-path"));
    }

    [TestCase("a.txt", "A.TXT")]
    [TestCase("a.txt", "a.txt")]
    [TestCase("\u00e9", "e\u0301")]
    [TestCase("module.yaml", "module.yaml")]
    public async Task Two_names_that_are_one_somewhere_refuse_the_package(string one, string other)
    {
        using var package = Zip(("module.yaml", "id: a"), (one, "x"), (other, "y"));

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-name-twice"));
    }

    [Test]
    public async Task A_link_refuses_the_package()
    {
        using var package = Zip(("module.yaml", "id: a"), ("assets/a.svg", "/etc/passwd"));
        Patch(package, 0x02014b50, entry => BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(38), 0xA1FF0000));

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-link"));
    }

    [Test]
    public async Task A_locked_package_is_refused_with_what_to_do()
    {
        using var package = Zip(("module.yaml", "id: a"));
        Patch(package, 0x02014b50, entry => entry[8] |= 1);

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-encrypted"));
    }

    [TestCase(false, "package-too-large")]
    [TestCase(true, "package-unreadable")]
    public async Task A_bomb_of_zeros_is_refused_soon_whatever_its_header_says(bool lie, string code)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var manifest = zip.CreateEntry("module.yaml").Open())
                manifest.Write("id: a"u8);
            using var stream = zip.CreateEntry("assets/a.svg", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
                stream.Write(zeros);
        }

        if (lie)
            Patch(package, 0x02014b50, entry => BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(24), 1024));
        var clock = Stopwatch.StartNew();

        var refused = await ModulePackage.ReadAsync(package, default);

        Assert.That(refused.Refusal?.Code, Is.EqualTo(code));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task A_hundred_thousand_empty_files_are_refused_before_they_are_listed()
    {
        using var package = Zip([("module.yaml", "id: a"), .. Enumerable.Range(0, 60_000).Select(number => ($"f{number}", ""))]);

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-too-many-files"));
    }

    [Test]
    public async Task What_is_no_package_or_half_of_one_gets_a_sentence()
    {
        using var whole = Zip(("module.yaml", "id: a"));
        var half = whole.ToArray()[..(int)(whole.Length / 2)];

        foreach (var bytes in new[] { half, [], "inte ett paket"u8.ToArray(), new byte[100] })
        {
            using var stream = new MemoryStream(bytes);
            Assert.That((await ModulePackage.ReadAsync(stream, default)).Refusal?.Code, Is.EqualTo("package-unreadable"));
        }
    }

    [Test]
    public async Task A_package_without_a_module_says_so()
    {
        using var package = Zip(("lektion.md", "x"));

        Assert.That((await ModulePackage.ReadAsync(package, default)).Refusal?.Code, Is.EqualTo("package-no-module"));
    }

    [Test]
    public async Task No_damaged_package_makes_more_than_a_refusal()
    {
        var random = new Random(5);
        using var whole = Zip([.. SampleModule.Files().Select(file => (file.Key, file.Value))]);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = whole.ToArray();
            for (var hits = random.Next(1, 8); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var stream = new MemoryStream(bytes);
            var read = await ModulePackage.ReadAsync(stream, default);
            Assert.That(read.Succeeded || read.Refusal.Code.StartsWith("package-", StringComparison.Ordinal), Is.True);
        }
    }

    private static MemoryStream Zip(params IReadOnlyList<(string Name, string Text)> files)
    {
        var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return package;
    }

    // Changes the last entry of the package's directory, where a program that means harm would.
    private static void Patch(MemoryStream package, uint signature, Action<byte[]> change)
    {
        var bytes = package.ToArray();
        for (var at = bytes.Length - 4; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) != signature)
                continue;
            var entry = bytes[at..];
            change(entry);
            entry.CopyTo(bytes, at);
            break;
        }

        package.SetLength(0);
        package.Write(bytes);
    }
}
