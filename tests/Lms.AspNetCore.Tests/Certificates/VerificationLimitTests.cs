using System.Net;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Tests.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Tests.Certificates;

/// <summary>Nobody tries codes one after the other.</summary>
[TestFixture]
public sealed class VerificationLimitTests
{
    [Test]
    public async Task After_thirty_views_a_minute_the_public_pages_ask_for_patience_and_the_others_answer()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var client = await intranet.ClientAsync("medarbetare");
        for (var view = 0; view < VerificationLimit.PermitsPerMinute; view++)
        {
            using var allowed = await client.GetAsync(new Uri(LearnerClient.Mount + "verify/ABC", UriKind.Relative));
            Assert.That(allowed.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        using var refused = await client.GetAsync(new Uri(LearnerClient.Mount + "verify", UriKind.Relative));
        using var other = await client.GetAsync(new Uri(LearnerClient.Mount + "intyg", UriKind.Relative));
        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Vänta en minut"));
    }

    [TestCase("192.0.2.1", "192.0.2.2", false)]
    [TestCase("192.0.2.1", "::ffff:192.0.2.1", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void One_subscriber_counts_as_one(string used, string asked, bool together)
    {
        using var limit = new VerificationLimit();
        for (var view = 0; view < VerificationLimit.PermitsPerMinute; view++)
            Assert.That(limit.TryTake(From(used)), Is.True);
        Assert.That(limit.TryTake(From(asked)), Is.EqualTo(!together));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
