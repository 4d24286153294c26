using System.Text.RegularExpressions;
using Lms.Core.Outbox.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Core.Outbox;

/// <summary>Says who is told of what happens.</summary>
public static partial class OutboxRegistration
{
    /// <summary>Adds a handler of one's own, one instance for the host's life.</summary>
    /// <typeparam name="T">The handler's class.</typeparam>
    /// <param name="lms">What <c>AddLms</c> returned.</param>
    public static LmsBuilder AddOutboxHandler<T>(this LmsBuilder lms)
        where T : class, IOutboxHandler
    {
        ArgumentNullException.ThrowIfNull(lms);
        lms.Services.AddSingleton<IOutboxHandler, T>();
        return lms;
    }

    /// <summary>Adds a webhook: each message is posted as signed JSON until the receiver has taken it.</summary>
    /// <param name="lms">What <c>AddLms</c> returned.</param>
    /// <param name="webhook">The receiver.</param>
    /// <exception cref="ArgumentException">Name, address or secret cannot be used; the message says why.</exception>
    public static LmsBuilder AddWebhook(this LmsBuilder lms, Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(lms);
        ArgumentNullException.ThrowIfNull(webhook);
        if (!NamePattern().IsMatch(webhook.Name))
            throw new ArgumentException($"The webhook's name '{webhook.Name}' may only have a–z, 0–9 and hyphens.", nameof(webhook));
        if (!webhook.Address.IsAbsoluteUri || (webhook.Address.Scheme != Uri.UriSchemeHttps && !(webhook.MayBePrivate && webhook.Address.Scheme == Uri.UriSchemeHttp)))
            throw new ArgumentException($"The webhook '{webhook.Name}' needs an https address. Plain http is only for private networks: set MayBePrivate.", nameof(webhook));
        if (webhook.Secret.Length < 16)
            throw new ArgumentException($"The webhook '{webhook.Name}' needs a secret of at least 16 characters.", nameof(webhook));
        lms.Services.TryAddSingleton<WebhookPoster>();
        lms.Services.AddSingleton<IOutboxHandler>(services => new WebhookHandler(
            webhook, services.GetRequiredService<WebhookPoster>(), services.GetRequiredService<TimeProvider>()));
        return lms;
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex NamePattern();
}
