using System.Text.RegularExpressions;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A module of another course, copied in last with its lessons, pictures, self-tests and their questions.</summary>
/// <param name="Source">The course that it comes from.</param>
/// <param name="ModuleId">The module.</param>
public sealed partial record ModuleTaken(CourseManuscript Source, string ModuleId) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => $"take:{Source.Id}:{ModuleId}";

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (Source.Modules.FirstOrDefault(module => module.Id == ModuleId) is not { } taken)
            return CourseRefusals.Gone;
        if (course.Modules.Count >= ManuscriptEdits.MaxParts)
            return CourseRefusals.Full;
        var lessonIds = course.Lessons.Select(lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
        var lessons = new List<ManuscriptLesson>();
        foreach (var lesson in taken.Lessons)
        {
            var id = ManuscriptEdits.NewId(LocalText.Of("", lesson.Id), "lektion", lessonIds);
            lessonIds.Add(id);
            lessons.Add(lesson with { Id = id, Text = Spoken(lesson.Text, course) });
        }

        var module = taken with
        {
            Id = ManuscriptEdits.NewId(LocalText.Of("", taken.Id), "modul", course.Modules.Select(one => one.Id)),
            Lessons = lessons,
        };
        var quizzes = Source.Quizzes
            .Where(quiz => quiz.Kind == QuizKind.SelfTest && !course.Quizzes.Any(other => other.Id == quiz.Id) && taken.Lessons.Any(lesson => Shows(lesson, quiz.Id)))
            .ToList();
        var texts = new Dictionary<string, string>(course.Texts, StringComparer.Ordinal);
        foreach (var (path, text) in Source.Texts.Where(one => one.Key.StartsWith("questions/", StringComparison.Ordinal) && quizzes.Count > 0))
            texts.TryAdd(path, text);
        var assets = new Dictionary<string, string>(course.Assets, StringComparer.Ordinal);
        foreach (var (path, hash) in Source.Assets)
            assets.TryAdd(path, hash);
        return (course with
        {
            Quizzes = [.. course.Quizzes, .. quizzes],
            Texts = texts,
            Assets = assets,
            Questions = [.. course.Questions, .. Source.Questions.Where(picked => quizzes.Exists(quiz => quiz.MayHold(picked.Source)) && !course.Questions.Any(other => other.Source.Id == picked.Source.Id))],
        }).Counted([.. course.Modules, module]);
    }

    private static LocalText Spoken(LocalText text, CourseManuscript course) => new(course.Languages
        .Where(language => text.Has(language) || !LanguageTag.IsVariant(language))
        .ToDictionary(language => language, language => text.ByLanguage.GetValueOrDefault(language) ?? ""));

    private static bool Shows(ManuscriptLesson lesson, string quiz) => lesson.Text.ByLanguage.Values.Any(text =>
        QuizBlocks().Matches(text).Any(match => match.Groups["id"].Value == quiz));

    [GeneratedRegex("^::: quiz *\\nid: *(?<id>[a-z0-9-]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex QuizBlocks();
}
