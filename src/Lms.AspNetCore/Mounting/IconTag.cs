using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Mounting;

/// <summary><c>&lt;lms-icon name="check" /&gt;</c>: a decorative icon of our sprite. Words beside it carry the meaning.</summary>
[HtmlTargetElement("lms-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>Name of the symbol without <c>i-</c>.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = View.HttpContext;
        var links = new LmsLinks(http.RequestServices.GetRequiredService<LmsMount>(), http);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lms-icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{links.Static("icons.svg")}#i-{Name}\"/>");
    }
}
