using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Lms.Core.Outbox;
using Lms.Core.Outbox.Webhooks;

namespace Lms.Core.Tests.Outbox;

public sealed class WebhookTests
{
    private const string Secret = "a-secret-of-length";
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly OutboxMessage Message = new(
        new(Guid.Parse("01900000-0000-7000-8000-000000000001")), 42, "certificate.issued", JsonSerializer.SerializeToElement(new { certificate = "2026-000001" }), Noon, Guid.Empty, 0, []);

    [TestCase("93.184.216.34", true, true)]
    [TestCase("2606:2800:220:1:248:1893:25c8:1946", true, true)]
    [TestCase("10.1.2.3", false, true)]
    [TestCase("172.31.255.255", false, true)]
    [TestCase("192.168.0.1", false, true)]
    [TestCase("100.64.0.1", false, true)]
    [TestCase("fd00::1", false, true)]
    [TestCase("127.0.0.1", false, false)]
    [TestCase("127.1.1.1", false, false)]
    [TestCase("0.0.0.0", false, false)]
    [TestCase("169.254.169.254", false, false)]
    [TestCase("255.255.255.255", false, false)]
    [TestCase("224.0.0.1", false, false)]
    [TestCase("::1", false, false)]
    [TestCase("::", false, false)]
    [TestCase("fe80::1", false, false)]
    [TestCase("::ffff:127.0.0.1", false, false)]
    [TestCase("::ffff:10.0.0.1", false, true)]
    [TestCase("::127.0.0.1", false, false)]
    [TestCase("64:ff9b::7f00:1", false, false)]
    [TestCase("64:ff9b::5db8:d822", true, true)]
    [TestCase("2002:7f00:1::", false, false)]
    [TestCase("2002:a00:1::", false, true)]
    public void Only_addresses_that_are_somebody_elses_business_are_reached(string address, bool anywhere, bool inside)
    {
        using var _ = Assert.EnterMultipleScope();
        Assert.That(SafeAddress.IsAllowed(IPAddress.Parse(address), mayBePrivate: false), Is.EqualTo(anywhere));
        Assert.That(SafeAddress.IsAllowed(IPAddress.Parse(address), mayBePrivate: true), Is.EqualTo(inside));
    }

    [Test]
    public void A_signature_fits_its_body_and_time_only()
    {
        var body = "{\"id\":1}"u8;
        var header = WebhookSignature.Of(Secret, Noon, body);
        var five = TimeSpan.FromMinutes(5);

        using var _ = Assert.EnterMultipleScope();

        // HMAC-SHA-256 of "1795348800.{"id":1}", computed with openssl.
        Assert.That(header, Does.Match("^t=1795348800,v1=[0-9a-f]{64}$"));
        Assert.That(WebhookSignature.Fits(Secret, header, body, Noon.AddMinutes(4), five), Is.True);
        Assert.That(WebhookSignature.Fits(Secret, header, body, Noon.AddMinutes(6), five), Is.False, "old");
        Assert.That(WebhookSignature.Fits(Secret, header, "{\"id\":2}"u8, Noon, five), Is.False, "another body");
        Assert.That(WebhookSignature.Fits("another-secret-of-length", header, body, Noon, five), Is.False, "another secret");
        Assert.That(WebhookSignature.Fits(Secret, header.Replace("1795348800", "1795348801", StringComparison.Ordinal), body, Noon, five), Is.False, "another time");
        Assert.That(WebhookSignature.Fits(Secret, "nonsense", body, Noon, five), Is.False);
    }

    [TestCase("http://127.0.0.1:{0}/")]
    [TestCase("http://localhost:{0}/")]
    [TestCase("http://2130706433:{0}/")]
    [TestCase("http://0x7f.1:{0}/")]
    [TestCase("http://[::1]:{0}/")]
    [TestCase("http://[::ffff:127.0.0.1]:{0}/")]
    public async Task The_machine_itself_is_never_connected_to(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var poster = new WebhookPoster();
        var webhook = new Webhook { Name = "w", Address = new Uri(string.Format(null, address, port)), Secret = Secret, MayBePrivate = true };

        var delivery = await new WebhookHandler(webhook, poster, TimeProvider.System).DeliverAsync(Message, default);

        Assert.That(delivery, Is.EqualTo(Delivery.Later("unreachable")));
        Assert.That(listener.Pending(), Is.False);
    }

    [TestCase("Name med mellanslag", "https://mottagare.example/", 16)]
    [TestCase("w", "http://mottagare.example/", 16)]
    [TestCase("w", "https://mottagare.example/", 15)]
    public void A_webhook_that_cannot_be_used_is_refused_when_it_is_added(string name, string address, int secret) =>
        Assert.That(
            () => new LmsBuilder(new Microsoft.Extensions.DependencyInjection.ServiceCollection())
                .AddWebhook(new Webhook { Name = name, Address = new Uri(address), Secret = new string('s', secret) }),
            Throws.ArgumentException);

    [Test]
    public void A_webhook_hears_of_its_kinds_and_its_municipality_only()
    {
        using var poster = new WebhookPoster();
        bool Wants(Webhook webhook) => new WebhookHandler(webhook, poster, TimeProvider.System).Wants(Message);
        var all = new Webhook { Name = "w", Address = new Uri("https://mottagare.example/"), Secret = Secret };

        using var _ = Assert.EnterMultipleScope();
        Assert.That(Wants(all), Is.True);
        Assert.That(Wants(all with { Kinds = ["course.completed"] }), Is.False);
        Assert.That(Wants(all with { Kinds = ["certificate.issued"] }), Is.True);
        Assert.That(Wants(all with { Tenant = Guid.NewGuid() }), Is.False);
        Assert.That(Wants(all with { Tenant = Message.Tenant.Value }), Is.True);
    }

    [Test]
    public void Waiting_grows_from_seconds_to_an_hour_and_listens_to_the_receiver()
    {
        using var _ = Assert.EnterMultipleScope();
        Assert.That(OutboxPolicy.Wait(1, null, 0.5), Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(OutboxPolicy.Wait(3, null, 0.5), Is.EqualTo(TimeSpan.FromSeconds(8)));
        Assert.That(OutboxPolicy.Wait(30, null, 0.5), Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(OutboxPolicy.Wait(1, TimeSpan.FromMinutes(3), 0.5), Is.EqualTo(TimeSpan.FromMinutes(3)));
        Assert.That(OutboxPolicy.Wait(1, TimeSpan.FromDays(30), 0.5), Is.EqualTo(TimeSpan.FromDays(1)));
    }
}
