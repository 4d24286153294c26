using Lms.Core;
using Lms.Core.Courses;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>A block of a lesson as the learner's page shows it: the same elements, classes and words.</summary>
/// <param name="block">The block.</param>
/// <param name="language">The reader's language.</param>
/// <param name="words">The course's words, marked where they first stand.</param>
/// <param name="quiz">The block that leads to a quiz's questions.</param>
internal sealed class PreviewBlock(Block block, string language, TermMarker words, Func<string, string> quiz)
{
    public string Html() => $"<div class=\"lms-place\">{Inner()}</div>";

    private string Inner() => block.Kind switch
    {
        "text" => $"<div class=\"lms-text\">{Marked}</div>",
        "picture" => Picture(),
        "fact" => Section("lms-fact", "info", Setting("title") ?? Say("Fakta", "Facts"), Text(Written) + Sources()),
        "scenario" => Section("lms-scene", "scene", Setting("title") ?? Say("Tänk dig in", "Imagine this"), Text(Written)),
        "reflection" => Section("lms-private", "lock", Setting("title") ?? Say("Din reflektion", "Your reflection"), Text(Written) + Answer()),
        "group-task" => Section("lms-task", "people", Say("Gör tillsammans", "Do it together") + (Setting("title") is { } title ? ": " + title : ""), Task()),
        "checklist" => Section("lms-checklist", "checklist", Setting("title") ?? Say("Checklista", "Checklist"), Checklist()),
        "note" => Note(),
        "sound" or "film" => Media(),
        "quiz" => quiz(block.Id),
        "local" => Section("", "home", Setting("title") ?? "", Text(Written) + Help(Say("Så här står det tills kommunen har skrivit sitt eget.", "It says this until the municipality has written its own."))),
        _ => Section("", "info", Setting("title") ?? block.Kind, Text(Written)),
    };

    private string Written => block.Html.In(language);

    private string Marked => block.HoldsTerms ? words.Mark(Written, block.Html.LanguageFor(language)) : Written;

    private static string Text(string html) => html.Length == 0 ? "" : $"<div class=\"lms-text\">{html}</div>";

    private static string Help(string words) => $"<p class=\"lms-help\">{Encode(words)}</p>";

    private static string Section(string look, string icon, string title, string body) =>
        $"<section class=\"lms-block {look}\"><header>{Icon(icon)}<h2>{Encode(title)}</h2></header>{body}</section>";

    private string Picture() =>
        $"<figure class=\"lms-picture\"><img src=\"/{Encode(Setting("src"))}\" alt=\"{Encode(Setting("alt"))}\">{(Written.Length > 0 ? $"<figcaption>{Written}</figcaption>" : "")}</figure>";

    private string Sources()
    {
        var url = Setting("url") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? address : null;
        var source = Setting("source") is not { } name ? null : url is null ? Encode(name) : $"<a href=\"{Encode(url)}\" rel=\"noreferrer\">{Encode(name)}</a>";
        var rows = new (string Name, string? Value)[]
        {
            (Say("Källa", "Source"), source),
            (Say("Gäller per", "As of"), Setting("as-of") is { } asOf ? Day(asOf, language) : null),
            (Say("Granskas senast", "Review by"), Setting("review") is { } review ? Day(review, language) : null),
        };
        return Listed(rows.Where(row => row.Value is not null).Select(row => $"<div><dt>{row.Name}</dt><dd>{row.Value}</dd></div>"), "dl", "");
    }

    // No name and no form: as on the learner's page, what is written goes nowhere. Here it is not even kept.
    private string Answer() =>
        $"<div class=\"lms-field\"><textarea rows=\"4\" autocomplete=\"off\" aria-label=\"{Say("Din reflektion", "Your reflection")}\"></textarea>{Help(Say("Deltagarens text stannar i deltagarens webbläsare.", "What the learner writes stays in the learner’s browser."))}</div>";

    private string Checklist() => Listed(
        block.Items.Select(item => $"<li><label><input type=\"checkbox\"><span>{item.In(language)}</span></label></li>"), "ul", " role=\"list\"");

    // By the content format the first heading opens the notes for the person who leads.
    private string Task()
    {
        var facts = new[] { Setting("minutes") is { } minutes ? $"{Icon("clock")}{Encode(minutes)} min" : null, Setting("materials") is { } materials ? Encode(materials) : null };
        var heading = Written.IndexOf("<h3", StringComparison.Ordinal);
        var notes = heading < 0 ? -1 : Written.IndexOf("</h3>", heading, StringComparison.Ordinal);
        var leading = notes < 0 ? "" : $"<details open><summary>{Say("Till dig som leder", "For the person who leads")}</summary>{Text(Written[(notes + "</h3>".Length)..])}</details>";
        return Listed(facts.OfType<string>().Select(fact => $"<li>{fact}</li>"), "ul", " class=\"lms-meta\" role=\"list\"") + Text(notes < 0 ? Written : Written[..heading]) + leading;
    }

    private string Note()
    {
        var support = Setting("kind") == "support";
        var title = Setting("title") ?? (support ? Say("Behöver du prata med någon?", "Do you need to talk to someone?") : Say("Innan du börjar", "Before you begin"));
        return Section(support ? "lms-support" : "lms-caution", support ? "support" : "info", title, Text(support ? PhoneLinks.In(Written) : Written));
    }

    private string Media()
    {
        var (film, source, title) = (block.Kind == "film", Encode(Setting("src")), Encode(Setting("title")));
        var player = film
            ? $"<video src=\"/{source}\" controls preload=\"metadata\" playsinline aria-label=\"{title}\"><track kind=\"captions\" src=\"/{Encode(Setting("captions"))}\" srclang=\"{LanguageTag.BaseOf(language)}\" default></video>"
            : $"<audio src=\"/{source}\" controls preload=\"none\" aria-label=\"{title}\"></audio>";
        var said = film || Written.Length == 0 ? Text(Written) : $"<details><summary>{Say("Läs det som sägs", "Read what is said")}</summary>{Text(Written)}</details>";
        return $"<figure class=\"lms-media\"><figcaption>{Icon(film ? "scene" : "sound")} {title}</figcaption>{player}{said}</figure>";
    }

    private static string Listed(IEnumerable<string> rows, string list, string attributes) =>
        string.Concat(rows) is { Length: > 0 } html ? $"<{list}{attributes}>{html}</{list}>" : "";

    private string? Setting(string name) => block.Setting(name, language) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);
}
