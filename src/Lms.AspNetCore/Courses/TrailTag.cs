using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.AspNetCore.Courses;

/// <summary><c>&lt;lms-trail trail="…" /&gt;</c>: the trail as a decorative picture. Words beside it say the same.</summary>
[HtmlTargetElement("lms-trail", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrailTag : TagHelper
{
    private const decimal Gap = 0.9m;

    /// <summary>What to draw.</summary>
    public Trail Trail { get; set; } = new([]);

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Trail.Parts.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lms-trail");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Draw());
    }

    private string Draw()
    {
        var room = 100 - (Gap * (Trail.Parts.Count - 1));
        var minutes = (decimal)Trail.Parts.Sum(part => Math.Max(part.Minutes, 1));
        var segments = new StringBuilder();
        decimal? here = null;
        var at = 0m;
        foreach (var part in Trail.Parts)
        {
            var width = room * Math.Max(part.Minutes, 1) / minutes;
            var done = width * Math.Clamp(part.Done, 0, 1);
            Segment(segments, "base", at, width);
            if (done > 0)
                Segment(segments, "done", at, done);
            if (part.Here)
                here = Math.Clamp(at + done, 0.9m, 99.1m);
            at += width + Gap;
        }

        if (here is { } dot)
            segments.Append(CultureInfo.InvariantCulture, $"<circle class=\"here\" cx=\"{dot:0.##}%\" cy=\"8\" r=\"8\"/>");
        return segments.ToString();
    }

    private static void Segment(StringBuilder segments, string kind, decimal at, decimal width) => segments.Append(
        CultureInfo.InvariantCulture,
        $"<rect class=\"{kind}\" x=\"{at:0.##}%\" y=\"4\" width=\"{width:0.##}%\" height=\"8\" rx=\"4\"/>");
}
