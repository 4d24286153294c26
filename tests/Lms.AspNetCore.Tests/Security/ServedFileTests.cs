using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>What every answer says about itself: a page may run nothing but our scripts, a file is nothing but what its type says.</summary>
[TestFixture]
public sealed class ServedFileTests
{
    private static readonly string[] Strict = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"];

    [Test]
    public async Task Every_page_carries_the_strict_policy_and_every_file_stays_what_it_is()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        var world = await World.MakeAsync(intranet, "administrator", "osby", "osby");
        using var client = await intranet.ClientAsync("administrator");
        var (pages, files) = (0, 0);
        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal) && !row.Route.StartsWith('/')))
        {
            using var answer = await client.SendAsync(world.Request(row, "GET"));
            if (IsPage(answer))
            {
                pages++;
                AssertStrict(answer, row.Route);
            }
            else if ((int)answer.StatusCode < 300)
            {
                files++;
                AssertClosed(answer, row.Route);
            }
        }

        foreach (var path in new[] { "/", "/demo", "/sok?q=%3Cscript%3E", "/utbildning/finns-inte", "/utbildning/kurser/finns-inte", "/utbildning/forsok/x", "/finns-inte" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That(IsPage(answer), path);
            AssertStrict(answer, path);
        }

        using var refusedForm = await client.PostAsync(LearnerCalls.Page("kurser/motet-forst"), new FormUrlEncodedContent([]));
        Assert.That((int)refusedForm.StatusCode, Is.EqualTo(400));
        AssertStrict(refusedForm, "a form without its token");
        Assert.That(pages, Is.GreaterThan(20));
        Assert.That(files, Is.GreaterThan(8));
    }

    private static bool IsPage(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "text/html";

    private static void AssertStrict(HttpResponseMessage answer, string where)
    {
        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        var parts = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(Strict.Except(parts), Is.Empty, where);
            Assert.That(policy, Does.Not.Contain("unsafe-inline").And.Not.Contain("unsafe-eval").And.Not.Contain("*"), where);
            Assert.That(parts.Where(part => part.StartsWith("script-src", StringComparison.Ordinal)), Is.EqualTo(new[] { "script-src 'self'" }), where);
            Assert.That(answer.Headers.Contains("Content-Security-Policy-Report-Only"), Is.False, where);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), where);
        });
    }

    private static void AssertClosed(HttpResponseMessage answer, string where)
    {
        var type = answer.Content.Headers.ContentType!.MediaType!;
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), where);
            Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "same-origin" }), where);
            Assert.That(type, Is.AnyOf("application/json", "application/pdf", "application/zip", "image/svg+xml", "image/png", "text/css", "text/javascript"), where);
            if (where.StartsWith("media", StringComparison.Ordinal))
                Assert.That(string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), Does.Contain("sandbox").And.Contain("default-src 'none'").And.Not.Contain("script-src"), where);
            if (type == "application/pdf")
                Assert.That(answer.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"), where);
        });
    }
}
