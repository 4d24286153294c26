using System.Security.Cryptography;
using System.Text.Json;

namespace Lms.Core.Authoring.Courses;

/// <summary>A short word for what a part of a course says, so that a change can name what it builds on. Equal parts have equal stamps.</summary>
public static class PartStamp
{
    /// <summary>The stamp of a lesson, a quiz or another part.</summary>
    /// <typeparam name="T">The part's type.</typeparam>
    /// <param name="part">The part.</param>
    public static string Of<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)).AsSpan(0, 8));
}
