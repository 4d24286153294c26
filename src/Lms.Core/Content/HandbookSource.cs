using Lms.Core.Content.Lessons;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>A page of a handbook and where it was read.</summary>
/// <param name="Page">The page.</param>
/// <param name="Courses">The courses that it belongs to; none = all of the module.</param>
/// <param name="Files">Its files, the first language first.</param>
internal sealed record HandbookSource(HandbookPage Page, IReadOnlyList<string> Courses, IReadOnlyList<LessonFile> Files)
{
    public string Path => Files[0].Path;

    public bool IsFor(string courseId) => Courses.Count == 0 || Courses.Contains(courseId);

    /// <summary>The page's files as those of one course alone, which needs no list of courses.</summary>
    /// <param name="text">The files as they were written, by path.</param>
    public IEnumerable<KeyValuePair<string, string>> Alone(IReadOnlyDictionary<string, string> text) =>
        Files.Select(file => KeyValuePair.Create(file.Path, file.Front?.Has("courses") == true ? WithoutCourses(file) : text[file.Path]));

    private string WithoutCourses(LessonFile file)
    {
        var front = new YamlOutline([file.Language]);
        front.Text("title", Page.Title.ByLanguage.GetValueOrDefault(file.Language));
        return $"---\n{front}---\n{file.Body}\n";
    }
}
