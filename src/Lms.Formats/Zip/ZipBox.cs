namespace Lms.Formats.Zip;

/// <summary>A zip file in memory. Nothing is unpacked before it is asked for, and what unpacks is counted, whatever the headers say.</summary>
internal sealed class ZipBox
{
    private readonly Dictionary<string, ZipPart> parts;
    private readonly FormatLimits limits;
    private long unpacked;

    private ZipBox(IReadOnlyList<ZipPart> parts, FormatLimits limits)
    {
        this.limits = limits;
        this.parts = parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
        Names = [.. parts.Select(part => part.Name)];
    }

    /// <summary>The files' paths, in the order of the zip file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True when a file begins as a zip file does.</summary>
    public static bool Begins(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8);

    /// <exception cref="InvalidDataException">The file is refused; see <see cref="ZipFault"/>.</exception>
    public static ZipBox Open(ReadOnlyMemory<byte> file, FormatLimits limits) => new(new ZipDirectory(file, limits).Read(), limits);

    /// <summary>What a file holds, as a stream that stops where it grows too much; null when there is no such file.</summary>
    /// <param name="name">A path.</param>
    /// <param name="most">The largest it may be, in bytes.</param>
    public Stream? Unpack(string name, int most)
    {
        if (!parts.TryGetValue(name, out var part))
            return null;
        return part.Length > most ? throw ZipFault.Of("zip-size") : new UnpackingStream(part, limits.ZipRatio, Count);
    }

    /// <summary>All that a file holds; null when there is no such file.</summary>
    /// <param name="name">A path.</param>
    /// <param name="most">The largest it may be, in bytes.</param>
    /// <exception cref="InvalidDataException">It is damaged or grows too much.</exception>
    public byte[]? ReadAll(string name, int most)
    {
        using var stream = Unpack(name, most);
        if (stream is null)
            return null;
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.ZipUnpackedBytes)
            throw ZipFault.Of("zip-size");
    }
}
