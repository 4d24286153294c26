using System.Globalization;
using System.Text;
using Lms.Core;
using Lms.Core.Content.Checking;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>What is around a page: what there is in the module, its languages, and what the check says.</summary>
/// <param name="check">The module.</param>
/// <param name="stamp">Of the files that it was read from.</param>
/// <param name="path">The page's path.</param>
/// <param name="language">The reader's language.</param>
internal sealed class PreviewFrame(ContentCheck check, string stamp, string path, string language)
{
    /// <summary>The page within its frame.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="main">HTML.</param>
    /// <param name="isAbout">Says whether a message is about the page; null on a page that tells the errors itself.</param>
    public string Around(string title, string main, Func<CheckMessage, bool>? isAbout) => Document(language, stamp, title, $"""
        <div class="pv">
        <nav class="lms-side pv-nav" aria-label="{Say("Innehåll", "Contents")}">
        <p class="pv-languages">{string.Join(" · ", check.Reading.Languages.Select(Language))}</p>
        <details class="lms-filterbox"><summary>{Say("Innehåll", "Contents")}</summary>{Contents()}</details>
        </nav>
        <main class="pv-main"><article class="lms-lesson"><h1>{Encode(title)}</h1>{main}</article></main>
        <aside class="pv-check" aria-label="{Say("Granskning", "Check")}">{new PreviewMessages(check, language).Html(isAbout)}</aside>
        </div>
        """);

    /// <summary>A page of the preview.</summary>
    public static string Document(string language, string stamp, string title, string body) => $"""
        <!doctype html>
        <html lang="{Encode(LanguageTag.BaseOf(language))}" data-stamp="{stamp}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <link rel="stylesheet" href="/lms.css">
        <link rel="stylesheet" href="/preview.css">
        <script type="module" src="/preview.js"></script>
        </head>
        <body><div class="lms">{body}</div></body>
        </html>
        """;

    /// <summary>The set of questions that an id begins with.</summary>
    public static string SetOf(string id) => id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>The address of a page in the reader's language.</summary>
    public string Address(string page) => $"/{page}?lang={Encode(language)}";

    private string Language(string one) => one == language
        ? $"<strong>{Encode(LanguageNames.Short(one).In(language))}</strong>"
        : $"<a href=\"?lang={Encode(one)}\">{Encode(LanguageNames.Short(one).In(language))}</a>";

    private string Contents()
    {
        var html = new StringBuilder($"<ol role=\"list\">{Row("", "home", Say("Översikt", "Overview"))}</ol>");
        foreach (var course in check.CoursesAsRead)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(course.Title.In(language))}</h2>");
            foreach (var module in course.Modules)
                html.Append(List(module.Title.In(language), module.Lessons.Select(lesson => Row($"course/{course.Id}/{lesson.Id}", "circle", lesson.Title.In(language)))));
            html.Append(List(Say("Handbok", "Handbook"), course.Handbook.Select(page => Row($"handbook/{course.Id}/{page.Id}", "book", page.Title.In(language)))));
        }

        var sets = check.QuestionsAsRead.Select(question => SetOf(question.Id)).Distinct();
        return html.Append(List(Say("Frågor", "Questions"), sets.Select(set => Row($"questions/{set}", "quiz", set)))).ToString();
    }

    private static string List(string title, IEnumerable<string> rows) =>
        string.Concat(rows) is { Length: > 0 } html ? $"<p class=\"lms-side-head\">{Encode(title)}</p><ol role=\"list\">{html}</ol>" : "";

    private string Row(string page, string icon, string title) => page == path
        ? $"<li><span aria-current=\"page\">{Icon("dot")}<span>{Encode(title)}</span></span></li>"
        : $"<li><a href=\"{Address(page)}\">{Icon(icon)}<span>{Encode(title)}</span></a></li>";

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);
}
