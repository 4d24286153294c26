using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;

namespace Lms.Core.Authoring.Courses;

/// <summary>Reads manuscripts the way modules are read.</summary>
/// <param name="reader">Reads modules.</param>
public sealed class ManuscriptCheck(ModuleReader reader)
{
    private static readonly Dictionary<string, CourseAsset> NoBytes = [];

    /// <summary>What a manuscript reads as. Its pictures were looked through when they were added.</summary>
    /// <param name="manuscript">The manuscript.</param>
    public DraftCheck Read(CourseManuscript manuscript)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        var reading = reader.Read(ManuscriptWriter.Write(manuscript, NoBytes), new GivenContent(manuscript.Assets, [.. manuscript.Questions.Select(picked => picked.Source)]));
        return new(reading.Courses.Count == 1 ? reading.Courses[0] : null, reading.Problems) { Questions = reading.Questions };
    }
}
