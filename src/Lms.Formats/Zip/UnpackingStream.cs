using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Lms.Formats.Zip;

/// <summary>Unpacks one file of a zip file, counting, and throws <see cref="InvalidDataException"/> as soon as it is not what its header said.</summary>
internal sealed class UnpackingStream : Stream
{
    private const int RatioFrom = 1024 * 1024;

    private readonly ZipPart part;
    private readonly int ratio;
    private readonly Action<int> count;
    private readonly Stream inner;
    private long read;
    private uint crc;

    /// <param name="part">The file.</param>
    /// <param name="ratio">How many times its packed size it may grow to, once it is over 1 MiB.</param>
    /// <param name="count">Told how many bytes came; may throw.</param>
    public UnpackingStream(ZipPart part, int ratio, Action<int> count)
    {
        (this.part, this.ratio, this.count) = (part, ratio, count);
        var packed = MemoryMarshal.TryGetArray(part.Packed, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(part.Packed.ToArray(), writable: false);
        inner = part.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var got = inner.Read(buffer);
        read += got;
        count(got);
        if (read > RatioFrom && read / ratio > part.Packed.Length)
            throw ZipFault.Of("zip-ratio");
        if (read > part.Length || (got == 0 && buffer.Length > 0 && read < part.Length))
            throw ZipFault.Of("zip-header");
        crc = ZipCrc.Add(crc, buffer[..got]);
        return got > 0 || buffer.Length == 0 || crc == part.Crc ? got : throw ZipFault.Of("zip-checksum");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
