using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Certificates.Pdf;

/// <summary>The numbered objects of a PDF file, and the file that they make: header, objects, cross-reference table, trailer.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string value)
    {
        var number = Reserve();
        Set(number, value);
        return number;
    }

    public void Set(int number, string value) => _objects[number - 1] = Encoding.Latin1.GetBytes(value);

    /// <summary>A compressed stream.</summary>
    /// <param name="data">What it holds before compression.</param>
    /// <param name="entries">Further entries of its dictionary.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "")
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return AddRawStream(compressed.ToArray(), entries + "/Filter/FlateDecode");
    }

    /// <summary>A stream whose bytes are written as they are.</summary>
    public int AddRawStream(ReadOnlySpan<byte> data, string entries)
    {
        var head = Encoding.Latin1.GetBytes($"<<{entries}/Length {data.Length}>>\nstream\n");
        _objects.Add([.. head, .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] Write(int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']); // bytes above 127 tell a file transfer that this is not text
        var offsets = WriteObjects(file);
        var identity = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Length;
        Line(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f ");
        foreach (var offset in offsets)
        {
            Line(file, $"{offset:D10} 00000 n ");
        }

        Line(file, $"trailer\n<</Size {_objects.Count + 1}/Root {PdfSyntax.Reference(catalog)}"
            + $"/Info {PdfSyntax.Reference(information)}/ID[<{identity}><{identity}>]>>");
        Line(file, $"startxref\n{table}\n%%EOF");
        return file.ToArray();
    }

    private List<long> WriteObjects(MemoryStream file)
    {
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            Line(file, $"{i + 1} 0 obj");
            file.Write(_objects[i] ?? throw new InvalidOperationException($"PDF object {i + 1} was reserved and never set."));
            Line(file, "\nendobj");
        }

        return offsets;
    }

    private static void Line(MemoryStream file, string line) => file.Write(Encoding.Latin1.GetBytes(line + "\n"));
}
