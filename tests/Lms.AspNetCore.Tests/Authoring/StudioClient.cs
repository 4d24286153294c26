using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lms.AspNetCore.Tests.Authoring;

/// <summary>Walks the pages as a browser without script does: reads a page, fills in its form, posts it.</summary>
internal sealed class StudioClient(HttpClient http) : IDisposable
{
    internal const string Mount = "/utbildning/";

    internal HttpClient Http => http;

    public void Dispose() => http.Dispose();

    internal async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
        return await ReadAsync(answer);
    }

    /// <summary>Posts the page's form with its hidden fields, these values, and whatever else it holds.</summary>
    internal Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string path, string form, params (string Name, string Value)[] values)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in page.QuerySelectorAll($"{form} input, {form} textarea, {form} select"))
        {
            var name = control.GetAttribute("name");
            var isTick = control is IHtmlInputElement { Type: "radio" or "checkbox" } tick && !tick.IsChecked;
            if (name is null || isTick || values.Any(value => value.Name == name))
                continue;
            fields.Add(new(name, control switch
            {
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement list => list.Value ?? "",
                _ => ((IHtmlInputElement)control).Value,
            }));
        }

        fields.AddRange(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value.ReplaceLineEndings("\r\n"))));
        return http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    /// <summary>Saves a new set; gives its address.</summary>
    internal async Task<string> SaveNewAsync(string title, string gift)
    {
        var page = await OpenAsync(Mount + "studio/snabbprov");
        using var saved = await PostAsync(page, Mount + "studio/snabbprov", "#editor", ("titel", title), ("gift", gift));
        Assert.That((int)saved.StatusCode, Is.EqualTo(302));
        return saved.Headers.Location!.OriginalString.Split('?')[0];
    }

    internal static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
