namespace Lms.Core.Courses;

/// <summary>A picture or file that belongs to published content.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; its address.</param>
/// <param name="MediaType">For example <c>image/svg+xml</c>.</param>
/// <param name="Bytes">The file.</param>
public sealed record CourseAsset(string Hash, string MediaType, ReadOnlyMemory<byte> Bytes);
