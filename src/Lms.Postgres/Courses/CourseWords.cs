using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Core;
using Lms.Core.Courses;

namespace Lms.Postgres.Courses;

/// <summary>The words of a course that a search looks through, in one language. Questions are not among them.</summary>
internal sealed partial record CourseWords(string Language, string Title, string Summary, string Body)
{
    // A tsvector takes one megabyte; longer courses are found by their first lessons.
    private const int LongestBody = 300_000;

    public static IReadOnlyList<CourseWords> Of(Course course) => [.. course.Languages
        .Where(language => !LanguageTag.IsVariant(language))
        .Select(language => In(course, language, [.. course.Languages.Where(other => other != language && LanguageTag.BaseOf(other) == language)]))];

    private static CourseWords In(Course course, string language, IReadOnlyList<string> variants)
    {
        var body = new StringBuilder();
        foreach (var text in Texts(course).Where(text => !text.IsEmpty))
        {
            body.Append(' ').Append(Plain(text.In(language)));

            // Who reads easy-read Swedish searches for its words, and finds the same course.
            foreach (var variant in variants.Where(text.Has))
                body.Append(' ').Append(Plain(text.In(variant)));
        }

        return new(
            language,
            Plain(course.Title.In(language)),
            Plain(course.Summary.In(language)),
            body.Length > LongestBody ? body.ToString(0, LongestBody) : body.ToString());
    }

    private static IEnumerable<LocalText> Texts(Course course)
    {
        foreach (var module in course.Modules)
        {
            yield return module.Title;
            foreach (var objective in module.Objectives)
                yield return objective;
        }

        foreach (var lesson in course.Lessons.Concat(course.Handbook.Select(page => page.Sheet)))
        {
            yield return lesson.Title;
            foreach (var block in lesson.Blocks)
            {
                if (block.Settings.TryGetValue("title", out var title))
                    yield return title;
                yield return block.Html;
                foreach (var item in block.Items)
                    yield return item;
            }
        }
    }

    private static string Plain(string html) => StoredText.Composed(WebUtility.HtmlDecode(Tag().Replace(html, " ")));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
