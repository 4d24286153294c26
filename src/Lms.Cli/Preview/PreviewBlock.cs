using System.Globalization;
using System.Net;
using System.Text;
using Lms.Core;
using Lms.Core.Courses;

namespace Lms.Cli.Preview;

/// <summary>A block of a lesson, with the classes that the learner's page has.</summary>
internal static class PreviewBlock
{
    private static readonly string[] Apart = ["title", "src", "alt", "id", "kind"];

    private static readonly Dictionary<string, (string Class, Text Title)> Looks = new(StringComparer.Ordinal)
    {
        ["fact"] = ("lms-fact", new("Fakta", "Facts")),
        ["scenario"] = ("lms-scene", new("Tänk dig in", "Imagine this")),
        ["reflection"] = ("lms-reflect", new("Tänk efter", "Reflect")),
        ["group-task"] = ("lms-task", new("Gör tillsammans", "Do it together")),
        ["checklist"] = ("lms-check", new("Checklista", "Checklist")),
        ["note"] = ("lms-note", new("Att veta", "To know")),
        ["quiz"] = ("lms-quiz", new("Självtest", "Self-test")),
        ["local"] = ("lms-local", new("Hos oss", "With us")),
    };

    /// <param name="block">The block.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="quiz">HTML that leads to a quiz's questions.</param>
    public static string Html(Block block, string language, Func<string, string> quiz)
    {
        var html = block.Html.In(language);
        if (block.Kind == "text")
            return $"<div class=\"lms-text\">{html}</div>";
        if (block.Kind == "picture")
            return $"<figure class=\"lms-picture\"><img src=\"/{Encode(block.Setting("src", language))}\" alt=\"{Encode(block.Setting("alt", language))}\"><figcaption>{html}</figcaption></figure>";
        var (look, title) = Looks.GetValueOrDefault(block.Kind, ("", new Text(block.Kind, block.Kind)));
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<section class=\"lms-block {look}\"><header><h2>{Encode(block.Setting("title", language) ?? title.In(language))}</h2></header>");
        if (block.Items.Count > 0)
            body.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(block.Items.Select(item => $"<li>{item.In(language)}</li>"))}</ul>");
        else if (html.Length > 0)
            body.Append(CultureInfo.InvariantCulture, $"<div class=\"lms-text\">{html}</div>");
        if (block.Kind == "quiz")
            body.Append(CultureInfo.InvariantCulture, $"<p>{quiz(block.Id)}</p>");
        var settings = block.Settings.Keys.Where(name => !Apart.Contains(name)).Select(name => $"<li>{Encode(name)}: {Encode(block.Setting(name, language))}</li>").ToList();
        if (settings.Count > 0)
            body.Append(CultureInfo.InvariantCulture, $"<ul class=\"lms-meta\" role=\"list\">{string.Concat(settings)}</ul>");
        return body.Append("</section>").ToString();
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
