using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses;

/// <summary>One change to a course. It touches its own part alone, so that people at work on different parts do not meet.</summary>
public abstract record CourseEdit
{
    /// <summary>What the change is about; changes about the same thing, one soon after the other, are undone together.</summary>
    public abstract string Step { get; }

    /// <summary>The course after the change.</summary>
    /// <param name="course">The course as it stands.</param>
    /// <returns>The course, or a refusal: nothing has changed then.</returns>
    public abstract Outcome<CourseManuscript> Apply(CourseManuscript course);
}
