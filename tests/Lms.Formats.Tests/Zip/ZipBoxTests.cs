using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lms.Formats.Zip;

namespace Lms.Formats.Tests.Zip;

[TestFixture]
public sealed class ZipBoxTests
{
    [Test]
    public void What_was_packed_comes_out()
    {
        var box = ZipBox.Open(Packed(("a.txt", "hej"), ("b/c.txt", new string('x', 100_000))), FormatLimits.Default);
        Assert.Multiple(() =>
        {
            Assert.That(box.Names, Is.EqualTo(new[] { "a.txt", "b/c.txt" }));
            Assert.That(Encoding.UTF8.GetString(box.ReadAll("a.txt", 10)!), Is.EqualTo("hej"));
            Assert.That(box.ReadAll("b/c.txt", 100_000), Has.Length.EqualTo(100_000));
            Assert.That(box.ReadAll("d.txt", 10), Is.Null);
        });
    }

    [TestCase("../../x")]
    [TestCase("..\\x")]
    [TestCase("/etc/x")]
    [TestCase("C:\\x")]
    [TestCase("C:x")]
    [TestCase("a/../../x")]
    [TestCase("a//b")]
    [TestCase("a/./b")]
    [TestCase("a\0b")]
    [TestCase("a.txt.")]
    [TestCase("a.txt ")]
    [TestCase("CON")]
    [TestCase("b/nul.txt")]
    [TestCase("a\u202Etxt.exe")]
    public void A_name_that_leaves_its_folder_or_means_two_things_refuses_the_whole_file(string name) =>
        Assert.That(() => ZipBox.Open(Packed(("a.txt", "hej"), (name, "x")), FormatLimits.Default), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("zip-name"));

    [TestCase("imsmanifest.xml", "imsmanifest.xml")]
    [TestCase("A.xml", "a.xml")]
    [TestCase("\u00E5.xml", "a\u030A.xml")]
    public void Two_names_that_some_system_takes_for_one_are_refused(string one, string other) =>
        Assert.That(() => ZipBox.Open(Packed((one, "x"), (other, "y")), FormatLimits.Default), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("zip-twice"));

    [Test]
    public void A_bomb_stops_at_the_ratio_and_too_many_entries_at_the_directory()
    {
        var zeros = ZipBox.Open(PackedBytes("0.bin", new byte[64 * 1024 * 1024]), FormatLimits.Default);
        var many = Packed([.. Enumerable.Range(0, 5_001).Select(number => ($"{number}", ""))]);
        Assert.Multiple(() =>
        {
            Assert.That(() => zeros.ReadAll("0.bin", int.MaxValue), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("zip-ratio"));
            Assert.That(() => zeros.ReadAll("0.bin", 1_000), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("zip-size"));
            Assert.That(() => ZipBox.Open(many, FormatLimits.Default), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("zip-entries"));
        });
    }

    [Test]
    public void Headers_that_lie_are_found_out()
    {
        var honest = Packed(("a.txt", new string('x', 1_000)));
        var directory = honest.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        Assert.Multiple(() =>
        {
            Assert.That(Fault(honest, bytes => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 24), 10)), Is.EqualTo("zip-header"), "another size in the directory");
            Assert.That(Fault(honest, bytes => { BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 24), 10); BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(22), 10); }), Is.EqualTo("zip-header"), "a smaller size in both");
            Assert.That(Fault(honest, bytes => bytes[30] = (byte)'b'), Is.EqualTo("zip-header"), "another name before the entry");
            Assert.That(Fault(honest, bytes => { bytes[14]++; bytes[directory + 16]++; }), Is.EqualTo("zip-checksum"));
            Assert.That(Fault(honest, bytes => { bytes[6] |= 1; bytes[directory + 8] |= 1; }), Is.EqualTo("zip-encrypted"));
            Assert.That(Fault(honest, bytes => { bytes[8] = 12; bytes[directory + 10] = 12; }), Is.EqualTo("zip-method"));
            Assert.That(Fault(honest, bytes => { bytes[directory + 5] = 3; BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 38), 0xA1FF0000); }), Is.EqualTo("zip-link"));
            Assert.That(Fault(honest, bytes => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 20), uint.MaxValue)), Is.EqualTo("zip-64"));
            Assert.That(Fault(honest, bytes => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 42), 5)), Is.EqualTo("zip-broken"));
            Assert.That(Fault(honest[..^1], _ => { }), Is.EqualTo("zip-broken"));
        });
    }

    [Test]
    public void Entries_that_lie_in_each_other_are_refused()
    {
        var two = Packed(("a.txt", "hej"), ("a.txx", "hej"));
        var second = two.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        Assert.That(
            Fault(two, bytes =>
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(second + 42), 0);
                bytes[second + 46 + 4] = (byte)'t';
                bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 46 + 4] = (byte)'z';
            }),
            Is.EqualTo("zip-header").Or.EqualTo("zip-overlap"));
    }

    private static string? Fault(byte[] honest, Action<byte[]> change)
    {
        var bytes = honest.ToArray();
        change(bytes);
        try
        {
            var box = ZipBox.Open(bytes, FormatLimits.Default);
            foreach (var name in box.Names)
                box.ReadAll(name, 1_000_000);
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }

    private static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static byte[] PackedBytes(string name, byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(bytes);
        }

        return file.ToArray();
    }
}
