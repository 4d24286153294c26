using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>A learner in a browser without script: opens pages, ticks, types and presses buttons.</summary>
internal sealed class LearnerClient(HttpClient http) : IDisposable
{
    internal const string Mount = "/utbildning/";

    internal HttpClient Http => http;

    public void Dispose() => http.Dispose();

    /// <summary>The page, after any redirects; the status must be the given one.</summary>
    internal async Task<IHtmlDocument> OpenAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found)
            return await OpenAsync(answer.Headers.Location!.OriginalString, status);
        Assert.That(answer.StatusCode, Is.EqualTo(status), path);
        return await ReadAsync(answer, path);
    }

    /// <summary>Presses a button of the page: its form goes with everything that a browser would send.</summary>
    internal async Task<IHtmlDocument> PressAsync(IHtmlDocument page, IElement? button, HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.That(button, Is.Not.Null, "The page has no such button.");
        var form = ((IHtmlButtonElement)button!).Form!;
        var fields = Successful(form).ToList();
        if (button.GetAttribute("name") is { } name)
            fields.Add(new(name, button.GetAttribute("value") ?? ""));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : new Uri(page.Url).PathAndQuery;
        using var answer = await http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found)
            return await OpenAsync(answer.Headers.Location!.OriginalString, status);
        Assert.That(answer.StatusCode, Is.EqualTo(status), action);
        return await ReadAsync(answer, action);
    }

    /// <summary>Begins a course and opens an attempt at a quiz of it.</summary>
    internal async Task<IHtmlDocument> StartAsync(string course, string quiz)
    {
        await CallAsync(HttpMethod.Post, $"courses/{course}/enrolment");
        var intro = await OpenAsync($"{Mount}kurser/{course}/prov/{quiz}");
        return await PressAsync(intro, intro.QuerySelector("form:not([action]) button.lms-btn"));
    }

    /// <summary>Calls the API as a script of our own origin does.</summary>
    internal async Task<JsonElement> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Mount + "api/" + path, UriKind.Relative));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.LessThan(300), path);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Id of the attempt that the page shows.</summary>
    internal static string AttemptOf(IHtmlDocument page) => new Uri(page.Url).Segments[3].Trim('/');

    /// <summary>The words of the page's h1.</summary>
    internal static string Heading(IHtmlDocument page) => page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>An answer as a page.</summary>
    internal static Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => ReadAsync(answer, Mount);

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, string path)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html).Address("http://localhost" + path));
    }

    private static IEnumerable<KeyValuePair<string, string>> Successful(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            var name = control.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || control.HasAttribute("disabled") || control.Closest("fieldset[disabled]") is not null)
                continue;
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
            }
        }
    }
}
