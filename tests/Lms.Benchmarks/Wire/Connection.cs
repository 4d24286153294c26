using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lms.Benchmarks.Wire;

/// <summary>One kept-alive HTTP/1.1 connection without an HTTP library: what the client costs is taken from what it measures.</summary>
internal sealed class Connection(IPEndPoint server) : IDisposable
{
    private Socket? socket;
    private byte[] buffer = new byte[32 * 1024];
    private int have;

    /// <summary>Sends and reads the whole answer; its body is valid until the next call.</summary>
    internal async ValueTask<Answer> CallAsync(ReadOnlyMemory<byte> request)
    {
        if (socket is null)
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server);
        }

        await socket.SendAsync(request);
        have = 0;
        int head;
        while ((head = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8)) < 0)
            await FillAsync();
        var status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + (buffer[11] - '0');
        var close = buffer.AsSpan(0, head).IndexOf("Connection: close"u8) >= 0;
        var body = head + 4;
        var length = LengthIn(buffer.AsSpan(0, head + 2)) is { } known ? await ReadAsync(body, known) : await ReadChunksAsync(body);
        if (close)
            Dispose();
        return new(status, buffer.AsMemory(0, head), buffer.AsMemory(body, length));
    }

    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("\r\nContent-Length: "u8);
        if (at >= 0 && Utf8Parser.TryParse(head[(at + 18)..], out int length, out _))
            return length;
        return head.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0 ? null : 0;
    }

    private async ValueTask<int> ReadAsync(int body, int length)
    {
        while (have < body + length)
            await FillAsync();
        return length;
    }

    private async ValueTask<int> ReadChunksAsync(int body)
    {
        var read = body;
        var written = body;
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, have - read).IndexOf("\r\n"u8)) < 0)
                await FillAsync();
            if (!Utf8Parser.TryParse(buffer.AsSpan(read, line), out int size, out _, 'x'))
                throw new InvalidDataException("Not a chunk: " + Encoding.ASCII.GetString(buffer, read, line));
            read += line + 2;
            while (have < read + size + 2)
                await FillAsync();
            if (size == 0)
                return written - body;
            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(written));
            written += size;
            read += size + 2;
        }
    }

    private async ValueTask FillAsync()
    {
        if (have == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var got = await socket!.ReceiveAsync(buffer.AsMemory(have));
        have += got > 0 ? got : throw new IOException("The server closed the connection.");
    }
}
