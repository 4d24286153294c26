using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Modules;

namespace Lms.Core.Authoring.Courses;

/// <summary>The courses of the installed content modules, as they were written, to begin one's own from.</summary>
/// <param name="sources">The registered modules.</param>
/// <param name="reader">Takes them apart.</param>
public sealed class SharedCourses(IEnumerable<ModuleSource> sources, ManuscriptReader reader)
{
    private readonly Lazy<IReadOnlyList<ManuscriptReading>> modules = new(() => [.. sources
        .Select(source => reader.Read(source.Folder))
        .Where(reading => reading.Problems.Count == 0)]);

    /// <summary>Every course of a module without problems.</summary>
    public IReadOnlyList<CourseManuscript> All => [.. modules.Value.SelectMany(reading => reading.Manuscripts)];

    /// <summary>The pictures of a course's module.</summary>
    /// <param name="courseId">The course.</param>
    public IReadOnlyList<CourseAsset> PicturesOf(string courseId) =>
        modules.Value.FirstOrDefault(reading => reading.Manuscripts.Any(course => course.Id == courseId))?.Assets ?? [];

    /// <summary>A course, or null.</summary>
    /// <param name="courseId">Its id.</param>
    public CourseManuscript? Find(string courseId) => All.FirstOrDefault(course => course.Id == courseId);
}
