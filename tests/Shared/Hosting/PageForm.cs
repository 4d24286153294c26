using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lms.Tests.Shared.Hosting;

/// <summary>A form of a page, with everything in it that takes a value: what any client may send, not only what a browser would.</summary>
/// <param name="Page">Path of the page that shows it.</param>
/// <param name="Action">Path that it goes to, with its query.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Controls">Its controls in order, buttons too.</param>
internal sealed record PageForm(string Page, string Action, string Method, IReadOnlyList<FormControl> Controls)
{
    internal const string Token = "__RequestVerificationToken";

    /// <summary>The path without its query.</summary>
    internal string Path => Action.Split('?')[0];

    internal bool IsUpload => Controls.Any(control => control.Kind == "file");

    /// <summary>The forms of a page.</summary>
    internal static async Task<IReadOnlyList<PageForm>> ReadAsync(string html, string path)
    {
        using var context = BrowsingContext.New(Configuration.Default);
        using var document = (IHtmlDocument)await context.OpenAsync(page => page.Content(html).Address("http://localhost" + path));
        return [.. document.Forms.Select(form => Of(form, path))];
    }

    /// <summary>What a browser would send when the first button is pressed, and the token that was given.</summary>
    /// <param name="token">The antiforgery token; null = none.</param>
    /// <param name="text">What is typed into an empty field.</param>
    internal List<KeyValuePair<string, string>> Fill(string? token, Func<FormControl, string> text)
    {
        var sent = new List<KeyValuePair<string, string>>();
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in Controls.Where(control => control is { Name.Length: > 0, Kind: not "file" } && control.Name != Token))
        {
            if (control.Kind is "radio" or "submit" && !chosen.Add(control.Kind == "submit" ? "" : control.Name))
                continue;
            sent.Add(new(control.Name, control.Typed && control.Value.Length == 0 ? text(control) : control.Value));
        }

        if (token is not null)
            sent.Add(new(Token, token));
        return sent;
    }

    private static PageForm Of(IHtmlFormElement form, string path)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path;
        return new(path, action, form.GetAttribute("method")?.ToUpperInvariant() ?? "GET", [.. form.Elements.Select(Control).OfType<FormControl>()]);
    }

    private static FormControl? Control(IHtmlElement control)
    {
        var name = control.GetAttribute("name") ?? "";
        return control switch
        {
            _ when control.Closest("fieldset[disabled]") is not null || control.HasAttribute("disabled") => null,
            IHtmlInputElement input => new(name, input.Type, input.Value ?? ""),
            IHtmlSelectElement select => new(name, "select", select.Value ?? ""),
            IHtmlTextAreaElement area => new(name, "textarea", area.Value),
            IHtmlButtonElement button => new(name, "submit", button.GetAttribute("value") ?? ""),
            _ => null,
        };
    }
}
