using System.Globalization;
using System.Net;
using System.Text;
using Lms.Core;
using Lms.Core.Content.Checking;
using Lms.Core.Courses;

namespace Lms.Cli.Preview;

/// <summary>The pages: what there is to the left, the lesson or the questions, what the check says to the right.</summary>
/// <param name="check">The module.</param>
/// <param name="stamp">Of the files that it was read from.</param>
/// <param name="language">The language of content and words.</param>
internal sealed class PreviewPage(ContentCheck check, string stamp, string language)
{
    /// <summary>A page by its path; null when there is none.</summary>
    public string? Of(string path) => path.Split('/') switch
    {
        [""] => Frame(check.Reading.Title.In(language) is { Length: > 0 } title ? title : Say("Modulen", "The module"), Contents(), _ => true),
        ["course", var course, var lesson] => Lesson(course, lesson),
        ["handbook", var course, var page] => Page(course, page),
        ["questions", var set] => Questions(set),
        _ => null,
    };

    /// <summary>What stands where there is no such page, as when a lesson was renamed.</summary>
    public string Missing() => Frame(Say("Sidan finns inte", "There is no such page"), $"<p>{Say("Den kan ha bytt namn. Välj i listan.", "It may have been renamed. Choose in the list.")}</p>", _ => true);

    /// <summary>What stands while the folder cannot be read.</summary>
    public static string Unreadable(string language, string why) => Document(
        language, "", "Lms", $"<main><h1>{new Text("Mappen går inte att läsa just nu", "The folder cannot be read just now").In(language)}</h1><p>{WebUtility.HtmlEncode(why)}</p></main>");

