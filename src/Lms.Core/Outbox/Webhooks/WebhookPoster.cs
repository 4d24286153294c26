using System.Net;
using System.Net.Sockets;

namespace Lms.Core.Outbox.Webhooks;

/// <summary>Posts to an address that was checked at the very moment of connecting, so that a name which changes its answer leads nowhere.</summary>
internal sealed class WebhookPoster : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient anywhere = Client(mayBePrivate: false);
    private readonly HttpClient inside = Client(mayBePrivate: true);

    /// <summary>Sends one post and reads nothing but status and Retry-After.</summary>
    /// <param name="webhook">The receiver.</param>
    /// <param name="request">The post.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Status, and when to try again if the receiver said so.</returns>
    public async Task<(HttpStatusCode Status, TimeSpan? After)> PostAsync(Webhook webhook, HttpRequestMessage request, CancellationToken token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        using var answer = await (webhook.MayBePrivate ? inside : anywhere)
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta);
    }

    public void Dispose()
    {
        anywhere.Dispose();
        inside.Dispose();
    }

    private static HttpClient Client(bool mayBePrivate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, token) => ConnectAsync(context.DnsEndPoint, mayBePrivate, token),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool mayBePrivate, CancellationToken token)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, token);

        // One bad address among good ones is no accident.
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => SafeAddress.IsAllowed(address, mayBePrivate)))
            throw new HttpRequestException("The receiver cannot be reached.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
