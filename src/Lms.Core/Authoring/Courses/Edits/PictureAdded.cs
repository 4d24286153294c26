using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A picture put among the course's own.</summary>
/// <param name="Path">Where, such as <c>assets/isberg.svg</c>; one that is there is replaced.</param>
/// <param name="Hash">Its bytes' SHA-256.</param>
public sealed record PictureAdded(string Path, string Hash) : CourseEdit
{
    private const int MaxPictures = 300;

    /// <inheritdoc/>
    public override string Step => "picture:" + Path;

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.Assets.Count >= MaxPictures && !course.Assets.ContainsKey(Path)
            ? CourseRefusals.Full
            : course with { Assets = course.Assets.Where(asset => asset.Key != Path).Append(new(Path, Hash)).OrderBy(asset => asset.Key, StringComparer.Ordinal).ToDictionary() };
    }
}
