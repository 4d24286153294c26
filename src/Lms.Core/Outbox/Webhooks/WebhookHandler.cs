using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Lms.Core.Outbox.Webhooks;

/// <summary>Tells one webhook. The body is JSON: id, kind, tenant, at and the payload's ids; nobody's name is in it.</summary>
/// <param name="webhook">The receiver.</param>
/// <param name="poster">Posts.</param>
/// <param name="time">The time of the signature.</param>
internal sealed class WebhookHandler(Webhook webhook, WebhookPoster poster, TimeProvider time) : IOutboxHandler
{
    public string Name => "webhook-" + webhook.Name;

    public bool Wants(OutboxMessage message) =>
        (webhook.Kinds.Count == 0 || webhook.Kinds.Contains(message.Kind))
        && (webhook.Tenant is not { } tenant || tenant == message.Tenant.Value);

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken token)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = message.Id,
            kind = message.Kind,
            tenant = message.Tenant.Value,
            at = message.WrittenAt,
            payload = message.Payload,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(webhook.Secret, time.GetUtcNow(), body));
        request.Headers.Add("Lms-Delivery", string.Create(CultureInfo.InvariantCulture, $"{message.Tenant.Value:N}-{message.Id}"));
        try
        {
            var (status, after) = await poster.PostAsync(webhook, request, token);
            return Meaning(status, after);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !token.IsCancellationRequested))
        {
            // The same for refused and unreachable: whoever sets an address learns nothing about our network.
            return Delivery.Later("unreachable");
        }
    }

    // 409: the receiver has it already. 410: it is gone for good.
    private static Delivery Meaning(HttpStatusCode status, TimeSpan? after) => (int)status switch
    {
        >= 200 and < 300 or 409 => Delivery.Done,
        410 => Delivery.Never("http-410"),
        var other => Delivery.Later(string.Create(CultureInfo.InvariantCulture, $"http-{other}"), after),
    };
}
