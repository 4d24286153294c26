using System.Globalization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Courses;

/// <summary>
/// <c>&lt;lms-block view="…" /&gt;</c>: draws a block with the partial of its kind, at a place that addresses can lead to. A kind without a partial is drawn as
/// plain text, so that content never disappears.
/// </summary>
/// <param name="engine">Finds partials, ours and those of other packages.</param>
[HtmlTargetElement("lms-block", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BlockTag(IRazorViewEngine engine) : TagHelper
{
    private const string Folder = "/Areas/Lms/Pages/Courses/Blocks/";

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext Page { get; set; } = null!;

    /// <summary>The block.</summary>
    public BlockView View { get; set; } = null!;

    /// <summary>The id of a block's place on the page, for addresses that lead there.</summary>
    /// <param name="ordinal">1 for the first block.</param>
    public static string AnchorOf(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"del-{ordinal}");

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var path = $"{Folder}_{Pascal(View.Block.Kind)}.cshtml";
        if (!engine.GetView(null, path, isMainPage: false).Success)
            path = Folder + "_Text.cshtml";
        var html = Page.HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(Page);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lms-place");
        output.Attributes.SetAttribute("id", AnchorOf(View.Ordinal));
        output.Attributes.SetAttribute("data-lms-block", View.Ordinal);
        output.Content.SetHtmlContent(await html.PartialAsync(path, View, new ViewDataDictionary<BlockView>(Page.ViewData, View)));
    }

    private static string Pascal(string kind) => string.Concat(
        kind.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
