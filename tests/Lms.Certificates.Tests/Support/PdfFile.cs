using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Certificates.Tests.Support;

/// <summary>Reads a PDF through its cross-reference table, as a viewer would.</summary>
internal sealed partial class PdfFile
{
    private readonly byte[] _bytes;

    public PdfFile(byte[] bytes)
    {
        _bytes = bytes;
        Source = Encoding.Latin1.GetString(bytes);
        var table = int.Parse(StartOfTable().Match(Source).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(Source[table..], Does.StartWith("xref\n0 "), "startxref points at the table");
        var count = int.Parse(Source[(table + 7)..].Split('\n')[0], CultureInfo.InvariantCulture);
        var entries = Source[(Source.IndexOf('\n', table + 7) + 1)..];
        for (var number = 1; number < count; number++)
        {
            var offset = int.Parse(entries.AsSpan(20 * number, 10), CultureInfo.InvariantCulture);
            var head = $"{number} 0 obj\n";
            Assert.That(Source[offset..(offset + head.Length)], Is.EqualTo(head), "the table points at the object");
            var end = Source.IndexOf("\nendobj", offset, StringComparison.Ordinal);
            Objects[number] = (offset + head.Length, end);
        }

        Trailer = Source[Source.LastIndexOf("trailer", StringComparison.Ordinal)..];
    }

    public string Source { get; }

    public string Trailer { get; }

    public Dictionary<int, (int Start, int End)> Objects { get; } = [];

    public string this[int number] => Source[Objects[number].Start..Objects[number].End];

    /// <summary>The objects that say that they are something, "/Type/Page" for example.</summary>
    public IEnumerable<string> Saying(string entry) => Objects.Keys.Select(number => this[number]).Where(text => text.Contains(entry, StringComparison.Ordinal));

    public string Catalog => this[Reference(Trailer, "/Root")];

    public string Page => Saying("/Type/Page/").Single();

    public string Content => Encoding.Latin1.GetString(Stream(Reference(Page, "/Contents")));

    public static int Reference(string text, string key) =>
        int.Parse(Regex.Match(text, Regex.Escape(key) + @"\s*(\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>The bytes of a stream, decompressed.</summary>
    public byte[] Stream(int number)
    {
        var text = this[number];
        var head = text[..text.IndexOf("stream\n", StringComparison.Ordinal)];
        var start = Objects[number].Start + head.Length + "stream\n".Length;
        var length = int.Parse(LengthEntry().Match(head).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(Source[(start + length)..(start + length + 10)], Is.EqualTo("\nendstream"), "the stream is as long as it says");
        var data = _bytes.AsSpan(start, length).ToArray();
        if (!head.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return data;
        }

        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>A text value such as a title.</summary>
    public static string Text(string text, string key)
    {
        var hex = Regex.Match(text, Regex.Escape(key) + @"\s*<FEFF([0-9A-F]*)>").Groups[1].Value;
        return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));
    }

    /// <summary>The characters of each glyph of a font, by the font's name in the page's resources.</summary>
    public Dictionary<string, Dictionary<string, string>> UnicodeMaps() => FontEntry().Matches(Page).ToDictionary(
        entry => entry.Groups[1].Value,
        entry =>
        {
            var font = this[int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture)];
            var map = Encoding.ASCII.GetString(Stream(Reference(font, "/ToUnicode")));
            return MapEntry().Matches(map).ToDictionary(
                pair => pair.Groups[1].Value,
                pair => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair.Groups[2].Value)));
        });

    /// <summary>The page's text in the order in which it is drawn, glyphs turned back by the fonts' own maps.</summary>
    public string ExtractText()
    {
        var maps = UnicodeMaps();
        var text = new StringBuilder();
        var font = "";
        foreach (Match token in TextToken().Matches(Content))
        {
            font = token.Groups["font"].Success ? token.Groups["font"].Value : font;
            text.Append(token.Groups["glyph"].Success ? maps[font][token.Groups["glyph"].Value] : token.Groups["end"].Success ? "\n" : "");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R")]
    private static partial Regex FontEntry();

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex MapEntry();

    [GeneratedRegex(@"/(?<font>F\d+) [\d.]+ Tf|<(?<glyph>[0-9A-F]{4})>|(?<end>^EMC$)", RegexOptions.Multiline)]
    private static partial Regex TextToken();
}
