using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Mounting;

/// <summary><c>&lt;lms-keep part="@key"&gt;…&lt;/lms-keep&gt;</c>: draws what is inside once for each key. Nothing personal and no form may stand in it.</summary>
/// <param name="encoder">The encoder of the page.</param>
[HtmlTargetElement("lms-keep")]
public sealed class KeepTag(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>What is shown.</summary>
    public FragmentKey? Part { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var fragments = View.HttpContext.RequestServices.GetRequiredService<Fragments>();
        if (fragments.Find(Part!) is not { } html)
        {
            html = (await output.GetChildContentAsync(encoder)).GetContent(encoder);
            fragments.Keep(Part!, html);
        }

        output.Content.SetHtmlContent(html);
    }
}
