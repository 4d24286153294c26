using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>A content module, read and checked, ready to publish.</summary>
/// <param name="ModuleId">Its id, <c>[a-z0-9-]+</c>.</param>
/// <param name="Version">Its version, three numbers.</param>
/// <param name="Title">Title.</param>
/// <param name="Hash">SHA-256 over all files' paths and bytes, lower-case hex.</param>
/// <param name="Courses">Its courses.</param>
/// <param name="Assets">Its pictures and files.</param>
public sealed record ModuleRelease(
    string ModuleId, Version Version, LocalText Title, string Hash, IReadOnlyList<Course> Courses, IReadOnlyList<CourseAsset> Assets);
