using System.Globalization;
using System.Text;
using Lms.Core;
using Lms.Core.Content.Checking;
using Lms.Core.Courses;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>The pages: the module as a whole, a lesson, a page of a handbook, a set of questions.</summary>
/// <param name="check">The module.</param>
/// <param name="stamp">Of the files that it was read from.</param>
/// <param name="path">The page's path.</param>
/// <param name="language">The language of content and words.</param>
internal sealed class PreviewPage(ContentCheck check, string stamp, string path, string language)
{
    private readonly PreviewFrame frame = new(check, stamp, path, language);

    /// <summary>The page; null when there is none.</summary>
    public string? Html() => path.Split('/') switch
    {
        [""] => Overview(),
        ["course", var course, var lesson] => Lesson(course, lesson),
        ["handbook", var course, var page] => Page(course, page),
        ["questions", var set] => Questions(set),
        _ => null,
    };

    /// <summary>What stands where there is no such page: something is wrong in the files, or it was renamed.</summary>
    public string Missing() => check.Count(CheckSeverity.Error) > 0
        ? frame.Around(Say("Sidan går inte att visa just nu", "The page cannot be shown just now"), Faults(), null)
        : frame.Around(Say("Sidan finns inte", "There is no such page"), $"<p>{Say("Den kan ha bytt namn. Välj i listan.", "It may have been renamed. Choose in the list.")}</p>", _ => true);

    /// <summary>What stands while the folder cannot be read.</summary>
    public static string Unreadable(string language, string why) => PreviewFrame.Document(
        language, "", "Lms", $"<main class=\"pv-alone\"><h1>{new Text("Mappen går inte att läsa just nu", "The folder cannot be read just now").In(language)}</h1><p>{Encode(why)}</p></main>");

    private string Overview() => check.CoursesAsRead.Count == 0 && check.Count(CheckSeverity.Error) > 0
        ? frame.Around(Say("Modulen går inte att visa just nu", "The module cannot be shown just now"), Faults(), null)
        : frame.Around(check.Reading.Title.In(language) is { Length: > 0 } title ? title : Say("Modulen", "The module"), Courses(), _ => true);

    private string Faults() => $"""
        <p>{Say("Det finns fel i modulens filer. Rätta dem, så visas sidan så snart du sparar:", "There are errors in the module’s files. Mend them, and the page is shown as soon as you save:")}</p>
        <div class="pv-faults">{new PreviewMessages(check, language).Errors()}</div>
        """;

    private string? Lesson(string courseId, string lessonId)
    {
        if (check.CoursesAsRead.FirstOrDefault(course => course.Id == courseId) is not { } course || course.FindLesson(lessonId) is not { } lesson)
            return null;
        var root = $"courses/{courseId}/";
        var facts = new[] { $"{Icon("clock")}{lesson.Minutes} min", lesson.Sensitive ? Say("känslig", "sensitive") : null, lesson.Required ? null : Say("frivillig", "optional") };
        return frame.Around(
            lesson.Title.In(language),
            $"<div class=\"lms-tools\">{Meta(facts)}</div>{Blocks(course, lesson.Blocks)}",
            message => message.Path.StartsWith(root, StringComparison.Ordinal) && message.Path.Contains($"-{lessonId}.", StringComparison.Ordinal));
    }

    private string? Page(string courseId, string pageId) =>
        check.CoursesAsRead.FirstOrDefault(course => course.Id == courseId) is { } course && course.FindPage(pageId) is { } page
            ? frame.Around(page.Title.In(language), Blocks(course, page.Blocks), message => message.Path.StartsWith("handbook/", StringComparison.Ordinal) && message.Path.Contains($"-{pageId}.", StringComparison.Ordinal))
            : null;

    private string Blocks(Course course, IReadOnlyList<Block> blocks)
    {
        var words = new TermMarker(course.Glossary);
        var html = string.Concat(blocks.Select(block => new PreviewBlock(block, language, words, quiz => Quiz(course, quiz)).Html()));
        return html + PreviewWords.Html(words.Used, language);
    }

    private string? Questions(string set)
    {
        var questions = check.QuestionsAsRead.Where(question => PreviewFrame.SetOf(question.Id) == set).ToList();
        return questions.Count == 0 ? null : frame.Around(
            $"{Say("Frågor", "Questions")}: {set}",
            string.Concat(questions.Select(question => new PreviewQuestion(question, language).Html())),
            message => message.Path.StartsWith($"questions/{set}.", StringComparison.Ordinal));
    }

    private string Quiz(Course course, string id)
    {
        var quiz = course.FindQuiz(id);
        var sets = course.Questions.Where(question => quiz?.MayHold(question) == true).Select(question => PreviewFrame.SetOf(question.Id)).Distinct();
        var links = string.Concat(sets.Select(set => $"<a class=\"lms-btn lms-btn--quiet\" href=\"{frame.Address($"questions/{set}")}\">{Say("Se frågorna", "See the questions")}: {Encode(set)}</a>"));
        var count = quiz?.QuestionCount ?? 0;
        return $"<section class=\"lms-block lms-test\"><header>{Icon("quiz")}<h2>{Encode(quiz?.Title.In(language) ?? id)}</h2></header><p>{(count == 1 ? Say("1 fråga.", "1 question.") : Say($"{count} frågor.", $"{count} questions."))}</p><p class=\"lms-row\">{links}</p></section>";
    }

    private string Courses()
    {
        var html = new StringBuilder();
        foreach (var course in check.CoursesAsRead)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(course.Title.In(language))}</h2><p>{Encode(course.Summary.In(language))}</p>");
            if (check.Courses.FirstOrDefault(figures => figures.CourseId == course.Id) is { } figures)
                html.Append(Meta($"{Icon("clock")}{figures.Minutes} min", figures.Lessons.Count == 1 ? Say("1 lektion", "1 lesson") : Say($"{figures.Lessons.Count} lektioner", $"{figures.Lessons.Count} lessons"), figures.Questions == 1 ? Say("1 fråga", "1 question") : Say($"{figures.Questions} frågor", $"{figures.Questions} questions")));
        }

        return html.ToString();
    }

    private static string Meta(params string?[] facts) => $"<ul class=\"lms-meta\" role=\"list\">{string.Concat(facts.OfType<string>().Select(fact => $"<li>{fact}</li>"))}</ul>";

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);
}
