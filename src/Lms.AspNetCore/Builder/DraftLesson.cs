using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core.Authoring.Courses;
using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Builder;

/// <summary>A lesson that is not published, on its way through the learner's own views.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Course">What it reads as.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Language">The language to show.</param>
public sealed record DraftLesson(CourseDraft Draft, Course Course, Lesson Lesson, string Language)
{
    /// <summary>The blocks' views, in order.</summary>
    /// <param name="today">Today's date where the municipality is.</param>
    /// <param name="links">Addresses.</param>
    public IEnumerable<BlockView> Views(DateOnly today, LmsLinks links)
    {
        var version = new CourseVersion(Draft.Tenant, default, "", Draft.ChangedAt, Course);
        var module = Course.Modules.First(one => one.Lessons.Contains(Lesson));
        var shown = new LessonView(new CourseView(version, null, CourseProgress.Of(Course, null), []), module, Lesson, null, null, false);

        // What a reader writes beside a block stays in that reader's browser; a trainer's tries stay apart from it.
        return Lesson.Blocks.Select((block, index) => new BlockView(shown, block, index + 1, Language, "studio", today, links));
    }
}
