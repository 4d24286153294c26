using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>An earlier version put in the place of the whole course. What has come since is a step away, by undoing.</summary>
/// <param name="Earlier">The course as it was published.</param>
/// <param name="Number">The version's number.</param>
public sealed record EditionTaken(CourseManuscript Earlier, int Number) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"edition:{Number}");

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Earlier with { Id = course.Id, Module = course.Module };
    }
}
