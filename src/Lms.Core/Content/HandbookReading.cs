using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>A module's working material as it was read.</summary>
/// <param name="Pages">The pages in order.</param>
internal sealed record HandbookReading(IReadOnlyList<HandbookSource> Pages)
{
    public static readonly HandbookReading None = new([]);

    /// <summary>The pages of a course.</summary>
    public IReadOnlyList<HandbookPage> For(string courseId) => [.. Pages.Where(page => page.IsFor(courseId)).Select(page => page.Page)];
}
