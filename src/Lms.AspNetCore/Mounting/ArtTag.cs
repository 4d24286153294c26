using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Mounting;

/// <summary><c>&lt;lms-art picture="motet" card="true" /&gt;</c>: a course's decorative picture.</summary>
[HtmlTargetElement("lms-art", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArtTag : TagHelper
{
    private static readonly string[] Motifs = ["motet", "halsa", "samtal", "leda", "egen"];

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>The motif; an unknown one becomes <c>egen</c>.</summary>
    public string Picture { get; set; } = "egen";

    /// <summary>True: the cut for cards.</summary>
    public bool Card { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = View.HttpContext;
        var motif = Motifs.Contains(Picture) ? Picture : "egen";
        var links = new LmsLinks(http.RequestServices.GetRequiredService<LmsMount>(), http);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lms-art lms-art--{motif}");
        output.Attributes.SetAttribute("viewBox", Card ? "0 30 480 170" : "0 0 480 240");
        output.Attributes.SetAttribute("preserveAspectRatio", "xMidYMid slice");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{links.Static($"art/{motif}.svg")}#{motif}\"/>");
    }
}
