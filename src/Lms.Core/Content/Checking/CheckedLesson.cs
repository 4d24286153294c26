using Lms.Core.Content.Lessons;
using Lms.Core.Courses;
using Lms.Core.Html;

namespace Lms.Core.Content.Checking;

/// <summary>A lesson, or a page of the handbook, with its files, so that a message can name the line.</summary>
/// <param name="Course">The course.</param>
/// <param name="Module">The module; null for a page of the handbook.</param>
/// <param name="Lesson">The lesson as read.</param>
/// <param name="Files">Its files, the first language first.</param>
internal sealed record CheckedLesson(Course Course, CourseModule? Module, Lesson Lesson, IReadOnlyList<LessonFile> Files)
{
    /// <summary>The headings and paragraphs of one file, with their lines.</summary>
    public static IEnumerable<LessonPassage> PassagesOf(LessonFile file) => file.Parts
        .Where(part => !part.IsSame)
        .SelectMany(part => LessonPassage.Of(part.Text).Select(passage => passage with { Line = part.TextLine + passage.Line }));

    /// <summary>The running text of one file: what is read, without headings.</summary>
    public static IReadOnlyList<string> TextOf(LessonFile file) => [.. PassagesOf(file).Where(passage => passage.Level == 0).Select(passage => passage.Text)];

    /// <summary>Where a block stands in a language's file; the fallback's where that language has none.</summary>
    public (string Path, int Line) PlaceOf(int block, string language)
    {
        var file = Files.FirstOrDefault(file => file.Language == language) ?? Files[0];

        // A block that could not be read has been told of; the ones after it then stand one place further on.
        return (file.Path, file.Parts.Count == Lesson.Blocks.Count ? file.Parts[block].Line : 1);
    }
}
