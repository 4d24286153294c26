using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Refusals;

/// <summary>
/// A page that needs nothing: no database, no layout of the host's (which may need the database too). Posted fields
/// are given back in a form, so that nothing typed is lost.
/// </summary>
internal static class UnavailablePage
{
    internal static async Task WriteAsync(HttpContext http, string message, string language)
    {
        var page = new StringBuilder();
        var encode = HtmlEncoder.Default;
        var again = language == "en" ? "Try again" : "Försök igen";
        var title = language == "en" ? "Right now it does not work" : "Just nu går det inte";
        page.Append("<!doctype html><html lang=\"").Append(language).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(title).Append("</title></head><body><main><h1>").Append(title).Append("</h1><p>").Append(encode.Encode(message)).Append("</p>");
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
        {
            page.Append("<form method=\"post\">");
            foreach (var (name, values) in await http.Request.ReadFormAsync(http.RequestAborted))
            {
                foreach (var value in values)
                    page.Append("<input type=\"hidden\" name=\"").Append(encode.Encode(name)).Append("\" value=\"").Append(encode.Encode(value ?? "")).Append("\">");
            }

            page.Append("<button type=\"submit\">").Append(again).Append("</button></form>");
        }
        else
        {
            page.Append("<p><a href=\"\">").Append(again).Append("</a></p>");
        }

        page.Append("</main></body></html>");
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }
}
