namespace Lms.Core.Content.Writing;

/// <summary>What came of reading a module folder for its authors.</summary>
/// <param name="Manuscripts">Its courses, one manuscript each; none when the folder could not be taken apart without loss.</param>
/// <param name="Assets">Its pictures.</param>
/// <param name="Problems">Every problem of the folder, by file and line. With manuscripts: what is left to correct in them.</param>
public sealed record ManuscriptReading(
    IReadOnlyList<CourseManuscript> Manuscripts, IReadOnlyList<Courses.CourseAsset> Assets, IReadOnlyList<ContentProblem> Problems);
