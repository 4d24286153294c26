namespace Lms.AspNetCore.Bookmarks;

/// <summary>Whether a lesson is marked now.</summary>
internal sealed record MarkedBody(string Lesson, bool Marked);
