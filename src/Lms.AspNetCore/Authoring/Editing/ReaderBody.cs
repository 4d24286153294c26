namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>Somebody who has a question open, since when, and both as a sentence.</summary>
internal sealed record ReaderBody(string Name, DateTimeOffset Since, string Text);
