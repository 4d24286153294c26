using System.Net;
using System.Text;
using System.Text.Json;
using Lms.Tests.Shared.Hosting;

namespace Lms.AspNetCore.Tests.Api;

/// <summary>The API's contract, from catalogue to certificate.</summary>
[TestFixture]
public sealed class ApiFlowTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task The_courses_are_in_the_catalogue_and_search_finds_them()
    {
        using var client = await intranet.ClientAsync("medarbetare");
        var all = await client.GetJsonAsync("courses");
        var found = await client.GetJsonAsync("courses?search=tolk");
        Assert.Multiple(() =>
        {
            Assert.That(all.GetProperty("items").EnumerateArray().Select(item => item.Text("id")),
                Is.EquivalentTo(new[] { "motet-forst", "se-lyssna-lotsa", "samtal-som-bar", "fran-plan-till-vardag", "fragetyper", "provregler" }));
            Assert.That(found.GetProperty("items").GetArrayLength(), Is.GreaterThan(0));
        });
    }

    [Test]
    public async Task A_course_from_enrolment_to_a_verified_certificate()
    {
        using var client = await intranet.ClientAsync("medarbetare", "kristianstad");
        var certificate = await client.EarnCertificateAsync();
        var course = await client.GetJsonAsync($"courses/{LearnerCalls.Course}");
        using var pdf = await client.GetAsync(LearnerCalls.Api($"certificates/{certificate.Text("number")}.pdf"));
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        using var nobody = await intranet.ClientAsync(null);
        using var verified = await nobody.GetAsync(LearnerCalls.Page($"verify/{certificate.Text("code")}"));
        var page = WebUtility.HtmlDecode(await verified.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(course.GetProperty("missing").GetArrayLength(), Is.Zero);
            Assert.That(course.Text("state"), Is.EqualTo("completed"));
            Assert.That(course.GetProperty("exam").Text("state"), Is.EqualTo("passed"));
            Assert.That(certificate.Text("status"), Is.EqualTo("valid"));
            Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(Encoding.ASCII.GetString(bytes, 0, 5), Is.EqualTo("%PDF-"));
            Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page, Does.Contain("Samira Osman").And.Contain(certificate.Text("number")).And.Contain("Samtal som bär").And.Contain("Kristianstads kommun"));
        });
    }

    [Test]
    public async Task The_same_certificate_is_the_same_bytes()
    {
        using var client = await intranet.ClientAsync("chef", "kristianstad");
        var certificate = await client.EarnCertificateAsync("fran-plan-till-vardag");
        var first = await client.GetByteArrayAsync(LearnerCalls.Api($"certificates/{certificate.Text("number")}.pdf?lang=sv"));
        var again = await client.GetByteArrayAsync(LearnerCalls.Api($"certificates/{certificate.Text("number")}.pdf?lang=sv"));
        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public async Task Starting_twice_gives_the_open_attempt()
    {
        using var client = await intranet.ClientAsync("utbildare");
        var first = await client.StartExamAsync();
        var again = await client.PostJsonAsync($"quizzes/{LearnerCalls.Course}.kursprov/attempts");
        Assert.That(again.Text("id"), Is.EqualTo(first.Text("id")));
    }

    [Test]
    public async Task A_saved_answer_is_there_and_an_older_sequence_changes_nothing()
    {
        using var client = await intranet.ClientAsync("processledare");
        var attempt = await client.StartExamAsync();
        var question = attempt.GetProperty("questions")[0];
        var answer = $"attempts/{attempt.Text("id")}/answers/{question.Text("id")}";
        await client.PutJsonAsync(answer, new { seq = 5, value = LearnerCalls.SomeAnswer(question) });
        var replayed = await client.PutJsonAsync(answer, new { seq = 5, value = LearnerCalls.SomeAnswer(question) });
        var older = await client.PutJsonAsync(answer, new { seq = 4, value = new { } }, 409);
        var stored = (await client.GetJsonAsync($"attempts/{attempt.Text("id")}")).GetProperty("questions")[0];
        Assert.Multiple(() =>
        {
            Assert.That(replayed.GetProperty("seq").GetInt64(), Is.EqualTo(5));
            Assert.That(older.Text("code"), Is.EqualTo("newer-answer-exists"));
            Assert.That(stored.GetProperty("seq").GetInt64(), Is.EqualTo(5));
            Assert.That(stored.GetProperty("value").EnumerateObject().Any(), Is.True);
        });
    }

    [Test]
    public async Task Submitting_twice_gives_the_same_and_answering_a_closed_attempt_is_refused_and_neither_changes_anything()
    {
        using var client = await intranet.ClientAsync("administrator");
        var attempt = await client.StartExamAsync();
        var id = attempt.Text("id");
        var once = await client.PostJsonAsync($"attempts/{id}/submission");
        var before = (await client.GetJsonAsync($"attempts/{id}/review")).GetRawText();
        var twice = await client.PostJsonAsync($"attempts/{id}/submission");
        var late = await client.PutJsonAsync($"attempts/{id}/answers/{attempt.GetProperty("questions")[0].Text("id")}", new { seq = 1, value = new { } }, 409);
        Assert.Multiple(() =>
        {
            Assert.That(twice.GetRawText(), Is.EqualTo(once.GetRawText()));
            Assert.That(late.Text("code"), Is.EqualTo("attempt-closed"));
        });
        Assert.That((await client.GetJsonAsync($"attempts/{id}/review")).GetRawText(), Is.EqualTo(before));
    }

    [Test]
    public async Task An_exam_offers_no_check_and_a_self_test_does()
    {
        using var client = await intranet.ClientAsync("medarbetare", "hassleholm");
        var exam = await client.StartExamAsync("motet-forst");
        var question = exam.GetProperty("questions")[0];
        var refused = await client.PostJsonAsync($"attempts/{exam.Text("id")}/answers/{question.Text("id")}/check", new { seq = 1, value = LearnerCalls.SomeAnswer(question) }, 409);
        var test = await client.PostJsonAsync("quizzes/motet-forst.sjalvtest-kultur/attempts");
        var asked = test.GetProperty("questions")[0];
        var seen = await client.PostJsonAsync($"attempts/{test.Text("id")}/answers/{asked.Text("id")}/check", new { seq = 1, value = LearnerCalls.SomeAnswer(asked) });
        Assert.Multiple(() =>
        {
            Assert.That(refused.Text("code"), Is.EqualTo("check-not-offered"));
            Assert.That(seen.GetProperty("feedback").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(seen.GetProperty("right").ValueKind, Is.EqualTo(JsonValueKind.Object));
        });
    }

    [Test]
    public async Task A_private_self_test_makes_no_attempt()
    {
        using var client = await intranet.ClientAsync("chef", "hassleholm");
        await client.PostJsonAsync("courses/se-lyssna-lotsa/enrolment");
        var course = await client.GetJsonAsync("courses/se-lyssna-lotsa");
        await client.PostJsonAsync("quizzes/se-lyssna-lotsa.sjalvtest-egen/attempts", status: 404);
        Assert.That(course.GetRawText(), Does.Not.Contain("sjalvtest-egen\""));
    }

    [Test]
    public async Task The_same_key_gives_the_same_answer_and_another_body_a_refusal()
    {
        using var client = await intranet.ClientAsync("utbildare", "hassleholm");
        async Task<(HttpStatusCode Status, string Body)> SendAsync(int number)
        {
            using var request = LearnerCalls.Request(HttpMethod.Post, "questions/check", new { gift = $"::a:: Är {number} ett tal? {{T}}" });
            request.Headers.Add("Idempotency-Key", "nyckel-1");
            using var answer = await client.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        var first = await SendAsync(1);
        var again = await SendAsync(1);
        var other = await SendAsync(2);
        Assert.Multiple(() =>
        {
            Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(other.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        });
    }

    [TestCase("{\"seq\":1,\"value\":{\"choice\":{\"a\":1}}}", 400)]
    [TestCase("[1,2", 400)]
    [TestCase("null", 400)]
    [TestCase("{\"seq\":0,\"value\":{}}", 400)]
    public async Task A_body_of_another_shape_is_refused_with_a_code(string body, int status)
    {
        using var client = await intranet.ClientAsync("processledare", "hassleholm");
        var attempt = await client.StartExamAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, LearnerCalls.Api($"attempts/{attempt.Text("id")}/answers/{attempt.GetProperty("questions")[0].Text("id")}"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        });
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_read()
    {
        using var client = await intranet.ClientAsync("administrator", "hassleholm");
        var attempt = await client.StartExamAsync();
        await client.PutJsonAsync(
            $"attempts/{attempt.Text("id")}/answers/{attempt.GetProperty("questions")[0].Text("id")}",
            new { seq = 1, value = new { text = new string('å', 300_000) } },
            413);
    }

    [Test]
    public async Task The_description_names_every_route_of_the_contract()
    {
        using var client = await intranet.ClientAsync("medarbetare");
        var document = await client.GetJsonAsync("openapi.json");
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.That(paths, Is.SupersetOf(new[]
        {
            "/utbildning/api/courses", "/utbildning/api/courses/{id}", "/utbildning/api/courses/{id}/enrolment", "/utbildning/api/lessons/{id}/read",
            "/utbildning/api/quizzes/{id}/attempts", "/utbildning/api/attempts/{id}", "/utbildning/api/attempts/{id}/answers", "/utbildning/api/attempts/{id}/answers/{question}",
            "/utbildning/api/attempts/{id}/answers/{question}/check", "/utbildning/api/attempts/{id}/submission", "/utbildning/api/attempts/{id}/review",
            "/utbildning/api/me/certificates", "/utbildning/api/certificates/{number}.pdf",
        }));
    }
}
