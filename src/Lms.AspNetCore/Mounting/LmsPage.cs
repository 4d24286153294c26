using System.Globalization;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Mounting;

/// <summary>What every page of ours has: the visitor, the language, and addresses below the mount.</summary>
public abstract class LmsPage : PageModel
{
    /// <summary>Who asks, and in which language to answer.</summary>
    public Visitor Visitor => HttpContext.RequestServices.GetRequiredService<Visitor>();

    /// <summary>On whose behalf use cases run.</summary>
    public Actor Actor => Visitor.Actor;

    /// <summary>Language of the answer, <c>sv</c>, <c>sv-ll</c> or <c>en</c>.</summary>
    public string Language => Visitor.Language;

    /// <summary>Addresses of our pages in this request.</summary>
    public LmsLinks Links => new(HttpContext.RequestServices.GetRequiredService<LmsMount>(), HttpContext);

    /// <summary>Dates and times as people here read them.</summary>
    public LmsDates Dates => HttpContext.RequestServices.GetRequiredService<LmsDates>().In(Visitor.Culture);

    /// <summary>The sentence in the language of the answer.</summary>
    /// <param name="swedish">The Swedish sentence.</param>
    /// <param name="english">The English sentence.</param>
    public string Say(string swedish, string english) => Language == "en" ? english : swedish;

    /// <summary>The sentence in the language of the answer.</summary>
    /// <param name="text">Both languages.</param>
    public string Say(Text text) => Visitor.Say(text);

    /// <summary>Names a part of the page that is drawn once for all who are shown the same; see <see cref="KeepTag"/>.</summary>
    /// <param name="part">Which part of which page.</param>
    /// <param name="version">The published version that it shows.</param>
    /// <param name="state">How far the reader has come, as a pattern; empty when that does not show.</param>
    public FragmentKey Keep(string part, VersionKey version, string state = "") =>
        new(part, version, Language, Request.PathBase.Value ?? "", state);

    /// <summary>A count with its noun, e.g. <c>1 lektion</c>, <c>3 lektioner</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one, in both languages.</param>
    /// <param name="many">The noun for any other number, in both languages.</param>
    public string Count(int count, Text one, Text many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Say(count == 1 ? one : many)}");

    /// <summary>The same page once more, for a person who has changed language elsewhere since.</summary>
    protected IActionResult Anew() => LocalRedirect(Request.PathBase + Request.Path + Request.QueryString);

    /// <summary>A file to keep: taken for no other type than the one said, and embedded by no other site.</summary>
    /// <param name="file">The content.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="name">Name to save it under.</param>
    protected FileContentResult Download(byte[] file, string mediaType, string name)
    {
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return File(file, mediaType, name);
    }

    /// <summary>A refusal as a page inside the host's layout.</summary>
    /// <param name="refusal">Why.</param>
    protected static IActionResult Refused(Refusal refusal) => new RefusedResult(refusal);
}