    private string? Lesson(string courseId, string lessonId)
    {
        if (check.CoursesAsRead.FirstOrDefault(course => course.Id == courseId) is not { } course || course.FindLesson(lessonId) is not { } lesson)
            return null;
        var root = $"courses/{courseId}/";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"lms-meta\"><span>{lesson.Minutes} min</span>{(lesson.Sensitive ? $"<span>{Say("känslig", "sensitive")}</span>" : "")}{(lesson.Required ? "" : $"<span>{Say("frivillig", "optional")}</span>")}</p>");
        return Frame(
            lesson.Title.In(language),
            html.Append(Blocks(course, lesson.Blocks)).ToString(),
            message => message.Path.StartsWith(root, StringComparison.Ordinal) && message.Path.Contains($"-{lessonId}.", StringComparison.Ordinal));
    }

    private string? Page(string courseId, string pageId) =>
        check.CoursesAsRead.FirstOrDefault(course => course.Id == courseId) is { } course && course.FindPage(pageId) is { } page
            ? Frame(page.Title.In(language), Blocks(course, page.Blocks), message => message.Path.StartsWith("handbook/", StringComparison.Ordinal) && message.Path.Contains($"-{pageId}.", StringComparison.Ordinal))
            : null;

    private string Blocks(Course course, IEnumerable<Block> blocks) =>
        string.Concat(blocks.Select(block => PreviewBlock.Html(block, language, quiz => QuizLink(course, quiz))));

    private string? Questions(string set)
    {
        var questions = check.QuestionsAsRead.Where(question => SetOf(question.Id) == set).ToList();
        return questions.Count == 0 ? null : Frame(
            $"{Say("Frågor", "Questions")}: {set}",
            string.Concat(questions.Select(question => PreviewQuestion.Html(question, language))),
            message => message.Path.StartsWith($"questions/{set}.", StringComparison.Ordinal));
    }

    private string QuizLink(Course course, string id)
    {
        var quiz = course.FindQuiz(id);
        var sets = course.Questions.Where(question => quiz?.MayHold(question) == true).Select(question => SetOf(question.Id)).Distinct().ToList();
        var links = string.Join(", ", sets.Select(set => $"<a href=\"{Address($"questions/{set}")}\">{Encode(set)}</a>"));
        return $"<strong>{Encode(quiz?.Title.In(language) ?? id)}</strong> ({quiz?.QuestionCount} {Say("frågor", "questions")}): {links}";
    }

    private string Contents()
    {
        var html = new StringBuilder();
        foreach (var course in check.CoursesAsRead)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(course.Title.In(language))}</h2><p>{Encode(course.Summary.In(language))}</p>");
            if (check.Courses.FirstOrDefault(figures => figures.CourseId == course.Id) is { } figures)
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"lms-meta\"><span>{figures.Minutes} min</span><span>{figures.Lessons.Count} {Say("lektioner", "lessons")}</span><span>{figures.Questions} {Say("frågor", "questions")}</span></p>");
        }

        return html.ToString();
    }

    private string Frame(string title, string main, Func<CheckMessage, bool> isAbout)
    {
        var languages = check.Reading.Languages.Select(one => one == language ? $"<strong>{Encode(one)}</strong>" : $"<a href=\"?lang={Encode(one)}\">{Encode(one)}</a>");
        return Document(language, stamp, title, $"""
            <nav class="pv-nav" aria-label="{Say("Innehåll", "Contents")}"><p>{string.Join(" · ", languages)}</p>{Navigation()}</nav>
            <main class="pv-main"><h1>{Encode(title)}</h1>{main}</main>
            <aside class="pv-check" aria-label="{Say("Granskning", "Check")}">{Messages(isAbout)}</aside>
            """);
    }

    private string Navigation()
    {
        var html = new StringBuilder($"<p><a href=\"{Address("")}\">{Say("Översikt", "Overview")}</a></p>");
        foreach (var course in check.CoursesAsRead)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(course.Title.In(language))}</h2>");
            foreach (var module in course.Modules)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h3>{Encode(module.Title.In(language))}</h3><ul>");
                foreach (var lesson in module.Lessons)
                    html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Address($"course/{course.Id}/{lesson.Id}")}\">{Encode(lesson.Title.In(language))}</a></li>");
                html.Append("</ul>");
            }

            html.Append(string.Concat(course.Handbook.Select(page => $"<p><a href=\"{Address($"handbook/{course.Id}/{page.Id}")}\">{Encode(page.Title.In(language))}</a></p>")));
        }

        html.Append(CultureInfo.InvariantCulture, $"<h2>{Say("Frågor", "Questions")}</h2><ul>");
        foreach (var set in check.QuestionsAsRead.Select(question => SetOf(question.Id)).Distinct())
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Address($"questions/{set}")}\">{Encode(set)}</a></li>");
        return html.Append("</ul>").ToString();
    }

    private string Messages(Func<CheckMessage, bool> isAbout)
    {
        var html = new StringBuilder($"<h2>{Say("Granskning", "Check")}</h2>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{check.Count(CheckSeverity.Error)} {Say("fel", "errors")}, {check.Count(CheckSeverity.Warning)} {Say("varningar", "warnings")}, {check.Count(CheckSeverity.Note)} {Say("anmärkningar", "notes")} {Say("i hela modulen", "in the whole module")}</p><ul>");

        // What stops the module is shown on every page; the rest where it belongs.
        foreach (var message in check.Messages.Where(message => message.Severity == CheckSeverity.Error || isAbout(message)))
        {
            var tone = message.Severity switch { CheckSeverity.Error => "bad", CheckSeverity.Warning => "warm", _ => "info" };
            html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"lms-badge lms-badge--{tone}\">{message.Code}</span> <code>{Encode(message.Path)}:{message.Line}</code><br>{Encode(message.Text.In(language))}</li>");
        }

        return html.Append("</ul>").ToString();
    }

    private static string Document(string language, string stamp, string title, string body) => $"""
        <!doctype html>
        <html lang="{Encode(language)}" data-stamp="{stamp}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <link rel="stylesheet" href="/lms.css">
        <link rel="stylesheet" href="/preview.css">
        <script type="module" src="/preview.js"></script>
        </head>
        <body><div class="lms"><div class="pv">{body}</div></div></body>
        </html>
        """;

    private static string SetOf(string id) => id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))];

    private string Address(string path) => $"/{path}?lang={Encode(language)}";

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
