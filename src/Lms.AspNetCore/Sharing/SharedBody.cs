namespace Lms.AspNetCore.Sharing;

/// <summary>A lesson that is shared with the person's unit now.</summary>
internal sealed record SharedBody(string Lesson, bool Shared);
