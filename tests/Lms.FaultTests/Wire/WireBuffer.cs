using System.Buffers.Binary;
using System.Net.Sockets;

namespace Lms.FaultTests.Wire;

/// <summary>Bytes of one direction, cut into messages: a type, a length that counts itself, and the rest. The first one of a node has no type.</summary>
/// <param name="hasTypes">False: the first message is the one without.</param>
internal sealed class WireBuffer(bool hasTypes)
{
    private byte[] bytes = new byte[32 * 1024];
    private int filled;
    private bool typed = hasTypes;

    /// <summary>The end of the last message that was taken.</summary>
    public int Position { get; private set; }

    /// <summary>Reads what is there; false at the end.</summary>
    public async Task<bool> ReadAsync(Socket from, CancellationToken token)
    {
        if (filled == bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        var read = await from.ReceiveAsync(bytes.AsMemory(filled), token);
        filled += read;
        return read > 0;
    }

    /// <summary>The next whole message; type 0 for the one without.</summary>
    public bool TryNext(out WireMessage message)
    {
        message = default;
        var head = typed ? 1 : 0;
        if (filled - Position < head + 4)
            return false;
        var length = head + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Position + head));
        if (filled - Position < length)
            return false;
        message = new(typed ? (char)bytes[Position] : '\0', bytes.AsMemory(Position + head + 4, length - head - 4), length);
        typed = true;
        Position += length;
        return true;
    }

    public ReadOnlyMemory<byte> Slice(int from, int to) => bytes.AsMemory(from, to - from);

    /// <summary>Forgets the messages that were taken and keeps the beginning of the next.</summary>
    public void Drop()
    {
        bytes.AsSpan(Position, filled - Position).CopyTo(bytes);
        filled -= Position;
        Position = 0;
    }
}
