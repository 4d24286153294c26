using System.Net.Sockets;

namespace Lms.FaultTests.Wire;

/// <summary>One connection of a node with its database.</summary>
internal sealed class WireLine(Socket node, Socket database, WireFaults faults) : IDisposable
{
    private static readonly TimeSpan StallFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan DelayFor = TimeSpan.FromSeconds(5);

    private readonly WireTalk talk = new(faults);
    private readonly CancellationTokenSource end = new();

    public async Task RunAsync()
    {
        await Task.WhenAll(UntilGoneAsync(ToDatabaseAsync()), UntilGoneAsync(ToNodeAsync()));
        Dispose();
    }

    /// <summary>Breaks the line, without a farewell on the node's side.</summary>
    public void Cut()
    {
        try
        {
            end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It is broken already.
        }

        node.Close(0);
        database.Close();
    }

    public void Dispose() => end.Dispose();

    private async Task UntilGoneAsync(Task passing)
    {
        try
        {
            await passing;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two is gone, and with it the line.
        }
        finally
        {
            Cut();
        }
    }

    private async Task ToDatabaseAsync()
    {
        var buffer = new WireBuffer(hasTypes: false);
        while (await buffer.ReadAsync(node, end.Token))
        {
            var sent = 0;
            while (buffer.TryNext(out var message))
            {
                var order = talk.FromNode(message);
                if (order == WireOrder.Go)
                    continue;
                var upTo = order == WireOrder.CutBefore ? buffer.Position - message.Length : buffer.Position;
                await database.SendAsync(buffer.Slice(sent, upTo), end.Token);
                sent = upTo;
                if (order == WireOrder.Stall)
                    await StallAsync();
                Cut();
                return;
            }

            await database.SendAsync(buffer.Slice(sent, buffer.Position), end.Token);
            buffer.Drop();
        }
    }

    private async Task ToNodeAsync()
    {
        var buffer = new WireBuffer(hasTypes: true);
        while (await buffer.ReadAsync(database, end.Token))
        {
            var sent = 0;
            while (buffer.TryNext(out var message))
            {
                var order = talk.FromDatabase(message);
                if (order == WireOrder.Go)
                    continue;
                if (order == WireOrder.Stall)
                    await Task.Delay(Timeout.Infinite, end.Token);
                var upTo = buffer.Position - message.Length;
                if (order == WireOrder.Delay)
                {
                    await node.SendAsync(buffer.Slice(sent, upTo), end.Token);
                    sent = upTo;
                    await Task.Delay(DelayFor, end.Token);
                    continue;
                }

                Cut();
                return;
            }

            await node.SendAsync(buffer.Slice(sent, buffer.Position), end.Token);
            buffer.Drop();
        }
    }

    /// <summary>Both ends keep their connection, and nothing comes through until long after.</summary>
    private async Task StallAsync()
    {
        talk.Mute();
        await Task.Delay(StallFor, end.Token);
    }
}
